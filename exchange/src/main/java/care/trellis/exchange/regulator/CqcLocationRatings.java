package care.trellis.exchange.regulator;

import care.trellis.exchange.Faults;
import care.trellis.exchange.regulator.JsonPart.Fields;
import care.trellis.exchange.regulator.PublishedRating.Standing;
import care.trellis.exchange.regulator.Succession.Basis;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The ratings in one location's answer of the API: current ones, earlier ones, and those of the single assessment framework. */
final class CqcLocationRatings {
    private static final int DAY = 10;

    /** What the ratings of one block have in common. */
    private record Block(
            String group,
            Optional<LocalDate> published,
            boolean inherited,
            Optional<String> framework,
            Standing standing) {}

    private final RegisteredService service;
    private final CqcWords words;
    private final Faults faults;
    private final List<PublishedRating> ratings;
    private final List<Succession> named = new ArrayList<>();
    private boolean hasCurrent;
    private boolean usesLastKnown;

    CqcLocationRatings(RegisteredService service, CqcWords words, Faults faults, List<PublishedRating> ratings) {
        this.service = service;
        this.words = words;
        this.faults = faults;
        this.ratings = ratings;
    }

    /** The earlier ids that ratings name as the one they were given to. */
    List<Succession> named() {
        return named;
    }

    boolean usesLastKnown() {
        return usesLastKnown;
    }

    void current(Fields location) {
        location.object("currentRatings", faults).ifPresent(current -> {
            current.object("overall", faults).ifPresent(overall -> {
                block("", overall, Optional.empty(), Standing.CURRENT);
                hasCurrent = true;
            });
            current.objects("serviceRatings", faults)
                    .forEach(each -> block(each.text("name", faults), each, Optional.empty(), Standing.CURRENT));
        });
    }

    /** Earlier ratings; where none is current, the last of them is the last known. */
    void earlier(Fields location) {
        var earlier = new ArrayList<>(location.objects("historicRatings", faults));
        earlier.sort(
                Comparator.comparing((Fields each) -> day(each, "reportDate").orElse(LocalDate.MIN))
                        .reversed());
        for (var rating : earlier) {
            var day = day(rating, "reportDate");
            var overall = rating.object("overall", faults);
            boolean isLastKnown = !hasCurrent && !usesLastKnown && overall.isPresent();
            usesLastKnown |= isLastKnown;
            var standing = isLastKnown ? Standing.LAST_KNOWN : Standing.EARLIER;
            overall.ifPresent(each -> block("", each, day, standing));
            rating.objects("serviceRatings", faults)
                    .forEach(each -> block(each.text("name", faults), each, day, standing));
        }
    }

    void assessments(Fields location) {
        for (var assessment : location.objects("assessment", faults)) {
            var published = day(assessment, "assessmentPlanPublishedDateTime");
            assessment.object("ratings", faults).ifPresent(all -> {
                all.objects("overall", faults).forEach(each -> assessed("", each, published));
                all.objects("asgRatings", faults).forEach(each -> assessed(each.text("name", faults), each, published));
            });
        }
    }

    private void assessed(String group, Fields rating, Optional<LocalDate> published) {
        var status = rating.text("status", faults);
        all(
                rating,
                new Block(
                        group,
                        published,
                        false,
                        Optional.of(CqcWords.SINGLE_ASSESSMENT),
                        status.isEmpty() || status.equals("Published") || status.equals("Active")
                                ? Standing.CURRENT
                                : Standing.EARLIER));
    }

    private void block(String group, Fields rating, Optional<LocalDate> otherwise, Standing standing) {
        var published = day(rating, "reportDate").or(() -> otherwise);
        var givenTo = rating.text("organisationId", faults);
        boolean inherited = !givenTo.isEmpty() && !givenTo.equals(service.id());
        if (inherited) {
            named.add(new Succession(service.id(), givenTo, Basis.REGULATOR));
        }
        all(rating, new Block(group, published, inherited, words.framework(published), standing));
    }

    private void all(Fields rating, Block block) {
        add(rating, PublishedRating.OVERALL, block);
        for (var question : rating.objects("keyQuestionRatings", faults)) {
            var name = question.text("name", faults);
            var domain = words.domain(name);
            if (domain.isEmpty()) {
                faults.add(question.at(), "name", "\"" + name + "\"", words.expectedDomain());
            }
            domain.ifPresent(known -> add(question, known, block));
        }
    }

    private void add(Fields rating, String domain, Block block) {
        var written = rating.word("rating", faults);
        var reading = written.flatMap(word -> words.rating(word.value()));
        if (written.isPresent() && reading.isEmpty()) {
            faults.add(written.get().at(), "rating", written.get().kind(), words.expectedRating());
        }
        ratings.add(new PublishedRating(
                service,
                block.group(),
                domain,
                reading.orElse(CqcWords.NOTHING),
                block.published(),
                block.inherited(),
                percent(rating),
                block.framework(),
                block.standing(),
                rating.at()));
    }

    private OptionalInt percent(Fields rating) {
        var word = rating.word("percentageScore", faults);
        if (word.isEmpty() || word.get().value().isBlank()) {
            return OptionalInt.empty();
        }
        var written = word.get().value();
        if (!written.matches("[0-9]{1,3}") || Integer.parseInt(written) > 100) {
            faults.add(word.get().at(), "percentageScore", word.get().kind(), "a whole number from 0 to 100");
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(written));
    }

    // A day alone, or one with a time after it.
    private Optional<LocalDate> day(Fields of, String name) {
        var word = of.word(name, faults);
        if (word.isEmpty() || word.get().value().isBlank()) {
            return Optional.empty();
        }
        var written = word.get().value();
        try {
            boolean hasTime = written.length() > DAY && written.charAt(DAY) == 'T';
            return Optional.of(LocalDate.parse(hasTime ? written.substring(0, DAY) : written));
        } catch (DateTimeException notADate) {
            faults.add(word.get().at(), name, word.get().kind(), "a date such as 2025-03-31");
            return Optional.empty();
        }
    }
}
