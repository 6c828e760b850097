package care.trellis.cost.fee;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a fee costs the council.
 *
 * @param aYear GBP per year, to the penny
 * @param more than today's fee would, GBP per year, to the penny; below 0 where it is less
 */
public record CouncilCost(BigDecimal fee, BigDecimal units, BigDecimal weeks, BigDecimal aYear, BigDecimal more) {
    static CouncilCost of(BigDecimal fee, FeeQuestion question) {
        var weekly = question.councilUnits().multiply(question.weeksPerYear());
        return new CouncilCost(
                fee,
                question.councilUnits(),
                question.weeksPerYear(),
                weekly.multiply(fee).setScale(2, RoundingMode.HALF_UP),
                weekly.multiply(fee.subtract(question.present())).setScale(2, RoundingMode.HALF_UP));
    }

    /** How it was worked out. */
    public String explanation() {
        return Words.pounds(fee) + " × " + units.toPlainString() + " units a week × " + weeks.toPlainString()
                + " weeks = " + Words.pounds(aYear) + " a year, " + Words.pounds(more.abs())
                + (more.signum() < 0 ? " less" : " more") + " than at today's fee.";
    }
}
