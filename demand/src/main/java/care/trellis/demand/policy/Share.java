package care.trellis.demand.policy;

import care.trellis.demand.projection.Cells;
import care.trellis.demand.projection.Course;
import care.trellis.demand.projection.Phase;
import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.util.ArrayList;
import java.util.List;

/** A share of people that a policy reaches. */
final class Share {
    private Share() {}

    static void check(String policy, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new Faulty(Fault.of("share of " + policy, Double.toString(share), "from 0 to 1 (10 % is 0.1)"));
        }
    }

    /** What a policy makes of the people of one year, of whom it reaches so great a share. */
    @FunctionalInterface
    interface Change {
        Cells of(int year, Cells before, double reached);
    }

    /** The people of every year after a policy that comes in by a phase; years it does not reach stay as they are. */
    static List<Cells> phased(Course course, double share, Phase phase, Change change) {
        var years = new ArrayList<Cells>();
        for (int year = course.firstYear(); year <= course.lastYear(); year++) {
            double reached = share * phase.reached(year);
            years.add(reached == 0 ? course.at(year) : change.of(year, course.at(year), reached));
        }
        return years;
    }
}
