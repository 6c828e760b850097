package care.trellis.demand.projection;

import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.util.ArrayList;

/**
 * How a rate changes from year to year: it is multiplied by {@code exp(perYear × years since the base year)}.
 *
 * @param perYear continuous change a year, as a fraction, from -0.2 to 0.2: -0.02 is 2 % a year (1.98 % from one year to
 *     the next)
 * @param sd standard deviation of what the change may turn out to be, as a fraction, from 0 to 0.1
 * @param source who says so, with its date
 */
public record Trend(double perYear, double sd, String source, Assumption.Status status) {
    private static final double STEEPEST = 0.2;
    private static final double WIDEST = 0.1;

    public Trend {
        var faults = new ArrayList<Fault>();
        if (!(Math.abs(perYear) <= STEEPEST)) {
            faults.add(Fault.of("trend", Double.toString(perYear), "a change a year from -0.2 to 0.2 (-2 % is -0.02)"));
        }
        if (!(sd >= 0 && sd <= WIDEST)) {
            faults.add(Fault.of(
                    "sd of the trend", Double.toString(sd), "from 0 to 0.1 (half a percentage point is 0.005)"));
        }
        if (source.isBlank()) {
            faults.add(Fault.of("trend", "no source", "who says so, with its date"));
        }
        if (!faults.isEmpty()) {
            throw new Faulty(faults);
        }
    }

    /** Rates that stay as they are, surely. */
    public static Trend none() {
        return new Trend(0, 0, "constant rates, by definition", Assumption.Status.ASSUMED);
    }

    /**
     * Use of care falls by 2 % a year, give or take half a point: a judgement, not a forecast. From 2011 to 2021 it fell by
     * 2.05 % a year in England and Wales (Census 2011 and 2021).
     */
    public static Trend usual() {
        return new Trend(-0.02, 0.005, Sourced.JUDGEMENT + ", after Census 2011 and 2021", Assumption.Status.ASSUMED);
    }

    /** The trend that makes a rate change by so much from one year to the next: -0.0205 is 2.05 % less each year. */
    public static Trend compound(double change, String source, Assumption.Status status) {
        return new Trend(Math.log1p(change), 0, source, status);
    }

    public Trend with(double other) {
        return new Trend(other, sd, source, status);
    }

    /** The trend when it turns out so many standard deviations from its middle; nothing is uncertain any more. */
    public Trend turningOut(double deviations) {
        return deviations == 0
                ? this
                : new Trend(Math.clamp(perYear + sd * deviations, -STEEPEST, STEEPEST), 0, source, status);
    }

    /** What a rate of the base year is multiplied by. */
    public double factor(double years) {
        return Math.exp(perYear * years);
    }

    public Assumption as(String name) {
        return new Assumption(
                name,
                perYear == 0 && sd == 0
                        ? "none"
                        : Spoken.percent(perYear) + " a year" + (sd == 0 ? "" : " (sd " + Spoken.percent(sd) + ")"),
                source,
                status);
    }
}
