package care.trellis.demand.uncertainty;

import care.trellis.demand.draw.Chance;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;

/**
 * One way the uncertain inputs may turn out: standard deviations from the middle of each. The same seed and number give the same
 * draw whatever is projected and whoever computes it, so that two scenarios meet the same future.
 */
public record Draw(double population, double usageTrend, double dependencyTrend, double stay, double costGrowth) {
    /** Every input in its middle. */
    public static final Draw MIDDLE = new Draw(0, 0, 0, 0, 0);

    /** One stream for each draw (SplitMix64; normal by the ziggurat of McFarland 2016). */
    public static Draw of(long seed, int number) {
        var random = RandomSource.SPLIT_MIX_64.create(Chance.at(Chance.of(seed).start(), number));
        var normal = ZigguratSampler.NormalizedGaussian.of(random);
        return new Draw(normal.sample(), normal.sample(), normal.sample(), normal.sample(), normal.sample());
    }

    /** This draw for one input, all others in their middle. */
    public Draw only(Input input) {
        return switch (input) {
            case POPULATION -> new Draw(population, 0, 0, 0, 0);
            case USAGE_TREND -> new Draw(0, usageTrend, 0, 0, 0);
            case DEPENDENCY_TREND -> new Draw(0, 0, dependencyTrend, 0, 0);
            case STAY -> new Draw(0, 0, 0, stay, 0);
            case COST_GROWTH -> new Draw(0, 0, 0, 0, costGrowth);
        };
    }
}
