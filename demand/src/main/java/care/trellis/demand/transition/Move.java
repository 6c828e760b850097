package care.trellis.demand.transition;

import care.trellis.demand.care.Setting;
import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.util.ArrayList;

/**
 * How many move from a setting to another in a year. A move into a care home is an admission.
 *
 * @param who their sexes, ages at the mid-year before, and needs after the year's changes
 * @param from a setting of the living; out of a care home people move to another only, since the {@link Stay} says who leaves
 * @param to another
 * @param rate people who move in the year for each person of the setting who is alive at its end, 0 to 1
 */
public record Move(Who who, Setting from, Setting to, double rate) {
    public Move {
        var faults = new ArrayList<Fault>();
        var subject = "moves of " + who + " from " + from.words() + " to " + to.words();
        if (from == to || from == Setting.DEAD || to == Setting.DEAD) {
            faults.add(Fault.of(subject, "no move of the living", "two different settings of the living"));
        }
        if (from.isCareHome() && !to.isCareHome()) {
            faults.add(Fault.of(subject, "a move out of care homes", "a length of stay, which says who leaves"));
        }
        Range.check(faults, subject, rate, 0, 1);
        if (!faults.isEmpty()) {
            throw new Faulty(faults);
        }
    }

    boolean isAdmission() {
        return to.isCareHome() && !from.isCareHome();
    }
}
