package care.trellis.disclosure;

import java.util.List;

/**
 * What a deployment demands of everything it publishes. They are settings, each with its source where it is set: no law
 * gives these numbers.
 *
 * @param minimumOwners fewest ownership groups in a cell, 3 or more: of two, each knows the other
 * @param dominances (n, k) rules, every one of which must hold
 * @param percent p of the p % rule: nobody may come to know another's figure to within p per cent of it, above 0
 * @param monthsOld whole months since the last day that the figures are about, 0 or more
 * @param quartileOwners fewest ownership groups for quartiles; a quartile is close to some service's own figure
 */
public record Rules(int minimumOwners, List<Dominance> dominances, double percent, int monthsOld, int quartileOwners) {
    private static final int FEWEST = 3;

    public Rules {
        dominances = List.copyOf(dominances);
        if (minimumOwners < FEWEST) {
            throw new IllegalArgumentException("minimumOwners must be " + FEWEST + " or more, was " + minimumOwners);
        }
        if (!(percent > 0 && percent < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("percent must be above 0, was " + percent);
        }
        if (monthsOld < 0) {
            throw new IllegalArgumentException("monthsOld must be 0 or more, was " + monthsOld);
        }
        if (quartileOwners < minimumOwners) {
            throw new IllegalArgumentException(
                    "quartileOwners must be minimumOwners (" + minimumOwners + ") or more, was " + quartileOwners);
        }
    }

    /** The share of a figure to which nobody may come near it: 0.1 for 10 %. */
    double protection() {
        return percent / 100;
    }
}
