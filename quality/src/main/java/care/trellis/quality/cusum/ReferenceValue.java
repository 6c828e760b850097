package care.trellis.quality.cusum;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * What is taken off the sum each period: k = (λ1 − λ0) / ln(λ1 / λ0), the best for telling λ1 from λ0 (Lucas 1985,
 * <i>Technometrics</i> 27, 129–144), and a rounder figure near it that people can reckon with.
 */
final class ReferenceValue {
    private static final int FEWEST_DECIMALS = 2;
    private static final int MOST_DECIMALS = 8;
    /** By how much rounding may move k, as a share of k and of the way from λ0 to λ1. */
    private static final double OF_K = 0.05;

    private static final double OF_THE_WAY = 0.1;

    private ReferenceValue() {}

    /** k unrounded, in events a period. */
    static double best(double baseline, double times) {
        return baseline * (times - 1) / Math.log(times);
    }

    /**
     * Two decimals, as the published designs have it; where that would move k too far, 1 over a whole number, for which
     * people take off 1 after so many periods; else as many decimals as it takes.
     */
    static double rounded(double baseline, double times) {
        double best = best(baseline, times);
        double mostMoved = Math.min(OF_K * best, OF_THE_WAY * baseline * (times - 1));
        return DoubleStream.concat(
                        DoubleStream.of(decimals(best, FEWEST_DECIMALS), 1 / (double) Math.round(1 / best)),
                        IntStream.rangeClosed(FEWEST_DECIMALS + 1, MOST_DECIMALS)
                                .mapToDouble(decimals -> decimals(best, decimals)))
                .filter(round -> Math.abs(round - best) <= mostMoved)
                .findFirst()
                .orElse(best);
    }

    private static double decimals(double value, int decimals) {
        return BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_UP)
                .doubleValue();
    }
}
