package care.trellis.demand.transition;

import care.trellis.demand.stay.TwoPieceStay;
import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.util.ArrayList;

/**
 * The length of stay in a care home in two pieces: one hazard of leaving, by death or alive, in the first year after
 * admission, and another after it.
 *
 * <p>With admissions spread evenly over the year, a person who came in within the year before a mid-year is there with
 * probability p = (1 − e^−h₁)/h₁; is there a year later too with probability e^−h₁ (1 − e^−h₂)/h₂; and then stays each year
 * with e^−h₂. The mid-years at which somebody admitted is counted then come to (1 − e^−h₁)/h₁ + e^−h₁/h₂ on average, which
 * is the mean stay in years itself: two states, first year and later, lose nothing by steps of a year.
 *
 * @param firstYear hazard per year in the first year, above 0 to 20
 * @param after hazard per year after it, above 0 to 20
 */
public record Stay(double firstYear, double after) {
    /** Days after which the second hazard holds: those of a year. */
    public static final double BREAK_DAY = 365.25;

    private static final double LEAST = 1e-6;
    private static final double MOST = 20;

    public Stay {
        var faults = new ArrayList<Fault>();
        Range.check(faults, "hazard of leaving a care home in the first year", firstYear, LEAST, MOST);
        Range.check(faults, "hazard of leaving a care home after the first year", after, LEAST, MOST);
        if (!faults.isEmpty()) {
            throw new Faulty(faults);
        }
    }

    /**
     * A law by day whose break is at a year.
     *
     * @throws Faulty where the break is elsewhere, or a hazard out of range
     */
    public static Stay of(TwoPieceStay law) {
        if (law.breakDay() != BREAK_DAY) {
            throw new Faulty(Fault.of(
                    "break of a length of stay",
                    law.breakDay() + " days",
                    BREAK_DAY + " days, so that years can be counted"));
        }
        return new Stay(law.earlyHazard() * BREAK_DAY, law.lateHazard() * BREAK_DAY);
    }

    /** Both hazards so many times as great. */
    public Stay times(double factor) {
        return new Stay(firstYear * factor, after * factor);
    }

    /** Mean stay, years. */
    public double mean() {
        return present() + Math.exp(-firstYear) / after;
    }

    /** Fraction of those admitted within a year who are there at its end, 0 to 1. */
    public double present() {
        return -Math.expm1(-firstYear) / firstYear;
    }

    /** Fraction of those at a mid-year in their first year who have left a year later, by death or alive. */
    public double leavingFirst() {
        return 1 - Math.exp(-firstYear) * -Math.expm1(-after) / after / present();
    }

    /** Fraction of those at a mid-year in a later year of their stay who have left a year later, by death or alive. */
    public double leavingLater() {
        return -Math.expm1(-after);
    }

    /** Fraction of residents in their first year, where admissions have long been steady. */
    public double shareFirst() {
        return present() / mean();
    }
}
