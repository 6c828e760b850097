package care.trellis.exchange.csv;

import care.trellis.exchange.Faults;
import care.trellis.exchange.table.Heading;
import care.trellis.exchange.table.Row;
import care.trellis.exchange.table.Table;
import care.trellis.fault.Position;
import care.trellis.quality.table.Column;
import care.trellis.quality.table.Facts;
import care.trellis.quality.table.ServiceFacts;
import care.trellis.quality.table.ThresholdBook;
import care.trellis.quality.table.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Facts of services for a threshold book as a CSV file: a column {@code service} and one for each fact of the book, headed
 * by its name or its label. An empty cell, or a column that is not there, is a fact that is not known.
 */
public final class FactsCsv {
    private static final int MOST_BYTES = 50_000_000;
    private static final double FURTHEST = 1e9;
    private static final String SERVICE = "service";
    private static final Map<String, Boolean> TRUTHS = Map.of(
            "yes", true, "true", true, "y", true, "1", true, "no", false, "false", false, "n", false, "0", false);

    private final ThresholdBook book;
    private final Faults faults;
    private final List<ServiceFacts> services = new ArrayList<>();
    private final Map<String, Integer> rowOfService = new HashMap<>();

    private FactsCsv(String name, ThresholdBook book) {
        this.book = book;
        this.faults = new Faults(name);
    }

    /**
     * Reads the facts that a book asks; columns it does not ask are passed over.
     *
     * @throws care.trellis.exchange.Unreadable naming every fault
     */
    public static List<ServiceFacts> read(String name, byte[] content, ThresholdBook book) {
        return new FactsCsv(name, book).read(content);
    }

    private List<ServiceFacts> read(byte[] content) {
        var table = CsvRows.read(content, MOST_BYTES, headings(), faults);
        if (book.facts().stream().noneMatch(fact -> table.has(fact.id()))) {
            faults.add(
                    new Position(1, 1),
                    "heading",
                    "no fact of the book " + book.id(),
                    "a column for some of "
                            + String.join(
                                    ", ", book.facts().stream().map(Column::id).toList()));
        }
        refuseCalculated(table);
        table.forEach(this::service);
        return faults.refuseUnlessSound(() -> List.copyOf(services));
    }

    private List<Heading> headings() {
        var headings = new ArrayList<Heading>();
        headings.add(Heading.required(SERVICE, "service id", "home", "id"));
        book.facts().forEach(fact -> headings.add(Heading.optional(fact.id(), fact.label())));
        book.calculated()
                .forEach(share -> headings.add(
                        Heading.optional(share.column().id(), share.column().label())));
        return headings;
    }

    private void refuseCalculated(Table table) {
        for (var share : book.calculated()) {
            if (table.has(share.column().id())) {
                faults.add(
                        new Position(1, 1),
                        "heading",
                        "a column " + share.column().id() + ", which the book calculates",
                        "the columns " + share.part() + " and " + share.whole() + " instead");
            }
        }
    }

    private void service(Row row) {
        var service = row.required(SERVICE);
        var first = rowOfService.putIfAbsent(service, row.number());
        if (first != null && !service.isEmpty()) {
            row.wrong(SERVICE, "\"" + service + "\" again (first in row " + first + ")", "every service once");
        }
        var facts = Facts.builder();
        for (var fact : book.facts()) {
            value(row, fact).ifPresentOrElse(value -> facts.value(fact.id(), value), () -> facts.missing(fact.id()));
        }
        var built = facts.build();
        for (var share : book.calculated()) {
            if (number(built, share.part()).orElse(0)
                    > number(built, share.whole()).orElse(FURTHEST)) {
                row.wrong(
                        share.part(),
                        row.text(share.part()) + " of " + row.text(share.whole()),
                        "no more than " + share.whole());
            }
        }
        services.add(new ServiceFacts(service, built));
    }

    private static OptionalDouble number(Facts facts, String name) {
        return facts.value(name).orElse(null) instanceof Value.Figure(double value)
                ? OptionalDouble.of(value)
                : OptionalDouble.empty();
    }

    private static Optional<Value> value(Row row, Column fact) {
        var value = switch (fact.type()) {
            case NUMBER -> boxed(row.number(fact.id(), least(fact), greatest(fact)));
            case WHOLE -> {
                var whole = row.whole(fact.id(), (int) least(fact), (int) greatest(fact));
                yield whole.isPresent() ? Optional.of(Value.of(whole.getAsInt())) : Optional.<Value>empty();
            }
            case TRUTH -> row.choice(fact.id(), TRUTHS).map(Value::of);
            case DATE -> row.date(fact.id()).map(Value::of);
            case WORD -> word(row, fact);
        };
        if (value.isPresent() && fact.fault(value.get()).isPresent()) {
            row.wrong(fact.id(), value.get().text(), fact.expected());
            return Optional.empty();
        }
        return value;
    }

    private static Optional<Value> boxed(OptionalDouble number) {
        return number.isPresent() ? Optional.of(Value.of(number.getAsDouble())) : Optional.empty();
    }

    private static Optional<Value> word(Row row, Column fact) {
        if (fact.words().isEmpty()) {
            return row.isMissing(fact.id()) ? Optional.empty() : Optional.of(Value.of(row.text(fact.id())));
        }
        var meanings = new HashMap<String, String>();
        fact.words().forEach(word -> meanings.put(word.toLowerCase(Locale.ROOT), word));
        return row.choice(fact.id(), meanings).map(Value::of);
    }

    private static double least(Column fact) {
        return bound(fact.least(), -FURTHEST);
    }

    private static double greatest(Column fact) {
        return bound(fact.greatest(), FURTHEST);
    }

    private static double bound(Optional<Value> bound, double otherwise) {
        return bound.orElse(null) instanceof Value.Figure(double value)
                ? Math.clamp(value, -FURTHEST, FURTHEST)
                : otherwise;
    }
}
