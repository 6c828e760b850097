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

    /** Sums up draws, at least one. */
    public static Summary of(double[] draws) {
        int count = draws.length;
        double mean = mean(draws, count);
        double squares = 0;
        for (int i = 0; i < count; i++) {
            double deviation = draws[i] - mean;
            squares += deviation * deviation;
        }
        double sd = count > 1 ? Math.sqrt(squares / (count - 1)) : 0;
        var quantiles = new Quantiles(draws, count);
        return new Summary(mean, sd, quantiles.at(TENTH), quantiles.at(HALF), quantiles.at(NINE_TENTHS), count);
    }

    // About the first draw, so that draws that are all alike have exactly their own mean.
    private static double mean(double[] draws, int count) {
        double first = draws[0];
        double sum = 0;
        for (int i = 1; i < count; i++) {
            sum += draws[i] - first;
        }
        return first + sum / count;
    }

    /** How far the mean may be from the true one because the draws are finite: its standard error. */
    public double errorOfMean() {
        return sd / Math.sqrt(draws);
    }
}
