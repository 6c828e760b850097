package care.trellis.demand.transition;

import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.util.ArrayList;

/**
 * Prevention and reablement: changes in how needs change, phased in evenly.
 *
 * @param avoided fraction of worsening that prevention avoids, once in full, 0 to 1
 * @param recovering fraction of people with low or medium needs outside care homes who, with reablement, recover by a step in a
 *     year besides those who do anyhow, once in full, 0 to 1
 * @param from the mid-year at which it begins
 * @param full the mid-year from which it works in full; {@code from} or later
 */
public record Help(double avoided, double recovering, int from, int full) {
    /** No help beyond today's. */
    public static final Help NONE = new Help(0, 0, 0, 0);

    public Help {
        var faults = new ArrayList<Fault>();
        Range.check(faults, "share of worsening that prevention avoids", avoided, 0, 1);
        Range.check(faults, "share that recovers with reablement", recovering, 0, 1);
        if (full < from) {
            faults.add(Fault.of("years of help", from + " to " + full, "the earlier first"));
        }
        if (!faults.isEmpty()) {
            throw new Faulty(faults);
        }
    }

    /** How far it works in the year from a mid-year, fraction, 0 to 1. */
    public double phase(int year) {
        if (year < from) {
            return 0;
        }
        return year >= full ? 1 : (double) (year - from + 1) / (full - from + 1);
    }
}
