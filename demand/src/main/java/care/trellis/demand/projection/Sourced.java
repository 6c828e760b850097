package care.trellis.demand.projection;

import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;

/**
 * A number a projection rests on, with who says so.
 *
 * @param value finite
 * @param source with its date; "a judgement of Trellis" where nobody says so
 */
public record Sourced(double value, String source, Assumption.Status status) {
    public static final String JUDGEMENT = "a judgement of Trellis";

    public Sourced {
        if (!Double.isFinite(value)) {
            throw new Faulty(Fault.of("number of " + source, Double.toString(value), "a finite number"));
        }
        if (source.isBlank()) {
            throw new Faulty(Fault.of("number " + value, "no source", "who says so, with its date"));
        }
    }

    /** A number nobody published; said so wherever it is printed. */
    public static Sourced judged(double value) {
        return new Sourced(value, JUDGEMENT, Assumption.Status.ASSUMED);
    }

    public Sourced with(double other) {
        return new Sourced(other, source, status);
    }

    public Assumption as(String name, String unit) {
        return new Assumption(name, Spoken.figure(value) + " " + unit, source, status);
    }

    /** As an assumption that is read in percent; the value is a fraction. */
    public Assumption asPercent(String name, String unit) {
        return new Assumption(name, Spoken.percent(value) + " " + unit, source, status);
    }
}
