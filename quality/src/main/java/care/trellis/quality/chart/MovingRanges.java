package care.trellis.quality.chart;

/**
 * How far successive figures are apart, of the periods that set the limits.
 *
 * @param mean mean moving range that the limits are drawn with, mR
 * @param upper upper range limit 3.267 times the mean of all moving ranges
 * @param leftOut moving ranges above that limit that were left out of mR
 */
public record MovingRanges(double mean, double upper, int leftOut) {
    /** D4 for two figures (Wheeler and Chambers 1992, <i>Understanding Statistical Process Control</i>). */
    private static final double UPPER = 3.267;

    static MovingRanges of(double[] values, int baseline, boolean screened) {
        double sum = 0;
        for (int i = 1; i < baseline; i++) {
            sum += Math.abs(values[i] - values[i - 1]);
        }
        double mean = sum / (baseline - 1);
        double upper = UPPER * mean;
        if (!screened) {
            return new MovingRanges(mean, upper, 0);
        }
        double kept = 0;
        int leftOut = 0;
        for (int i = 1; i < baseline; i++) {
            double range = Math.abs(values[i] - values[i - 1]);
            if (Beyond.isAbove(range, upper)) {
                leftOut++;
            } else {
                kept += range;
            }
        }
        return new MovingRanges(kept / (baseline - 1 - leftOut), upper, leftOut);
    }
}
