package care.trellis.demand.policy;

import care.trellis.demand.population.AgeBand;
import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;

/** Whether a policy for some ages reaches a band of people. */
final class Reach {
    private Reach() {}

    static boolean holds(String policy, AgeBand ages, AgeBand band) {
        if (ages.contains(band)) {
            return true;
        }
        if (band.overlaps(ages)) {
            throw new Faulty(Fault.of(
                    "ages of " + policy,
                    ages + " beside people counted together in " + band,
                    "ages that end where bands of the population end"));
        }
        return false;
    }
}
