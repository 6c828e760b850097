package care.trellis.quality.backtest;

import care.trellis.quality.table.ThresholdBook;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * A logistic model of falls, learnt from the training window alone: what the same facts would give if each were weighed as
 * well as it can be.
 *
 * @param learntFrom home-quarters of the training window
 * @param falls of those, how many were followed by a fall
 * @param intercept log-odds of a fall where every fact stands at its mean
 * @param slopes what each fact adds
 */
public record FittedModel(int learntFrom, int falls, double intercept, List<Slope> slopes) {
    private static final int FEWEST = 20;

    /**
     * What one fact adds.
     *
     * @param fact in plain words
     * @param mean of it in the training window, in its own unit
     * @param deviation standard deviation of it there
     * @param logOdds added to the log-odds of a fall by one standard deviation more of it
     */
    public record Slope(String fact, double mean, double deviation, double logOdds) {}

    public FittedModel {
        slopes = List.copyOf(slopes);
    }

    /** The model; empty where the training window has fewer than 20 falls, or fewer than 20 homes that did not fall. */
    static Optional<FittedModel> learn(List<HomeQuarter> training, int fallTo, ThresholdBook book) {
        int falls = (int)
                training.stream().filter(each -> each.after().fellTo(fallTo)).count();
        if (falls < FEWEST || training.size() - falls < FEWEST) {
            return Optional.empty();
        }
        var features = Features.of(book);
        var raw = training.stream().map(each -> features.of(each.known())).toArray(double[][]::new);
        var scales = IntStream.range(0, raw[0].length)
                .mapToObj(column -> Scale.of(raw, column))
                .toList();
        var used = IntStream.range(0, raw[0].length)
                .filter(column -> scales.get(column).varies())
                .toArray();
        var rows = new double[raw.length][used.length];
        var fell = new boolean[raw.length];
        for (int n = 0; n < raw.length; n++) {
            fell[n] = training.get(n).after().fellTo(fallTo);
            for (int i = 0; i < used.length; i++) {
                rows[n][i] = scales.get(used[i]).of(raw[n][used[i]]);
            }
        }
        var beta = Logistic.fit(rows, fell);
        var slopes = new ArrayList<Slope>();
        for (int i = 0; i < used.length; i++) {
            var scale = scales.get(used[i]);
            slopes.add(new Slope(features.labels().get(used[i]), scale.mean(), scale.deviation(), beta[i + 1]));
        }
        return Optional.of(new FittedModel(training.size(), falls, beta[0], slopes));
    }

    /** The chance of a fall it gives, 0 to 1. */
    Predictor predictor(ThresholdBook book) {
        var features = Features.of(book);
        var labels = features.labels();
        return known -> {
            var values = features.of(known);
            double sum = intercept;
            for (var slope : slopes) {
                double value = values[labels.indexOf(slope.fact())];
                sum += slope.logOdds() * new Scale(slope.mean(), slope.deviation()).of(value);
            }
            return OptionalDouble.of(1 / (1 + Math.exp(-sum)));
        };
    }
}
