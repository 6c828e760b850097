package care.trellis.cost.returns;

import java.math.BigDecimal;

/**
 * How a printed total was made: which sum it is, within rounding.
 *
 * @param total id of the total
 * @param column name of the column
 * @param stated the total as printed
 * @param lines sum of the lines in the column
 * @param subtotals sum of the printed subtotals, and of the lines of blocks without one
 * @param tolerance what rounding explains of a difference to {@code lines}
 */
public record TotalConvention(
        String total,
        String column,
        Convention convention,
        BigDecimal stated,
        BigDecimal lines,
        BigDecimal subtotals,
        BigDecimal tolerance) {
    /** Which sum a total is. */
    public enum Convention {
        SUM_OF_LINES("the sum of the lines, not of the printed subtotals"),
        SUM_OF_SUBTOTALS("the sum of the printed subtotals, not of the lines"),
        BOTH("the sum of the lines and of the subtotals"),
        /** A median or quartile of totals need not be either. */
        NEITHER("neither the sum of the lines nor of the subtotals, as a median of totals is");

        private final String label;

        Convention(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        static Convention of(boolean isLines, boolean isSubtotals) {
            if (isLines) {
                return isSubtotals ? BOTH : SUM_OF_LINES;
            }
            return isSubtotals ? SUM_OF_SUBTOTALS : NEITHER;
        }
    }
}
