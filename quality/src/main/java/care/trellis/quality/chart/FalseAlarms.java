package care.trellis.quality.chart;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.DiscreteSampler;
import org.apache.commons.rng.sampling.distribution.GuideTableDiscreteSampler;
import org.apache.commons.rng.sampling.distribution.PoissonSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * How often a chart cries wolf: the chance of at least one sign where nothing changes, found by drawing many such series and
 * charting each by the same code. The draws are the same every time.
 */
final class FalseAlarms {
    /** Months that set the limits, and months judged by them, where an XmR chart of rare events is tried out. */
    static final int MONTHS = 24;

    private static final long SEED = 20_260_324L;
    private static final int RARE_SERIES = 10_000;
    private static final int MOST_SERIES = 2_000;
    private static final int FEWEST_SERIES = 200;
    private static final int FIGURES = 200_000;
    private static final int LARGEST_TABLE = 1_000;

    private final UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(SEED);

    /** One figure of a series in which nothing changes. */
    private interface Figure {
        double next();
    }

    private FalseAlarms() {}

    /** The chance, 0 to 1, of at least one sign in a whole chart whose process is as its lines say. */
    static double of(ChartChoices choices, ChartLines lines, double[] exposures) {
        var alarms = new FalseAlarms();
        int n = exposures.length;
        if (choices.kind().isOfCounts() && lines.centre() == 0) {
            return 0;
        }
        var figures = IntStream.range(0, n)
                .mapToObj(i -> alarms.figure(choices.kind(), lines.centre(), exposures[i]))
                .toArray(Figure[]::new);
        // What a normal figure is out of makes no difference to an XmR or a run chart.
        var outOf = choices.kind().isOfCounts() ? exposures : ChartLines.ones(n);
        int series = Math.clamp(FIGURES / n, FEWEST_SERIES, MOST_SERIES);
        return share(series, choices, figures, outOf, 0);
    }

    /**
     * The chance that an XmR chart of so many Poisson events a month gives at least one sign within 24 months by limits set
     * in the 24 months before.
     */
    static double ofRareEvents(ChartChoices choices, double mean) {
        var alarms = new FalseAlarms();
        var poisson = PoissonSampler.of(alarms.random, mean);
        return tried(choices, poisson::sample);
    }

    /** The same where each month has any one of the figures of a series. */
    static double ofResampled(ChartChoices choices, double[] figures) {
        var alarms = new FalseAlarms();
        return tried(choices, () -> figures[alarms.random.nextInt(figures.length)]);
    }

    private static double tried(ChartChoices choices, Figure figure) {
        var figures = new Figure[2 * MONTHS];
        Arrays.fill(figures, figure);
        return share(RARE_SERIES, choices.withBaseline(MONTHS), figures, ChartLines.ones(figures.length), MONTHS);
    }

    private static double share(int series, ChartChoices choices, Figure[] figures, double[] exposures, int from) {
        int alarmed = 0;
        var drawn = new double[figures.length];
        for (int each = 0; each < series; each++) {
            for (int i = 0; i < drawn.length; i++) {
                drawn[i] = figures[i].next();
            }
            alarmed += Signs.any(ChartLines.of(choices, drawn, exposures).from(from), choices) ? 1 : 0;
        }
        return alarmed / (double) series;
    }

    private Figure figure(ChartKind kind, double centre, double exposure) {
        return switch (kind) {
            case XMR, RUN -> ZigguratSampler.NormalizedGaussian.of(random)::sample;
            case U -> PoissonSampler.of(random, centre * exposure)::sample;
            case C -> PoissonSampler.of(random, centre)::sample;
            case P -> binomial((int) exposure, centre);
        };
    }

    // So many of a thousand and more are as good as normal.
    private Figure binomial(int of, double share) {
        if (of > LARGEST_TABLE) {
            var normal = ZigguratSampler.NormalizedGaussian.of(random);
            double deviation = Math.sqrt(of * share * (1 - share));
            return () -> Math.clamp(Math.rint(of * share + deviation * normal.sample()), 0, of);
        }
        var law = BinomialDistribution.of(of, share);
        DiscreteSampler sampler = GuideTableDiscreteSampler.of(
                random,
                IntStream.rangeClosed(0, of).mapToDouble(law::probability).toArray());
        return sampler::sample;
    }
}
