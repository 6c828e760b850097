package care.trellis.demand.transition;

import care.trellis.fault.Fault;
import java.util.List;

/** What a figure may be; the fault of one outside is noted. */
final class Range {
    private Range() {}

    static void check(List<Fault> faults, String subject, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            faults.add(
                    Fault.of(subject, Double.toString(value), "a number from " + words(least) + " to " + words(most)));
        }
    }

    private static String words(double bound) {
        return bound == Math.rint(bound) ? Long.toString((long) bound) : Double.toString(bound);
    }
}
