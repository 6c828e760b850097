package care.trellis.cost.fee;

import care.trellis.cost.formula.DecimalEvaluation;
import java.math.BigDecimal;

/**
 * The care pay that a fee can carry while all else stays as it is.
 *
 * @param perHour GBP per hour, 0 or more
 */
public record CarriedPay(BigDecimal fee, PayShare pay, BigDecimal perHour) {
    static CarriedPay of(BigDecimal fee, PayShare pay) {
        var perHour = pay.pay().add(fee.subtract(pay.price()).divide(pay.perPound(), DecimalEvaluation.PRECISION));
        return new CarriedPay(fee, pay, perHour.max(BigDecimal.ZERO));
    }

    /** How it was worked out. */
    public String explanation() {
        return Words.pounds(pay.pay()) + " an hour + (" + Words.pounds(fee) + " − " + Words.pounds(pay.price()) + ") ÷ "
                + Words.pounds(pay.perPound()) + " that £1 more an hour moves the price = " + Words.pounds(perHour)
                + " an hour" + (perHour.signum() == 0 ? ", and not below 0." : ".");
    }
}
