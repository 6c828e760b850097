package care.trellis.demand.projection;

import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;

/**
 * How a change comes in: nothing before its first year, then in equal steps, all of it after so many years.
 *
 * @param from the first year in which a step is seen
 * @param years over which it comes in, 1 to 50; 1 is all at once
 */
public record Phase(int from, int years) {
    private static final int LONGEST = 50;

    public Phase {
        if (years < 1 || years > LONGEST) {
            throw new Faulty(Fault.of("years over which a change comes in", Integer.toString(years), "from 1 to 50"));
        }
    }

    /** The part that has come in by a year, from 0 to 1. */
    public double reached(int year) {
        return Math.clamp((year - from + 1) / (double) years, 0, 1);
    }

    @Override
    public String toString() {
        return years == 1 ? "from " + from : "from " + from + " over " + years + " years";
    }
}
