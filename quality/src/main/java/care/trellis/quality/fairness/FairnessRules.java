package care.trellis.quality.fairness;

import care.trellis.quality.rating.SizeBands;

/**
 * How fairness is checked.
 *
 * @param seed that gives the same figures again
 * @param rounds of the simulation
 * @param bands of size
 * @param level of the exact intervals, such as 0.95
 * @param errors standard errors of the simulation by which a group's rate must lie off the overall one to be named
 * @param leastDifference and by how much it must, as a share, such as 0.005
 */
public record FairnessRules(
        long seed, int rounds, SizeBands bands, double level, double errors, double leastDifference) {
    private static final int ROUNDS = 1_000;
    private static final int MOST_ROUNDS = 100_000;
    private static final double LEVEL = 0.95;
    private static final double ERRORS = 3;
    private static final double LEAST_DIFFERENCE = 0.005;

    public FairnessRules {
        if (rounds < 2 || rounds > MOST_ROUNDS) {
            throw new IllegalArgumentException("rounds must be from 2 to " + MOST_ROUNDS + ", was " + rounds);
        }
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level must be in (0, 1), was " + level);
        }
        if (!(errors >= 0) || !(leastDifference >= 0)) {
            throw new IllegalArgumentException(
                    "errors and least difference must not be negative, were " + errors + " and " + leastDifference);
        }
    }

    public static FairnessRules of(long seed) {
        return new FairnessRules(seed, ROUNDS, SizeBands.DEFAULT, LEVEL, ERRORS, LEAST_DIFFERENCE);
    }

    public FairnessRules with(int chosenRounds) {
        return new FairnessRules(seed, chosenRounds, bands, level, errors, leastDifference);
    }

    public FairnessRules with(SizeBands chosen) {
        return new FairnessRules(seed, rounds, chosen, level, errors, leastDifference);
    }
}
