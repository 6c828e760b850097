package care.trellis.quality.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A row that matched.
 *
 * @param known every fact, calculated value and earlier outcome of the service
 */
public record MatchedRow(DecisionTable table, Row row, Map<String, Value> known) {
    /** A test of the row and the value that met it; empty where the row asks for a fact that is not known. */
    public record Met(Column column, Cell cell, Optional<Value> value) {
        /** Whether it asks the outcome of an earlier table, and no fact. */
        public boolean isOutcome() {
            return column.kind() == Column.Kind.OUTCOME;
        }

        /** As a sentence says it: "Places: 40 (asked: > 10)". */
        public String text() {
            return column.label() + ": " + value.map(Value::text).orElse("not known") + " (asked: " + cell.text() + ")";
        }
    }

    public String id() {
        return row.id();
    }

    public String because() {
        return row.because();
    }

    public boolean isStrength() {
        return row.isStrength();
    }

    /** The tests that were met, without the columns the row does not ask. */
    public List<Met> met() {
        var met = new ArrayList<Met>();
        for (int i = 0; i < row.cells().size(); i++) {
            var cell = row.cells().get(i);
            var column = table.inputs().get(i);
            if (!cell.isOpen()) {
                met.add(new Met(column, cell, Optional.ofNullable(known.get(column.id()))));
            }
        }
        return List.copyOf(met);
    }

    /** What it gives, in the order of the table's outcomes; nothing where rows are counted. */
    public List<Value> outcomes() {
        return row.outcomes();
    }
}
