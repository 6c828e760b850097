package care.trellis.quality.working;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Figures as a sentence says them. */
public final class Spoken {
    private static final int DIGITS = 4;
    private static final int HUNDRED = 100;

    private Spoken() {}

    /** A figure with at most four digits that say something: 0.02379, 25.46, 1,059. */
    public static String figure(double value) {
        if (!Double.isFinite(value)) {
            return value > 0 ? "more than can be said" : "nothing that can be said";
        }
        var rounded = BigDecimal.valueOf(value).round(new MathContext(DIGITS, RoundingMode.HALF_UP));
        // Whole thousands keep their digits: 12,346, not 12,350.
        if (rounded.scale() < 0 || Math.abs(value) >= Math.pow(10, DIGITS)) {
            rounded = BigDecimal.valueOf(value).setScale(0, RoundingMode.HALF_UP);
        }
        var plain = rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
        return String.format(Locale.ROOT, "%,." + Math.max(plain.scale(), 0) + "f", plain);
    }

    /** A share as a percentage with one decimal: 23.8 %. */
    public static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", share * HUNDRED);
    }

    /** A chance as so many of a hundred: "about 17 in 100", "more than 99 in 100". */
    public static String chance(double probability) {
        long inHundred = Math.round(probability * HUNDRED);
        if (inHundred == 0) {
            return "fewer than 1 in 100";
        }
        return inHundred == HUNDRED ? "more than 99 in 100" : "about " + inHundred + " in 100";
    }

    /** A number of things: "1 month", "3 months". */
    public static String count(long number, String thing) {
        return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? thing : thing + "s");
    }
}
