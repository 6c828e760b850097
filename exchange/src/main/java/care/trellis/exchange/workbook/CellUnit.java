package care.trellis.exchange.workbook;

import care.trellis.cost.unit.Unit;
import java.math.BigDecimal;

/**
 * How the values of a unit stand in cells: as their unit declares them, with one exception. A percentage is held as a
 * ratio and shown by the cell's format, because that is what a spreadsheet makes of 5% when somebody types it.
 */
record CellUnit(Unit unit) {
    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

    private boolean isPercentage() {
        return unit.scale().compareTo(HUNDREDTH) == 0;
    }

    /** What one in the cell is worth in the base units in which formulas calculate: 1000 for kGBP, 1 for GBP and %. */
    BigDecimal worth() {
        return isPercentage() ? BigDecimal.ONE : unit.scale();
    }

    /** The number the cell holds for a value in the declared unit. */
    BigDecimal held(BigDecimal declared) {
        return isPercentage() ? declared.multiply(HUNDREDTH) : declared;
    }

    /** How a result is shown: two decimals, as figures are published; the cell holds it unrounded. */
    String resultFormat() {
        return isPercentage() ? "0.00%_)" : "#,##0.00_)";
    }

    /** How an input or a working is shown: with as many decimals as it has, up to eight. */
    String exactFormat() {
        return isPercentage() ? "0.00######%_)" : "#,##0.00######_)";
    }
}
