package care.trellis.quality.cusum;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What is taken off the sum each period: k = (λ1 − λ0) / ln(λ1 / λ0), the best for telling λ1 from λ0 (Lucas 1985,
 * <i>Technometrics</i> 27, 129–144), and a rounder figure near it that people can reckon with.
 */
final class ReferenceValue {
    private static final int DECIMALS = 2;
    private static final double MOST_MOVED = 0.05;

    private ReferenceValue() {}

    /** k unrounded, in events a period. */
    static double best(double baseline, double times) {
        return baseline * (times - 1) / Math.log(times);
    }

    /**
     * Two decimals, as the published designs have it, where that moves k by less than a twentieth; else 1 over a whole
     * number, for which people take off 1 after so many periods.
     */
    static double round(double best) {
        double rounded = BigDecimal.valueOf(best)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .doubleValue();
        return Math.abs(rounded - best) <= MOST_MOVED * best ? rounded : 1 / (double) Math.round(1 / best);
    }
}
