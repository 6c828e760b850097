package care.trellis.quality.backtest;

import java.util.Comparator;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Scores in order, so that the area under the curve is found in one pass, whatever weight each home has.
 *
 * <p>AUC = P(score of one that fell &gt; score of one that did not) + ½ P(both equal): the Mann–Whitney statistic with ties
 * over the number of pairs (Hanley and McNeil 1982).
 */
final class Ranked {
    private final double[] score;
    private final boolean[] fell;
    private final int[] home;

    private Ranked(double[] score, boolean[] fell, int[] home) {
        this.score = score;
        this.fell = fell;
        this.home = home;
    }

    static Ranked of(Scores scores) {
        var order = IntStream.range(0, scores.size())
                .boxed()
                .sorted(Comparator.comparingDouble(scores::score))
                .mapToInt(Integer::intValue)
                .toArray();
        var score = new double[order.length];
        var fell = new boolean[order.length];
        var home = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            score[i] = scores.score(order[i]);
            fell[i] = scores.fell(order[i]);
            home[i] = scores.home(order[i]);
        }
        return new Ranked(score, fell, home);
    }

    /**
     * The area under the curve; empty where none fell or all did.
     *
     * @param timesOfHome how often each home counts
     */
    OptionalDouble auc(int[] timesOfHome) {
        double fallen = 0;
        double others = 0;
        double pairs = 0;
        int i = 0;
        while (i < score.length) {
            double fallenHere = 0;
            double othersHere = 0;
            int first = i;
            while (i < score.length && score[i] == score[first]) {
                if (fell[i]) {
                    fallenHere += timesOfHome[home[i]];
                } else {
                    othersHere += timesOfHome[home[i]];
                }
                i++;
            }
            pairs += fallenHere * (others + othersHere / 2);
            fallen += fallenHere;
            others += othersHere;
        }
        return fallen > 0 && others > 0 ? OptionalDouble.of(pairs / (fallen * others)) : OptionalDouble.empty();
    }
}
