package care.trellis.cost.book;

import care.trellis.cost.book.BookDraft.SeriesDraft;
import care.trellis.cost.book.BookDraft.ValueDraft;
import care.trellis.cost.model.DistributionCheck;
import care.trellis.cost.model.Provenance;
import care.trellis.cost.model.Range;
import care.trellis.cost.unit.Unit;
import care.trellis.cost.unit.UnitVocabulary;
import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import care.trellis.fault.Figures;
import care.trellis.fault.Text;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The check of one book as written: collects every fault, and gives the book only when there is none. */
final class BookCheck {
    private static final Pattern DATE = Pattern.compile("[0-9]{4}(-[0-9]{2}){0,2}");

    private final BookDraft draft;
    private final List<Fault> faults = new ArrayList<>();

    BookCheck(BookDraft draft) {
        this.draft = draft;
    }

    Book book() {
        var ids = new HashSet<String>();
        var series = draft.series().stream().map(each -> series(each, ids)).toList();
        if (draft.id().value().isBlank() || draft.version().value().isBlank()) {
            faults.add(Fault.at(draft.id().at(), "book", "no name or no version", "a name and a version"));
        }
        if (!faults.isEmpty()) {
            throw new Faulty(faults);
        }
        return new Book(
                draft.id().value(),
                draft.title().value(),
                draft.version().value(),
                draft.note().value(),
                series);
    }

    private Series series(SeriesDraft series, Set<String> ids) {
        var subject = "series " + series.id();
        if (!series.id().value().matches("[a-z][a-z0-9_]{0,59}")) {
            faults.add(Fault.at(series.id().at(), "series", "\"" + series.id() + "\"", "small letters, digits and _"));
        }
        if (!ids.add(series.id().value())) {
            faults.add(Fault.at(series.id().at(), subject, "\"" + series.id() + "\" again", "every id once"));
        }
        if (series.values().isEmpty()) {
            faults.add(Fault.at(series.id().at(), subject, "no values", "one value or more"));
        }
        var values = new ArrayList<Series.Dated>();
        for (var value : series.values()) {
            var dated = dated(subject, series, value);
            if (dated == null) {
                continue;
            }
            if (!values.isEmpty() && !dated.from().isAfter(values.getLast().from())) {
                faults.add(Fault.at(
                        value.from().at(),
                        subject,
                        value.from() + " after " + values.getLast().written(),
                        "dates in order, each once"));
            }
            values.add(dated);
        }
        return new Series(
                series.id().value(),
                series.label().value(),
                attempt(Unit.RATIO, () -> UnitVocabulary.STANDARD.parse(subject, series.unit())),
                series.note().value(),
                values);
    }

    private Series.@Nullable Dated dated(String subject, SeriesDraft series, ValueDraft value) {
        int before = faults.size();
        var source = value.source().value().isBlank() ? series.source() : value.source();
        if (source.value().isBlank()) {
            faults.add(Fault.at(value.from().at(), subject, "no source", "where the value is from"));
        }
        var from = attempt(LocalDate.EPOCH, () -> date(subject, value.from()));
        var figure = attempt(BigDecimal.ZERO, () -> Figures.read(subject, value.value()));
        var status = attempt(Provenance.Status.PUBLISHED, () -> status(subject, value.status()));
        var distribution = Optional.ofNullable(value.distribution())
                .flatMap(draft -> attempt(
                        Optional.empty(), () -> Optional.of(DistributionCheck.read(subject, draft, Range.ANY))));
        if (faults.size() > before) {
            return null;
        }
        return new Series.Dated(
                from,
                value.from().value(),
                figure,
                new Provenance(source.value(), value.from().value(), status),
                value.note().value(),
                distribution.orElse(null));
    }

    private <T> T attempt(T otherwise, Supplier<T> step) {
        try {
            return step.get();
        } catch (Faulty faulty) {
            faults.addAll(faulty.faults());
            return otherwise;
        }
    }

    private static LocalDate date(String subject, Text text) {
        var written = text.value().strip();
        try {
            if (!DATE.matcher(written).matches()) {
                throw new DateTimeException(written);
            }
            return switch (written.length()) {
                case 4 -> LocalDate.of(Integer.parseInt(written), 1, 1);
                case 7 -> LocalDate.parse(written + "-01");
                default -> LocalDate.parse(written);
            };
        } catch (DateTimeException notADate) {
            throw new Faulty(
                    Fault.at(text.at(), subject, "\"" + written + "\"", "a date: 2022, 2022-04 or 2022-04-01"));
        }
    }

    private static Provenance.Status status(String subject, Text text) {
        try {
            return text.value().isBlank()
                    ? Provenance.Status.PUBLISHED
                    : Provenance.Status.valueOf(text.value().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new Faulty(Fault.at(
                    text.at(), subject, "status \"" + text.value() + "\"", "published, derived, assumed or contested"));
        }
    }
}
