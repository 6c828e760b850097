package care.trellis.demand.population;

import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.util.ArrayList;
import java.util.List;

/**
 * Ages in whole years last birthday, both ends counted; {@link #OPEN} where there is no upper end.
 *
 * @param from 0 to 130
 * @param to from {@code from} to 130, or {@link #OPEN}
 */
public record AgeBand(int from, int to) {
    public static final int OPEN = Integer.MAX_VALUE;
    public static final int OLDEST = 130;

    public AgeBand {
        if (from < 0 || from > OLDEST || to < from || (to > OLDEST && to != OPEN)) {
            throw new Faulty(
                    Fault.of("age band", from + " to " + to, "ages from 0 to " + OLDEST + ", the lower first"));
        }
    }

    /** One year of age. */
    public static AgeBand single(int age) {
        return new AgeBand(age, age);
    }

    /** This age and all above. */
    public static AgeBand andOver(int from) {
        return new AgeBand(from, OPEN);
    }

    /** Bands of so many years from age 0, and an open one: {@code every(5, 90)} is 0 to 4 … 85 to 89, 90 and over. */
    public static List<AgeBand> every(int years, int openFrom) {
        var bands = new ArrayList<AgeBand>();
        for (int from = 0; from < openFrom; from += years) {
            bands.add(new AgeBand(from, Math.min(from + years, openFrom) - 1));
        }
        bands.add(andOver(openFrom));
        return List.copyOf(bands);
    }

    public boolean isOpen() {
        return to == OPEN;
    }

    public boolean contains(int age) {
        return age >= from && age <= to;
    }

    /** Whether every age of the other is in this one. */
    public boolean contains(AgeBand other) {
        return other.from >= from && other.to <= to;
    }

    /** Whether some age is in both. */
    public boolean overlaps(AgeBand other) {
        return other.from <= to && other.to >= from;
    }

    /** Such as "72", "65 to 69" or "90 and over". */
    @Override
    public String toString() {
        if (isOpen()) {
            return from + " and over";
        }
        return from == to ? Integer.toString(from) : from + " to " + to;
    }
}
