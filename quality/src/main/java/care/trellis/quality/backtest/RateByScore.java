package care.trellis.quality.backtest;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The share that fell at each score in the training window. A score nobody had takes that of the nearest lower one. */
final class RateByScore {
    private final NavigableMap<Double, Double> rates;

    private RateByScore(NavigableMap<Double, Double> rates) {
        this.rates = rates;
    }

    static RateByScore of(List<Scored> training, int fallTo) {
        var counts = new TreeMap<Double, int[]>();
        for (var each : training) {
            each.score().ifPresent(score -> {
                var count = counts.computeIfAbsent(score, _ -> new int[2]);
                count[0]++;
                count[1] += each.after().fellTo(fallTo) ? 1 : 0;
            });
        }
        var rates = new TreeMap<Double, Double>();
        counts.forEach((score, count) -> rates.put(score, (double) count[1] / count[0]));
        return new RateByScore(rates);
    }

    boolean isEmpty() {
        return rates.isEmpty();
    }

    /** The share that fell at a score, 0 to 1. */
    double at(double score) {
        Map.Entry<Double, Double> entry = rates.floorEntry(score);
        return (entry == null ? rates.firstEntry() : entry).getValue();
    }
}
