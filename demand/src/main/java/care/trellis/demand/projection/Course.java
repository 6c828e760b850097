package care.trellis.demand.projection;

import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.util.List;

/**
 * The people of an area in their settings, one mid-year after another.
 *
 * @param firstYear the base year
 * @param years cells for each year from the first
 */
public record Course(int firstYear, List<Cells> years) {
    public Course {
        years = List.copyOf(years);
        if (years.isEmpty()) {
            throw new Faulty(Fault.of("course of a projection", "no year", "a year or more"));
        }
    }

    public int lastYear() {
        return firstYear + years.size() - 1;
    }

    public Cells at(int year) {
        return years.get(year - firstYear);
    }
}
