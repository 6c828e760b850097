package care.trellis.demand.places;

import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.util.ArrayList;

/**
 * Beds opened and closed at a time. As with every flow of a system-dynamics model, the step that begins at that month (or holds
 * it) carries them, so they count from the next step on. A closure sends nobody away: people there stay, and nobody new comes
 * until there is room.
 *
 * @param month since the start of the run, 0 or more
 * @param opened beds, 0 or more
 * @param closed beds, 0 or more
 */
public record BedChange(double month, double opened, double closed) {
    private static final double MOST = 1e7;

    public BedChange {
        var faults = new ArrayList<Fault>();
        if (!(month >= 0 && Double.isFinite(month))) {
            faults.add(
                    Fault.of("month of a change of beds", Double.toString(month), "0 or more months from the start"));
        }
        if (!(opened >= 0 && opened <= MOST)) {
            faults.add(Fault.of("beds opened", Double.toString(opened), "a number of beds, 0 or more"));
        }
        if (!(closed >= 0 && closed <= MOST)) {
            faults.add(Fault.of("beds closed", Double.toString(closed), "a number of beds, 0 or more"));
        }
        if (!faults.isEmpty()) {
            throw new Faulty(faults);
        }
    }
}
