package care.trellis.quality.table;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The outcomes of a table as columns that a later table may ask: always known, and within what its rows can make. */
final class OutcomeColumns {
    private OutcomeColumns() {}

    static List<Column> of(DecisionTable table) {
        return IntStream.range(0, table.outcomes().size())
                .mapToObj(i -> column(table, i))
                .toList();
    }

    private static Column column(DecisionTable table, int index) {
        var outcome = table.outcomes().get(index);
        if (!outcome.type().isNumber()) {
            return column(outcome, outcome.type(), Optional.empty(), Optional.empty());
        }
        var type = values(table, index).allMatch(value -> value == Math.rint(value))
                ? ColumnType.WHOLE
                : ColumnType.NUMBER;
        double least;
        double greatest;
        switch (table.policy()) {
            case COUNT -> {
                least = 0;
                greatest = table.rows().size();
            }
            case SUM -> {
                // Not every sum between the ends need come; a table that asks them covers them all the same.
                double otherwise = table.otherwise().isEmpty()
                        ? 0
                        : ColumnType.onLine(table.otherwise().getFirst());
                least = Math.min(
                        otherwise,
                        rows(table, index).map(value -> Math.min(value, 0)).sum());
                greatest = Math.max(
                        otherwise,
                        rows(table, index).map(value -> Math.max(value, 0)).sum());
            }
            default -> {
                least = values(table, index).min().orElseThrow();
                greatest = values(table, index).max().orElseThrow();
            }
        }
        return column(outcome, type, Optional.of(Value.of(least)), Optional.of(Value.of(greatest)));
    }

    private static Column column(Outcome outcome, ColumnType type, Optional<Value> least, Optional<Value> greatest) {
        return new Column(
                outcome.id(),
                outcome.label(),
                Column.Kind.OUTCOME,
                type,
                outcome.unit(),
                least,
                greatest,
                List.copyOf(outcome.words().keySet()),
                "");
    }

    private static DoubleStream values(DecisionTable table, int index) {
        var otherwise = table.otherwise().isEmpty()
                ? DoubleStream.empty()
                : DoubleStream.of(ColumnType.onLine(table.otherwise().get(index)));
        return DoubleStream.concat(rows(table, index), otherwise);
    }

    private static DoubleStream rows(DecisionTable table, int index) {
        return table.policy() == HitPolicy.COUNT
                ? DoubleStream.empty()
                : table.rows().stream()
                        .mapToDouble(row -> ColumnType.onLine(row.outcomes().get(index)));
    }
}
