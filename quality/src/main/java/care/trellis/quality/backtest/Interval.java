package care.trellis.quality.backtest;

import java.util.Arrays;
import java.util.Optional;

/** A 95 % interval: the middle of what a figure was in bootstrap samples of homes. */
public record Interval(double low, double high) {
    private static final double TAIL = 0.025;

    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException(
                    "an interval must not end below its beginning, was " + low + " to " + high);
        }
    }

    public boolean covers(double value) {
        return low <= value && value <= high;
    }

    /**
     * The percentile interval (Efron and Tibshirani 1993, ch. 13), between order statistics as R's quantile type 7; empty
     * where fewer than 40 samples had the figure at all.
     */
    static Optional<Interval> of(double[] samples) {
        if (samples.length < 1 / TAIL) {
            return Optional.empty();
        }
        var sorted = samples.clone();
        Arrays.sort(sorted);
        return Optional.of(new Interval(quantile(sorted, TAIL), quantile(sorted, 1 - TAIL)));
    }

    /** The quantile of sorted figures by linear interpolation (Hyndman and Fan 1996, type 7). */
    static double quantile(double[] sorted, double share) {
        double at = (sorted.length - 1) * share;
        int below = (int) Math.floor(at);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
