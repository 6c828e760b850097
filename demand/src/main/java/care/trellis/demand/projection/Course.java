package care.trellis.demand.projection;

import care.trellis.demand.care.Setting;
import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.util.ArrayList;
import java.util.List;

/**
 * The people of an area in their settings, one mid-year after another.
 *
 * @param firstYear the base year
 * @param years cells for each year from the first
 * @param moves people whom a policy brought to a setting with hours of their own; may be empty
 * @param remarks what a reader must know of how it came about; may be empty
 */
public record Course(int firstYear, List<Cells> years, List<Move> moves, List<String> remarks) {
    public Course {
        years = List.copyOf(years);
        moves = List.copyOf(moves);
        remarks = List.copyOf(remarks);
        if (years.isEmpty()) {
            throw new Faulty(Fault.of("course of a projection", "no year", "a year or more"));
        }
    }

    public Course(int firstYear, List<Cells> years) {
        this(firstYear, years, List.of(), List.of());
    }

    /**
     * People of one year whom a policy brought to a setting, where they get other hours than is usual there.
     *
     * @param people at mid-year
     * @param hoursAWeek of care for each of them
     */
    public record Move(int year, Setting to, double people, double hoursAWeek) {}

    public int lastYear() {
        return firstYear + years.size() - 1;
    }

    public Cells at(int year) {
        return years.get(year - firstYear);
    }

    /** The same people elsewhere, and some of them with hours of their own. */
    public Course with(List<Cells> others, List<Move> more) {
        var all = new ArrayList<>(moves);
        all.addAll(more);
        return new Course(firstYear, others, all, remarks);
    }

    public Course remarking(String remark) {
        var all = new ArrayList<>(remarks);
        all.add(remark);
        return new Course(firstYear, years, moves, all);
    }
}
