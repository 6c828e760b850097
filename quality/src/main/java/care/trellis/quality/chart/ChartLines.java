package care.trellis.quality.chart;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.DiscreteDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.jspecify.annotations.Nullable;

/**
 * The centre line and the limits of a chart, and the values that are drawn.
 *
 * <p>XmR: mean ± 2.66 mR (Wheeler and Chambers 1992). p: p̄ ± 3 √(p̄ (1 − p̄) / n), inside 0 to 1. u: ū ± 3 √(ū / n); c: c̄ ± 3 √c̄,
 * not below 0 (Montgomery 2013, <i>Introduction to Statistical Quality Control</i>, chapter 7).
 */
final class ChartLines {
    static final double XMR_FACTOR = 2.66;
    private static final int SIGMAS = 3;
    /** The chance of a normal figure beyond three sigma on one side. */
    private static final double BEYOND_THREE_SIGMA = 0.001349898031630095;

    private final double[] values;
    private final double centre;
    private final double[] lower;
    private final double[] upper;
    private final double[] sigma;
    private final @Nullable MovingRanges ranges;

    private ChartLines(
            double[] values,
            double centre,
            double[] lower,
            double[] upper,
            double[] sigma,
            @Nullable MovingRanges ranges) {
        this.values = values;
        this.centre = centre;
        this.lower = lower;
        this.upper = upper;
        this.sigma = sigma;
        this.ranges = ranges;
    }

    static ChartLines of(ChartChoices choices, double[] figures, double[] exposures) {
        int baseline = choices.baselineOf(figures.length);
        return switch (choices.kind()) {
            case XMR -> xmr(rates(figures, exposures), baseline, choices.screened());
            case RUN -> run(rates(figures, exposures), baseline);
            case P, U -> counts(choices, figures, exposures, baseline);
            case C -> counts(choices, figures, ones(figures.length), baseline);
        };
    }

    private static ChartLines xmr(double[] values, int baseline, boolean screened) {
        double mean = sum(values, baseline) / baseline;
        var ranges = MovingRanges.of(values, baseline, screened);
        double reach = XMR_FACTOR * ranges.mean();
        int n = values.length;
        return new ChartLines(values, mean, all(mean - reach, n), all(mean + reach, n), all(reach / SIGMAS, n), ranges);
    }

    private static ChartLines run(double[] values, int baseline) {
        var sorted = Arrays.copyOf(values, baseline);
        Arrays.sort(sorted);
        double median = (sorted[(baseline - 1) / 2] + sorted[baseline / 2]) / 2;
        return new ChartLines(values, median, new double[0], new double[0], new double[0], null);
    }

    private static ChartLines counts(ChartChoices choices, double[] figures, double[] exposures, int baseline) {
        double centre = sum(figures, baseline) / sum(exposures, baseline);
        int n = figures.length;
        var lower = new double[n];
        var upper = new double[n];
        var sigma = new double[n];
        for (int i = 0; i < n; i++) {
            if (i > 0 && exposures[i] == exposures[i - 1]) {
                lower[i] = lower[i - 1];
                upper[i] = upper[i - 1];
                sigma[i] = sigma[i - 1];
                continue;
            }
            boolean shares = choices.kind() == ChartKind.P;
            sigma[i] = Math.sqrt((shares ? centre * (1 - centre) : centre) / exposures[i]);
            var limits = choices.exact() && centre > 0
                    ? exact(shares, centre, exposures[i])
                    : new Limits(
                            Math.max(centre - SIGMAS * sigma[i], 0),
                            Math.min(centre + SIGMAS * sigma[i], shares ? 1 : Double.POSITIVE_INFINITY));
            lower[i] = limits.lower();
            upper[i] = limits.upper();
        }
        return new ChartLines(rates(figures, exposures), centre, lower, upper, sigma, null);
    }

    private static Limits exact(boolean shares, double centre, double exposure) {
        DiscreteDistribution law =
                shares ? BinomialDistribution.of((int) exposure, centre) : PoissonDistribution.of(centre * exposure);
        return new Limits(
                law.inverseCumulativeProbability(BEYOND_THREE_SIGMA) / exposure,
                law.inverseSurvivalProbability(BEYOND_THREE_SIGMA) / exposure);
    }

    /** The same lines, for the values from an index on. */
    ChartLines from(int first) {
        return new ChartLines(
                cut(values, first), centre, cut(lower, first), cut(upper, first), cut(sigma, first), ranges);
    }

    private static double[] cut(double[] all, int first) {
        return all.length == 0 ? all : Arrays.copyOfRange(all, first, all.length);
    }

    private static double[] rates(double[] figures, double[] exposures) {
        return IntStream.range(0, figures.length)
                .mapToDouble(i -> figures[i] / exposures[i])
                .toArray();
    }

    private static double sum(double[] values, int count) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += values[i];
        }
        return sum;
    }

    static double[] ones(int n) {
        return all(1, n);
    }

    private static double[] all(double value, int n) {
        var all = new double[n];
        Arrays.fill(all, value);
        return all;
    }

    int size() {
        return values.length;
    }

    double value(int i) {
        return values[i];
    }

    double centre() {
        return centre;
    }

    /** Whether there are limits; a run chart has none. */
    boolean hasLimits() {
        return sigma.length > 0;
    }

    Limits limits(int i) {
        return new Limits(lower[i], upper[i]);
    }

    boolean isAbove(int i) {
        return Beyond.isAbove(values[i], upper[i]);
    }

    boolean isBelow(int i) {
        return Beyond.isBelow(values[i], lower[i]);
    }

    double sigma(int i) {
        return sigma[i];
    }

    @Nullable
    MovingRanges ranges() {
        return ranges;
    }

    Runs runs() {
        return Runs.of(values, centre);
    }
}
