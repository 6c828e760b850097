package care.trellis.app.outlook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers of this subject as people read them. */
final class Figures {
    private static final double MILLION = 1e6;
    private static final double BILLION = 1e9;
    private static final double THOUSAND = 1e3;
    private static final char MINUS = '−';

    private Figures() {}

    static BigDecimal decimal(double value, int decimals) {
        var rounded = BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    /** A number as it stands in a field. */
    static String typed(BigDecimal value) {
        return value.toPlainString();
    }

    /** A number with at most so many decimals, and none that say nothing. */
    static String plain(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return "not known";
        }
        var shown = decimal(value, decimals);
        return String.format(Locale.ROOT, "%,." + Math.max(shown.scale(), 0) + "f", shown)
                .replace('-', MINUS);
    }

    /** A whole number for a table: 330,412. */
    static String whole(double value) {
        return plain(value, 0);
    }

    static String percent(double fraction, int decimals) {
        return Double.isFinite(fraction)
                ? String.format(Locale.ROOT, "%,." + decimals + "f", fraction * 100)
                                .replace('-', MINUS) + "%"
                : "not known";
    }

    /** A number rounded as somebody would say it: 331,204 is 330,000; 1,234,000 is 1.23 million; 15,782 is 15,800. */
    static String spoken(double value) {
        var rounded = roughly(value);
        double size = Math.abs(rounded);
        return size >= MILLION ? plain(rounded / MILLION, 2) + " million" : plain(rounded, 0);
    }

    /** Pounds rounded as somebody would say them: £24 billion, £135 million. */
    static String pounds(double value) {
        var rounded = roughly(value);
        double size = Math.abs(rounded);
        var sign = rounded < 0 ? MINUS + "£" : "£";
        if (size >= BILLION) {
            return sign + plain(size / BILLION, 2) + " billion";
        }
        return size >= MILLION ? sign + plain(size / MILLION, 1) + " million" : sign + plain(size, 0);
    }

    /** A fraction as a percentage without decimals that say nothing: 7%, 3.1%. */
    static String rate(double fraction) {
        return plain(fraction * 100, 2) + "%";
    }

    /** Pounds as budgets say them: £37.5 billion, £118.4 million. */
    static String money(double value) {
        double size = Math.abs(value);
        var sign = value < 0 ? MINUS + "£" : "£";
        return size >= BILLION / 10
                ? sign + plain(size / BILLION, 1) + " billion"
                : sign + plain(size / MILLION, 1) + " million";
    }

    /** Pounds for a table, in millions. */
    static String millions(double value) {
        return plain(value / MILLION, 0);
    }

    // Three digits from a million on or where the first is a 1, else two: a step is never more than a twentieth of what
    // it rounds.
    private static double roughly(double value) {
        if (value == 0 || !Double.isFinite(value)) {
            return 0;
        }
        var exact = BigDecimal.valueOf(value);
        if (Math.abs(value) >= MILLION) {
            return exact.round(new MathContext(3, RoundingMode.HALF_UP)).doubleValue();
        }
        int first = exact.round(new MathContext(1, RoundingMode.DOWN))
                .unscaledValue()
                .abs()
                .intValue();
        while (first >= 10) {
            first /= 10;
        }
        return exact.round(new MathContext(first == 1 ? 3 : 2, RoundingMode.HALF_UP))
                .doubleValue();
    }

    /** A mark on an axis: 250,000; 1.25m. */
    static String tick(BigDecimal value) {
        double number = value.doubleValue();
        return Math.abs(number) >= MILLION ? plain(number / MILLION, 2) + "m" : plain(number, 2);
    }

    /** A mark on an axis of pounds: £24bn. */
    static String poundsTick(BigDecimal value) {
        double number = value.doubleValue();
        double size = Math.abs(number);
        var sign = number < 0 ? MINUS + "£" : "£";
        if (size >= BILLION) {
            return sign + plain(size / BILLION, 2) + "bn";
        }
        if (size >= MILLION) {
            return sign + plain(size / MILLION, 1) + "m";
        }
        return size >= THOUSAND ? sign + plain(size / THOUSAND, 1) + "k" : sign + plain(size, 0);
    }

    static String yearTick(BigDecimal value) {
        return value.remainder(BigDecimal.ONE).signum() == 0
                ? value.setScale(0, RoundingMode.HALF_UP).toPlainString()
                : "";
    }

    static String percentTick(BigDecimal value) {
        return plain(value.doubleValue() * 100, 2) + "%";
    }
}
