package care.trellis.demand.places;

import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.util.ArrayList;

/**
 * How long a run is and how finely it goes.
 *
 * @param months in all, above 0, at most 1,200
 * @param dt months a step; the months are a whole number of steps, at most 100,000
 */
public record Steps(double months, double dt) {
    private static final double LONGEST = 1_200;
    private static final int MOST = 100_000;
    private static final double NEARLY = 1e-6;

    public Steps {
        var faults = new ArrayList<Fault>();
        if (!(months > 0 && months <= LONGEST)) {
            faults.add(Fault.of("months of the run", Double.toString(months), "months above 0, at most 1,200"));
        } else if (!(dt > 0 && dt <= months)) {
            faults.add(Fault.of("step (dt)", dt + " months", "months above 0, at most the " + months + " of the run"));
        } else if (months / dt > MOST + 0.5) {
            faults.add(Fault.of("step (dt)", dt + " months", "a step that makes at most 100,000 steps"));
        } else if (Math.abs(months / dt - Math.rint(months / dt)) > NEARLY) {
            faults.add(Fault.of(
                    "step (dt)",
                    dt + " months",
                    "a step that fits a whole number of times into " + months + " months"));
        }
        if (!faults.isEmpty()) {
            throw new Faulty(faults);
        }
    }

    public int count() {
        return (int) Math.rint(months / dt);
    }

    /** Months since the start at the beginning of a step. */
    double month(int step) {
        return step * dt;
    }

    /** Whole years since the start; a step that ends a hair before a year, by rounding, counts as having reached it. */
    int years(int step) {
        return (int) Math.floor((month(step) + dt * NEARLY) / 12);
    }

    /** The step that carries what happens at a time. */
    int holding(double month) {
        return (int) Math.floor(month / dt + NEARLY);
    }
}
