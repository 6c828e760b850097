package care.trellis.exchange.panel;

import care.trellis.exchange.Faults;
import care.trellis.exchange.csv.CsvRows;
import care.trellis.exchange.table.Heading;
import care.trellis.exchange.table.Row;
import care.trellis.quality.backtest.DatedRequirement;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Legal requirements as inspectors wrote them: a row for each inspection, with the days by which the text says they must be
 * met, "by 11 January 2021". A row may lack the day of its inspection; it then stands in the list and is followed by nobody.
 */
public final class RequirementTextsCsv {
    private static final int MOST_BYTES = 40_000_000;
    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final Pattern BY = Pattern.compile(
            "\\bby[,:]{0,2} {0,3}(?:the )?([0-9]{1,2}) ?(?:st|nd|rd|th)?(?: of)?,? {0,3}(" + String.join("|", MONTHS)
                    + "),? {0,3}([0-9]{4})",
            Pattern.CASE_INSENSITIVE);
    private static final List<Heading> HEADINGS = List.of(
            Heading.required("cs", "service", "home"),
            Heading.required("inspection_date", "inspected"),
            Heading.required("requirement_text", "text"));

    private RequirementTextsCsv() {}

    /**
     * Reads it, packed with gzip or not.
     *
     * @throws care.trellis.exchange.Unreadable naming every fault
     */
    public static List<DatedRequirement> read(String file, byte[] content) {
        var faults = new Faults(file);
        var requirements = new ArrayList<DatedRequirement>();
        var seen = new HashSet<String>();
        CsvRows.read(Gunzip.of(content, MOST_BYTES, faults), MOST_BYTES, HEADINGS, faults)
                .forEach(row -> requirement(row).ifPresent(requirement -> {
                    requirement
                            .inspected()
                            .filter(day -> !seen.add(requirement.home() + " " + day))
                            .ifPresent(day -> row.wrong(
                                    "inspection_date",
                                    day + " for " + requirement.home() + " again",
                                    "one row for each inspection"));
                    requirements.add(requirement);
                }));
        return faults.refuseUnlessSound(() -> List.copyOf(requirements));
    }

    private static Optional<DatedRequirement> requirement(Row row) {
        var home = row.required("cs");
        var inspected = row.date("inspection_date");
        return home.isEmpty()
                ? Optional.empty()
                : Optional.of(new DatedRequirement(home, inspected, days(row.text("requirement_text"))));
    }

    /** The days a text names: "by 11 January 2021", "By the 3rd of May 2024". A day that is in no calendar is passed over. */
    static List<LocalDate> days(String text) {
        var days = new ArrayList<LocalDate>();
        var by = BY.matcher(text.replace('\u00A0', ' '));
        while (by.find()) {
            try {
                days.add(LocalDate.of(
                        Integer.parseInt(by.group(3)),
                        MONTHS.indexOf(by.group(2).toLowerCase(Locale.ROOT)) + 1,
                        Integer.parseInt(by.group(1))));
            } catch (DateTimeException inNoCalendar) {
                // 31 June: what was meant cannot be known, and the other days of the text still count.
            }
        }
        return List.copyOf(days);
    }
}
