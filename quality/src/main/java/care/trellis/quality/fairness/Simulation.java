package care.trellis.quality.fairness;

import care.trellis.quality.chance.Lot;
import care.trellis.quality.rating.Estimate;
import care.trellis.quality.rating.Model;
import care.trellis.quality.rating.RandomEffects;
import care.trellis.quality.rating.Rating;
import care.trellis.quality.rating.RatingRules;
import care.trellis.quality.rating.Verdict;
import java.util.List;
import java.util.stream.IntStream;

/** Rates services again and again whose true positions are known, because they were drawn. */
final class Simulation {
    private final RatingRules rules;
    private final Model model;
    private final int[] heard;
    private final double[] v;
    private final Lot[] lots;
    private final int[][] groups;
    private final int groupCount;

    /**
     * A simulation.
     *
     * @param ratings those with an estimate
     * @param groups of each rating, by number
     */
    Simulation(RatingRules rules, Model model, List<Rating> ratings, int[][] groups, int groupCount, long seed) {
        this.rules = rules;
        this.model = model;
        this.groups = groups;
        this.groupCount = groupCount;
        this.heard = ratings.stream().mapToInt(rating -> rating.heard().heard()).toArray();
        this.v = ratings.stream()
                .map(Rating::estimate)
                .filter(java.util.Objects::nonNull)
                .mapToDouble(Estimate::v)
                .toArray();
        this.lots = ratings.stream()
                .map(rating ->
                        Lot.of(seed, rating.domain() + "\n" + rating.service().id()))
                .toArray(Lot[]::new);
    }

    Tally[] run(int rounds, int partitions) {
        var parts = IntStream.range(0, partitions)
                .parallel()
                .mapToObj(part -> {
                    var tallies = tallies();
                    int from = (int) ((long) rounds * part / partitions);
                    int to = (int) ((long) rounds * (part + 1) / partitions);
                    for (int round = from; round < to; round++) {
                        round(round, tallies);
                    }
                    return tallies;
                })
                .toList();
        var sum = tallies();
        for (var part : parts) {
            for (int g = 0; g < groupCount; g++) {
                sum[g].add(part[g]);
            }
        }
        return sum;
    }

    private Tally[] tallies() {
        return IntStream.range(0, groupCount).mapToObj(_ -> new Tally()).toArray(Tally[]::new);
    }

    private void round(int round, Tally[] tallies) {
        double spread = Math.sqrt(model.tau2());
        var above = new boolean[v.length];
        var adjusted = new double[v.length];
        for (int j = 0; j < v.length; j++) {
            // Box and Muller 1958: two uniform numbers, two normal ones.
            double far = Math.sqrt(-2 * Math.log(lots[j].uniform(2L * round)));
            double angle = 2 * Math.PI * lots[j].uniform(2L * round + 1);
            double off = spread * far * Math.cos(angle);
            above[j] = off >= 0;
            adjusted[j] = model.mean() + off + Math.sqrt(v[j]) * far * Math.sin(angle);
        }
        var fitted = fitted(adjusted);
        var truly = new long[groupCount];
        var called = new long[groupCount];
        var said = new long[groupCount];
        for (int j = 0; j < v.length; j++) {
            var verdict = Verdict.of(heard[j], fitted.posterior(adjusted[j], v[j]), fitted.mean(), rules);
            for (int g : groups[j]) {
                truly[g] += above[j] ? 1 : 0;
                called[g] += above[j] && verdict == Verdict.CLEARLY_BELOW ? 1 : 0;
                said[g] += verdict == Verdict.TOO_FEW ? 0 : 1;
            }
        }
        for (int g = 0; g < groupCount; g++) {
            tallies[g].add(truly[g], called[g], said[g]);
        }
    }

    private Model fitted(double[] adjusted) {
        if (model.prior() != null) {
            return model;
        }
        var effects =
                RandomEffects.of(RandomEffects.Method.PAULE_MANDEL, adjusted, v, rules.varianceFloor() * model.s2());
        return model.with(effects);
    }
}
