package care.trellis.quality.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * One decision table whose gaps, overlaps and unreachable rows were looked for when it was loaded.
 *
 * @param inputs the columns its rows ask, in order
 * @param gapsAllowed whether nothing matching means 0
 * @param otherwise the outcomes where no row matches, by their order; empty where every case has a row, or gaps are allowed
 */
public record DecisionTable(
        String id,
        String label,
        HitPolicy policy,
        List<Column> inputs,
        List<Outcome> outcomes,
        List<Row> rows,
        boolean gapsAllowed,
        List<Value> otherwise,
        String note) {
    public DecisionTable {
        inputs = List.copyOf(inputs);
        outcomes = List.copyOf(outcomes);
        rows = List.copyOf(rows);
        otherwise = List.copyOf(otherwise);
    }

    /** The outcomes for the values known, which also say why. */
    TableResult evaluate(Map<String, Value> known) {
        var values = new @Nullable Value[inputs.size()];
        var notKnown = new ArrayList<Column>();
        for (int i = 0; i < values.length; i++) {
            values[i] = known.get(inputs.get(i).id());
            if (values[i] == null && isAsked(i)) {
                notKnown.add(inputs.get(i));
            }
        }
        var matched = new ArrayList<Row>();
        for (var row : rows) {
            if (row.matches(values)) {
                matched.add(row);
                if (policy == HitPolicy.FIRST || policy == HitPolicy.UNIQUE) {
                    break;
                }
            }
        }
        var deciding = policy == HitPolicy.PRIORITY ? firstInRank(matched) : matched;
        return new TableResult(this, matchedRows(deciding, known), outcomes(deciding), notKnown);
    }

    private boolean isAsked(int input) {
        return rows.stream().anyMatch(row -> !row.cells().get(input).isOpen());
    }

    private List<MatchedRow> matchedRows(List<Row> matched, Map<String, Value> known) {
        var rows = new ArrayList<MatchedRow>(matched.size());
        for (var row : matched) {
            rows.add(new MatchedRow(this, row, known));
        }
        return rows;
    }

    private SequencedMap<String, Value> outcomes(List<Row> deciding) {
        var made = new LinkedHashMap<String, Value>();
        switch (policy) {
            case COUNT -> made.put(outcomes.getFirst().id(), Value.of(deciding.size()));
            case SUM -> {
                if (deciding.isEmpty() && !otherwise.isEmpty()) {
                    made.put(outcomes.getFirst().id(), otherwise.getFirst());
                } else {
                    made.put(outcomes.getFirst().id(), Value.of(sum(deciding)));
                }
            }
            case UNIQUE, FIRST, PRIORITY -> {
                var values =
                        deciding.isEmpty() ? otherwise : deciding.getFirst().outcomes();
                for (int i = 0; i < outcomes.size(); i++) {
                    made.put(outcomes.get(i).id(), values.get(i));
                }
            }
        }
        return Collections.unmodifiableSequencedMap(made);
    }

    // Smallest first, so that the order of the rows cannot move the last digit.
    private static double sum(List<Row> rows) {
        return rows.stream()
                .mapToDouble(row -> ColumnType.onLine(row.outcomes().getFirst()))
                .sorted()
                .reduce(0, Double::sum);
    }

    private List<Row> firstInRank(List<Row> matched) {
        if (matched.isEmpty()) {
            return matched;
        }
        var best = Collections.min(matched, this::compareRank);
        return matched.stream().filter(row -> compareRank(row, best) == 0).toList();
    }

    /** Which of two rows has priority: the first outcome in which they differ decides. */
    int compareRank(Row a, Row b) {
        for (int i = 0; i < outcomes.size(); i++) {
            var outcome = outcomes.get(i);
            int order = Integer.compare(
                    outcome.rank(a.outcomes().get(i)), outcome.rank(b.outcomes().get(i)));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
