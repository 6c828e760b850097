package care.trellis.demand.policy;

import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;

/** A share of people that a policy reaches. */
final class Share {
    private Share() {}

    static void check(String policy, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new Faulty(Fault.of("share of " + policy, Double.toString(share), "from 0 to 1 (10 % is 0.1)"));
        }
    }
}
