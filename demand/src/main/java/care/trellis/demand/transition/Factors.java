package care.trellis.demand.transition;

import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.util.ArrayList;

/**
 * How the rates of one draw differ from the central ones; 1 where they do not.
 *
 * @param mortality times each probability of death, 0.1 to 10
 * @param worsening times each rate of worsening, 0 to 10
 * @param recovering times each rate of recovering, reablement's apart, 0 to 10
 * @param admissions times each rate of admission, 0 to 10
 * @param trend of admissions besides, log points a year from the base year, −0.2 to 0.2
 * @param leaving times both hazards of leaving a care home, 0.1 to 10
 */
public record Factors(
        double mortality, double worsening, double recovering, double admissions, double trend, double leaving) {
    /** The central rates. */
    public static final Factors CENTRAL = new Factors(1, 1, 1, 1, 0, 1);

    static final double MOST = 10;
    static final double MOST_TREND = 0.2;
    private static final double LEAST = 0.1;

    public Factors {
        var faults = new ArrayList<Fault>();
        Range.check(faults, "factor of mortality", mortality, LEAST, MOST);
        Range.check(faults, "factor of worsening", worsening, 0, MOST);
        Range.check(faults, "factor of recovering", recovering, 0, MOST);
        Range.check(faults, "factor of admissions", admissions, 0, MOST);
        Range.check(faults, "trend of admissions", trend, -MOST_TREND, MOST_TREND);
        Range.check(faults, "factor of leaving care homes", leaving, LEAST, MOST);
        if (!faults.isEmpty()) {
            throw new Faulty(faults);
        }
    }
}
