package care.trellis.demand.transition;

import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.util.ArrayList;

/**
 * How needs change from one mid-year to the next, of people alive at both; by one step.
 *
 * @param who their sexes, ages and needs before the change
 * @param worsening fraction who need more help a year later, 0 to 1; nobody needs more than high
 * @param recovering fraction who need less, 0 to 1; nobody needs less than none
 */
public record Change(Who who, double worsening, double recovering) {
    public Change {
        var faults = new ArrayList<Fault>();
        Range.check(faults, "worsening a year of " + who, worsening, 0, 1);
        Range.check(faults, "recovering a year of " + who, recovering, 0, 1);
        if (!faults.isEmpty()) {
            throw new Faulty(faults);
        }
    }
}
