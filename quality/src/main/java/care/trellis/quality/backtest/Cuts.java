package care.trellis.quality.backtest;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Counts what a threshold caught, home by home, so that a sample of homes is counted without looking at scores again. */
final class Cuts {
    private final double atLeast;
    private final int[] caught;
    private final int[] falseAlarms;
    private final int[] missed;
    private final int[] quiet;

    private Cuts(double atLeast, int homes) {
        this.atLeast = atLeast;
        this.caught = new int[homes];
        this.falseAlarms = new int[homes];
        this.missed = new int[homes];
        this.quiet = new int[homes];
    }

    static Cut of(Scores scores, double atLeast, Protocol protocol) {
        var cuts = new Cuts(atLeast, scores.homes());
        for (int i = 0; i < scores.size(); i++) {
            boolean signal = scores.score(i) >= atLeast;
            boolean fell = scores.fell(i);
            var counted = signal ? (fell ? cuts.caught : cuts.falseAlarms) : (fell ? cuts.missed : cuts.quiet);
            counted[scores.home(i)]++;
        }
        var samples = new HomeSamples(scores.homes(), protocol.replicates(), protocol.seed());
        var drawn = scores.homes() == 0
                ? new Cut[0]
                : IntStream.range(0, protocol.replicates())
                        .parallel()
                        .mapToObj(replicate -> cuts.counted(
                                samples.times(replicate), protocol.horizonYears(), Optional.empty(), Optional.empty()))
                        .toArray(Cut[]::new);
        return cuts.counted(
                samples.once(),
                protocol.horizonYears(),
                interval(drawn, cut -> value(cut.hitRate())),
                interval(drawn, cut -> value(cut.riskRatio())));
    }

    private Cut counted(int[] times, double years, Optional<Interval> hitInterval, Optional<Interval> ratioInterval) {
        return new Cut(
                atLeast,
                sum(caught, times),
                sum(falseAlarms, times),
                sum(missed, times),
                sum(quiet, times),
                years,
                hitInterval,
                ratioInterval);
    }

    private static Optional<Interval> interval(Cut[] drawn, ToDoubleFunction<Cut> figure) {
        return Interval.of(IntStream.range(0, drawn.length)
                .mapToDouble(i -> figure.applyAsDouble(drawn[i]))
                .filter(Double::isFinite)
                .toArray());
    }

    private static double value(OptionalDouble figure) {
        return figure.orElse(Double.NaN);
    }

    private static int sum(int[] counts, int[] times) {
        int sum = 0;
        for (int i = 0; i < counts.length; i++) {
            sum += counts[i] * times[i];
        }
        return sum;
    }
}
