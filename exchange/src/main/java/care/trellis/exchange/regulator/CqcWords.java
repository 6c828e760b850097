package care.trellis.exchange.regulator;

import care.trellis.exchange.library.FrameworkLibrary;
import care.trellis.exchange.table.Heading;
import care.trellis.quality.framework.Domain;
import care.trellis.quality.framework.Framework;
import care.trellis.quality.framework.Frameworks;
import care.trellis.quality.framework.Missing;
import care.trellis.quality.framework.Reading;
import care.trellis.quality.framework.Scale;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the words in the English regulator's files mean, by its frameworks as they ship. */
final class CqcWords {
    static final String SINGLE_ASSESSMENT = "cqc-single-assessment";
    static final Missing NOTHING = new Missing("(nothing)", "The file has an empty cell.");
    private static final String FAMILY = "cqc";

    // Read once: what ships does not change while the program runs.
    private static final class Shipped {
        static final CqcWords WORDS = new CqcWords(FrameworkLibrary.frameworks());
    }

    private final List<Framework> frameworks;
    private final List<Domain> domains;
    private final Scale scale;

    private CqcWords(Frameworks shipped) {
        this.frameworks = shipped.all().stream()
                .filter(framework ->
                        framework.family().equals(FAMILY) && framework.status() == Framework.Status.PUBLISHED)
                .toList();
        var single = shipped.named(SINGLE_ASSESSMENT).orElseThrow();
        this.domains = single.domains();
        this.scale = single.scales().getFirst();
    }

    static CqcWords shipped() {
        return Shipped.WORDS;
    }

    Optional<Reading> rating(String written) {
        return scale.read(written);
    }

    String expectedRating() {
        return scale.expected();
    }

    /** The domain's id, or {@code overall}. */
    Optional<String> domain(String written) {
        var plain = Heading.plain(written);
        if (plain.equals(PublishedRating.OVERALL)) {
            return Optional.of(PublishedRating.OVERALL);
        }
        return domains.stream()
                .filter(domain -> Heading.plain(domain.label()).equals(plain))
                .map(Domain::id)
                .findFirst();
    }

    String expectedDomain() {
        return "Overall, " + domains.stream().map(Domain::label).collect(Collectors.joining(", "));
    }

    /** The framework a rating of a day was given by; empty where the regulator had used two by then. */
    Optional<String> framework(Optional<LocalDate> published) {
        var begun = frameworks.stream()
                .filter(framework -> published
                        .map(day -> !framework.from().orElseThrow().isAfter(day))
                        .orElse(true))
                .toList();
        return begun.size() == 1 ? Optional.of(begun.getFirst().id()) : Optional.empty();
    }
}
