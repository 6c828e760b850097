package care.trellis.demand.projection;

import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.util.Locale;

/**
 * How wrong a method was before: what it says of a year that has passed, beside what came about.
 *
 * @param measure what is counted, with its area
 * @param method how it was projected
 * @param from year it was projected from
 * @param to year it was projected to, after {@code from}
 * @param start the figure of the first year
 * @param projected the figure the method gives for the last
 * @param happened the figure that came about, or that another forecaster expected where {@code against} says so
 * @param against what {@code happened} is, in words
 * @param unit of the three figures
 * @param source of them, with its date
 */
public record BackTest(
        String measure,
        String method,
        int from,
        int to,
        double start,
        double projected,
        double happened,
        String against,
        String unit,
        String source) {
    public BackTest {
        if (to <= from) {
            throw new Faulty(
                    Fault.of("back-test of " + measure, "from " + from + " to " + to, "a later year to look at"));
        }
        if (!(start > 0 && projected > 0 && happened > 0)) {
            throw new Faulty(
                    Fault.of("back-test of " + measure, start + ", " + projected + ", " + happened, "figures above 0"));
        }
    }

    /** The projected figure over the other, less 1: 0.23 is 23 % too high. */
    public double error() {
        return projected / happened - 1;
    }

    /** The change of the rates from one year to the next that would have hit: -0.0205 is 2.05 % less each year. */
    public double impliedChange() {
        return Math.pow(happened / projected, 1.0 / (to - from)) - 1;
    }

    /** The same as a {@link Trend}: the continuous change a year. */
    public double impliedTrend() {
        return Math.log(happened / projected) / (to - from);
    }

    public String sentence() {
        double percent = error() * 100;
        var miss = Math.abs(percent) < 0.05
                ? "right"
                : String.format(Locale.ROOT, "%.1f %% too %s", Math.abs(percent), percent > 0 ? "high" : "low");
        return String.format(
                Locale.ROOT,
                "From %d, %s gives %s %s in %d; %s: %s. That is %s: it would have been right with %+.2f %% a year on top.",
                from,
                method,
                Spoken.whole(projected),
                measure,
                to,
                against,
                Spoken.whole(happened),
                miss,
                impliedChange() * 100);
    }
}
