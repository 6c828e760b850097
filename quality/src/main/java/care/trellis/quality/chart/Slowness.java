package care.trellis.quality.chart;

import java.util.Arrays;

/**
 * Whether a series is a stock that moves slowly. It is when the last figure, with the mean step added, tells the next one
 * better than the level of the series does, even where that level is allowed to change once at the best of all places. A
 * steady flow that changed its level once is thus no stock, and a chart may show when it changed. It is a comparison of two
 * residual variances: that of first differences, with n − 2 degrees of freedom, and that around two levels, with n − 3.
 */
final class Slowness {
    /** In shorter series the comparison has no strength. */
    private static final int FEWEST = 8;

    private static final int SHORTEST_LEVEL = 3;

    private Slowness() {}

    static boolean isSlow(double[] values) {
        return values.length >= FEWEST && ofSteps(values) < ofLevels(values);
    }

    private static double ofSteps(double[] values) {
        int n = values.length;
        double meanStep = (values[n - 1] - values[0]) / (n - 1);
        double squares = 0;
        for (int i = 1; i < n; i++) {
            double step = values[i] - values[i - 1] - meanStep;
            squares += step * step;
        }
        return squares / (n - 2);
    }

    // The squares around two levels are those around one, less what the split explains.
    private static double ofLevels(double[] values) {
        int n = values.length;
        double mean = Arrays.stream(values).sum() / n;
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        double explained = 0;
        double before = 0;
        for (int split = 1; split <= n - SHORTEST_LEVEL; split++) {
            before += values[split - 1] - mean;
            if (split >= SHORTEST_LEVEL) {
                explained = Math.max(explained, before * before * n / ((double) split * (n - split)));
            }
        }
        return (squares - explained) / (n - 3);
    }

    /** How many figures are the same as the one before. */
    static int unchanged(double[] values) {
        int unchanged = 0;
        for (int i = 1; i < values.length; i++) {
            unchanged += values[i] == values[i - 1] ? 1 : 0;
        }
        return unchanged;
    }
}
