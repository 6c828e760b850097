package care.trellis.demand.projection;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Figures as people read them. */
public final class Spoken {
    private static final int DIGITS = 4;
    private static final double MILLION = 1e6;
    private static final double BILLION = 1e9;

    private Spoken() {}

    /** A whole number with separators: 278,946. */
    public static String whole(double value) {
        // 0 is added so that nothing is not written "-0".
        return String.format(Locale.ROOT, "%,.0f", Math.abs(value) < 0.5 ? 0.0 : value);
    }

    /** A fraction in percent with its sign where it is below 0: 12.3 %. */
    public static String percent(double fraction) {
        return decimals(fraction * 100) + " %";
    }

    /** Pounds: £12.3 billion, £4.5 million, £1,185.55. */
    public static String pounds(double value) {
        double size = Math.abs(value);
        var sign = value < 0 ? "-£" : "£";
        if (size >= BILLION) {
            return sign + String.format(Locale.ROOT, "%,.1f billion", size / BILLION);
        }
        if (size >= MILLION) {
            return sign + String.format(Locale.ROOT, "%,.1f million", size / MILLION);
        }
        return sign + String.format(Locale.ROOT, "%,.2f", size);
    }

    /** To four significant digits, and all digits before the point. */
    public static String figure(double value) {
        if (value == Math.rint(value) || Math.abs(value) >= 1e4) {
            return whole(value);
        }
        return decimals(value);
    }

    private static String decimals(double value) {
        if (!Double.isFinite(value) || value == 0) {
            return value == 0 ? "0" : "not known";
        }
        var exact = BigDecimal.valueOf(value);
        int scale = DIGITS - exact.precision() + exact.scale();
        var rounded =
                exact.setScale(Math.clamp(scale, 0, 12), RoundingMode.HALF_UP).stripTrailingZeros();
        return String.format(Locale.ROOT, "%,." + Math.max(rounded.scale(), 0) + "f", rounded);
    }
}
