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
            boolean shares = choices.kind() == ChartKind.P;
            sigma[i] = Math.sqrt((shares ? centre * (1 - centre) : centre) / exposures[i]);
            if (choices.exact() && centre > 0) {
                DiscreteDistribution law = shares
                        ? BinomialDistribution.of((int) exposures[i], centre)
                        : PoissonDistribution.of(centre * exposures[i]);
                lower[i] = law.inverseCumulativeProbability(BEYOND_THREE_SIGMA) / exposures[i];
                upper[i] = law.inverseSurvivalProbability(BEYOND_THREE_SIGMA) / exposures[i];
            } else {
                lower[i] = Math.max(centre - SIGMAS * sigma[i], 0);
                upper[i] = shares ? Math.min(centre + SIGMAS * sigma[i], 1) : centre + SIGMAS * sigma[i];
            }
        }
        return new ChartLines(rates(figures, exposures), centre, lower, upper, sigma, null);
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
