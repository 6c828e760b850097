package care.trellis.app.quality;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers of this subject as people read them. */
final class Figures {
    private Figures() {}

    /** A number with at most so many decimals, and none that say nothing. */
    static String plain(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return "unknown";
        }
        var shown = BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return shown.signum() == 0
                ? "0"
                : String.format(Locale.ROOT, "%,." + Math.max(shown.scale(), 0) + "f", shown)
                        .replace("-", "−");
    }

    /** A number with exactly so many decimals, so that those of a column stand under each other. */
    static String fixed(double value, int decimals) {
        return Double.isFinite(value)
                ? String.format(Locale.ROOT, "%,." + decimals + "f", value).replace("-", "−")
                : "unknown";
    }

    /** A share as a percentage. */
    static String percent(double share, int decimals) {
        return Double.isFinite(share) ? fixed(share * 100, decimals) + "%" : "unknown";
    }

    static String tick(BigDecimal value) {
        return plain(value.doubleValue(), 6);
    }

    static String percentTick(BigDecimal value) {
        return plain(value.doubleValue() * 100, 4) + "%";
    }

    /** "1 service", "3 services". */
    static String count(long number, String one, String many) {
        return String.format(Locale.ROOT, "%,d", number) + " " + (number == 1 ? one : many);
    }
}
