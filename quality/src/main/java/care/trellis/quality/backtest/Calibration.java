package care.trellis.quality.backtest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Whether what was expected came true: home-quarters in fifths from the least to the most expected. Homes with equal
 * expectation are never parted, so a rule with few different scores has fewer groups than five.
 *
 * @param rule short name of the rule
 * @param learntFrom home-quarters of the training window behind the expectation
 * @param fifths from the least expected to the most
 */
public record Calibration(String rule, int learntFrom, List<Fifth> fifths) {
    private static final int GROUPS = 5;

    /**
     * One group of home-quarters.
     *
     * @param leastScore lowest score in it
     * @param greatestScore highest score in it
     * @param homeQuarters how many
     * @param expected mean of the expected rate, 0 to 1
     * @param observed share that fell, 0 to 1
     */
    public record Fifth(double leastScore, double greatestScore, int homeQuarters, double expected, double observed) {}

    /** One home-quarter: its score, the rate expected at it, and whether it fell. */
    record Expected(double score, double rate, boolean fell) {}

    public Calibration {
        fifths = List.copyOf(fifths);
    }

    static Calibration of(String rule, int learntFrom, List<Expected> all) {
        var sorted = all.stream()
                .sorted(Comparator.comparingDouble(Expected::rate).thenComparingDouble(Expected::score))
                .toList();
        var fifths = new ArrayList<Fifth>();
        int from = 0;
        for (int group = 1; group <= GROUPS; group++) {
            int to = (int) Math.round((double) sorted.size() * group / GROUPS);
            if (to > from) {
                while (to < sorted.size()
                        && sorted.get(to).rate() == sorted.get(to - 1).rate()) {
                    to++;
                }
                fifths.add(fifth(sorted.subList(from, to)));
                from = to;
            }
        }
        return new Calibration(rule, learntFrom, fifths);
    }

    private static Fifth fifth(List<Expected> group) {
        return new Fifth(
                group.stream().mapToDouble(Expected::score).min().orElseThrow(),
                group.stream().mapToDouble(Expected::score).max().orElseThrow(),
                group.size(),
                group.stream().mapToDouble(Expected::rate).average().orElseThrow(),
                (double) group.stream().filter(Expected::fell).count() / group.size());
    }
}
