package care.trellis.disclosure;

import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.util.ArrayList;
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
        var faults = new ArrayList<Fault>();
        if (minimumOwners < FEWEST) {
            faults.add(Fault.of("minimum_owners", Integer.toString(minimumOwners), FEWEST + " or more"));
        }
        if (!(percent > 0 && percent < Double.POSITIVE_INFINITY)) {
            faults.add(Fault.of("percent", Double.toString(percent), "a number above 0"));
        }
        if (monthsOld < 0) {
            faults.add(Fault.of("months_old", Integer.toString(monthsOld), "0 or more"));
        }
        if (quartileOwners < minimumOwners) {
            faults.add(Fault.of(
                    "quartile_owners",
                    Integer.toString(quartileOwners),
                    "minimum_owners (" + minimumOwners + ") or more"));
        }
        if (!faults.isEmpty()) {
            throw new Faulty(faults);
        }
    }

    /** The share of a figure to which nobody may come near it: 0.1 for 10 %. */
    double protection() {
        return percent / 100;
    }
}
