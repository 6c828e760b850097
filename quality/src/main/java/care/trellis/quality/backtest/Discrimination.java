package care.trellis.quality.backtest;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * How well one rule told homes that fell from those that did not.
 *
 * @param rule its short name: points, book, band or fitted
 * @param label in plain words
 * @param homeQuarters home-quarters it said something about
 * @param homes homes among them
 * @param falls of those home-quarters, how many were followed by a fall
 * @param silent home-quarters it said nothing about
 * @param fallsSilent falls among those
 * @param auc chance that of two homes, one that fell and one that did not, the first had the higher score; 0.5 is a coin
 * @param interval 95 % interval of it, by bootstrap of homes
 * @param cuts what each threshold caught; none for rules that have no points
 */
public record Discrimination(
        String rule,
        String label,
        int homeQuarters,
        int homes,
        int falls,
        int silent,
        int fallsSilent,
        OptionalDouble auc,
        Optional<Interval> interval,
        List<Cut> cuts) {
    public Discrimination {
        cuts = List.copyOf(cuts);
    }

    static Discrimination of(
            String rule, String label, List<Scored> scored, int fallTo, List<Double> thresholds, Protocol protocol) {
        var scores = Scores.of(scored, fallTo);
        var auc = Area.of(scores, protocol);
        return new Discrimination(
                rule,
                label,
                scores.size(),
                scores.homes(),
                scores.falls(),
                scores.silent(),
                scores.fallsSilent(),
                auc.value(),
                auc.interval(),
                thresholds.stream()
                        .map(threshold -> Cuts.of(scores, threshold, protocol))
                        .toList());
    }

    /** An area under the curve with its interval. */
    record Area(OptionalDouble value, Optional<Interval> interval) {
        static Area of(Scores scores, Protocol protocol) {
            var ranked = Ranked.of(scores);
            var samples = new HomeSamples(scores.homes(), protocol.replicates(), protocol.seed());
            var value = ranked.auc(samples.once());
            if (value.isEmpty()) {
                return new Area(value, Optional.empty());
            }
            var drawn = IntStream.range(0, protocol.replicates())
                    .parallel()
                    .mapToObj(replicate -> ranked.auc(samples.times(replicate)))
                    .flatMapToDouble(OptionalDouble::stream)
                    .toArray();
            return new Area(value, Interval.of(drawn));
        }
    }
}
