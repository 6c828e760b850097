package care.trellis.demand.workforce;

import care.trellis.demand.evidence.Source;
import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.util.ArrayList;

/**
 * How staff leave.
 *
 * @param turnover jobs left in a year over jobs filled, a fraction, 0 to 1
 * @param leavingSector of those who leave a job, the share that leaves adult social care; the others take another job in it; 0 to 1
 * @param source who says so
 */
public record Leaving(double turnover, double leavingSector, Source source) {
    public Leaving {
        var faults = new ArrayList<Fault>();
        if (!(turnover >= 0 && turnover <= 1)) {
            faults.add(Fault.of("turnover", Double.toString(turnover), "a fraction from 0 to 1 (0.231 is 23.1 %)"));
        }
        if (!(leavingSector >= 0 && leavingSector <= 1)) {
            faults.add(Fault.of(
                    "share of leavers who leave the sector", Double.toString(leavingSector), "a fraction from 0 to 1"));
        }
        if (!faults.isEmpty()) {
            throw new Faulty(faults);
        }
    }

    /** The share of staff that leaves the sector in a year. */
    public double fromSector() {
        return turnover * leavingSector;
    }
}
