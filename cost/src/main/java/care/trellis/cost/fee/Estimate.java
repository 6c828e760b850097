package care.trellis.cost.fee;

import care.trellis.cost.simulation.Quantiles;

/**
 * A share of everybody who was asked, where some may not have answered.
 *
 * @param share 0 to 1: of those who answered what is known, of the others what is to be expected
 * @param low 95 of 100 draws of the costs of the others lie at or above this and at or below {@code high}, which never
 *     leave {@code share} out
 * @param isExact whether everybody answered: then the three are one
 */
public record Estimate(double share, double low, double high, boolean isExact) {
    private static final double LOW = 0.025;
    private static final double HIGH = 0.975;

    static Estimate exact(double share) {
        return new Estimate(share, share, share, true);
    }

    static Estimate of(double share, double[] draws) {
        var ends = Quantiles.of(draws, LOW, HIGH);
        return new Estimate(share, Math.min(ends[0], share), Math.max(ends[1], share), false);
    }

    String words() {
        return isExact
                ? Words.percent(share) + ", exactly, since everybody answered"
                : Words.percent(share) + " (95 % interval " + Words.percent(low) + " to " + Words.percent(high) + ")";
    }
}
