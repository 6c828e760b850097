package care.trellis.cost.returns;

import care.trellis.fault.Position;
import java.util.List;

/**
 * One thing a check found in a table.
 *
 * @param row name of the row as printed; empty where it is a whole column
 * @param at where the row stands in its text
 * @param column name of the column; empty where it is several, which {@code involved} names
 * @param found what stands there
 * @param expected what should
 * @param reason why this is wrong or doubtful, in words
 * @param involved names of the other rows or columns it was seen by
 */
public record Finding(
        Kind kind,
        Severity severity,
        String row,
        Position at,
        String column,
        String found,
        String expected,
        String reason,
        List<String> involved) {
    /** What was found. */
    public enum Kind {
        TOTAL_DOES_NOT_SUM("Total does not sum"),
        SUBTOTAL_DOES_NOT_SUM("Subtotal does not sum"),
        DETAILS_DO_NOT_SUM("Details do not sum"),
        TOTAL_IN_A_LINE("Total in a line"),
        QUARTILES_OUT_OF_ORDER("Quartiles out of order"),
        SUMMARY_OVER_SOME_COLUMNS("Summary over some columns only"),
        SUMMARY_DOES_NOT_MATCH("Summary does not match"),
        OUT_OF_RANGE("Out of range"),
        NEGATIVE("Negative cost"),
        UNIT_SLIP("Another unit"),
        FAR_FROM_OTHERS("Far from the others"),
        SHIFTED_LABELS("Shifted labels"),
        NATIONAL_INSURANCE("National Insurance"),
        DUPLICATE_COLUMN("Column twice"),
        ROW_TWICE("Row twice"),
        UNKNOWN_ROW("Unknown row");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** How sure it is. */
    public enum Severity {
        /** The table contradicts itself, or says what cannot be. */
        FAULT,
        /** Possible, but so unlikely that somebody should look. */
        DOUBT,
        /** Worth knowing; nothing is wrong with the figures. */
        REMARK
    }

    public Finding {
        involved = List.copyOf(involved);
    }

    /** The finding in one sentence. */
    public String sentence() {
        var where = row.isEmpty() ? column : column.isEmpty() ? row : row + ", " + column;
        return (where.isEmpty() ? "" : where + ": ") + "found " + found + "; expected " + expected + ". " + reason;
    }
}
