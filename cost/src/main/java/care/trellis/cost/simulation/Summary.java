package care.trellis.cost.simulation;

/**
 * What is said of many draws, in the unit of what was drawn.
 *
 * @param sd standard deviation of the draws (divisor n − 1); 0 for one draw
 * @param p10 the figure that a tenth of the draws do not exceed (Hyndman–Fan 7, like every quantile of Trellis)
 * @param p90 the figure that nine tenths do not exceed
 */
public record Summary(double mean, double sd, double p10, double median, double p90, int draws) {
    private static final double TENTH = 0.1;
    private static final double HALF = 0.5;
    private static final double NINE_TENTHS = 0.9;
    /** Sums that are kept side by side, so that one addition need not wait for another. */
    private static final int LANES = 8;

    /** Sums up draws, at least one. */
    public static Summary of(double[] draws) {
        int count = draws.length;
        // About the first draw, so that draws that are all alike have exactly their own mean.
        double first = draws[0];
        double mean = first + deviations(draws, first) / count;
        double sd = count > 1 ? Math.sqrt(squares(draws, mean) / (count - 1)) : 0;
        var quantiles = Quantiles.of(draws, TENTH, HALF, NINE_TENTHS);
        return new Summary(mean, sd, quantiles[0], quantiles[1], quantiles[2], count);
    }

    private static double deviations(double[] draws, double from) {
        var sums = new double[LANES];
        int whole = draws.length - draws.length % LANES;
        for (int i = 0; i < whole; i += LANES) {
            for (int lane = 0; lane < LANES; lane++) {
                sums[lane] += draws[i + lane] - from;
            }
        }
        for (int i = whole; i < draws.length; i++) {
            sums[0] += draws[i] - from;
        }
        return total(sums);
    }

    private static double squares(double[] draws, double from) {
        var sums = new double[LANES];
        int whole = draws.length - draws.length % LANES;
        for (int i = 0; i < whole; i += LANES) {
            for (int lane = 0; lane < LANES; lane++) {
                double deviation = draws[i + lane] - from;
                sums[lane] += deviation * deviation;
            }
        }
        for (int i = whole; i < draws.length; i++) {
            double deviation = draws[i] - from;
            sums[0] += deviation * deviation;
        }
        return total(sums);
    }

    private static double total(double[] sums) {
        double total = 0;
        for (double sum : sums) {
            total += sum;
        }
        return total;
    }

    /** How far the mean may be from the true one because the draws are finite: its standard error. */
    public double errorOfMean() {
        return sd / Math.sqrt(draws);
    }
}
