package care.trellis.app.quality;

import care.trellis.quality.framework.Framework;
import care.trellis.quality.framework.Frameworks;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * A framework in a list.
 *
 * @param state whether it is in force today, in words
 * @param dates from when to when
 * @param size what it is made of, in words
 */
public record FrameworkCard(
        String link, String title, String body, String state, String dates, String size, String note) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    /** A link and its words. */
    public record Link(String path, String title) {}

    static List<FrameworkCard> all(Frameworks frameworks, LocalDate today) {
        return frameworks.all().stream().map(framework -> of(framework, today)).toList();
    }

    static FrameworkCard of(Framework framework, LocalDate today) {
        return new FrameworkCard(
                "/quality/frameworks/" + framework.id(),
                framework.title(),
                framework.body() + ", " + framework.jurisdiction(),
                framework.status() == Framework.Status.DRAFT
                        ? "Draft"
                        : framework.isInForce(today) ? "In force" : "No longer in force",
                dates(framework),
                Figures.count(framework.domains().size(), "part", "parts")
                        + framework
                                .parts()
                                .map(parts ->
                                        ", " + parts.count() + " " + parts.name() + (parts.count() == 1 ? "" : "s"))
                                .orElse(""),
                framework.note());
    }

    private static String dates(Framework framework) {
        if (framework.from().isEmpty()) {
            return framework.dated().map(day -> "Dated " + day.format(DAY)).orElse("No date");
        }
        return "From " + framework.from().get().format(DAY)
                + framework.to().map(day -> " to " + day.format(DAY)).orElse("");
    }
}
