package care.trellis.demand.places;

import care.trellis.demand.population.AgeBand;
import care.trellis.demand.population.Population;
import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.util.ArrayList;
import java.util.List;

/**
 * People aged 65 and over by month of a run: a straight line from each point to the next, and one further year along the last
 * line, because a run of ten years from mid-year to mid-year is often given ten points. One point alone stays as it is for ever.
 *
 * @param points months since the start of the run, the first at 0, each later than the one before
 */
public record PopulationPath(List<Point> points) {
    private static final int MONTHS_A_YEAR = 12;
    private static final double MOST = 2e9;

    /**
     * A point of the path.
     *
     * @param month since the start of the run
     * @param people aged 65 and over, 0 or more
     */
    public record Point(double month, double people) {}

    public PopulationPath {
        points = List.copyOf(points);
        var faults = new ArrayList<Fault>();
        if (points.isEmpty() || points.getFirst().month() != 0) {
            faults.add(Fault.of(
                    "population aged 65 and over",
                    points.isEmpty()
                            ? "no point"
                            : "the first point at month " + points.getFirst().month(),
                    "a point at month 0"));
        }
        for (int i = 0; i < points.size(); i++) {
            var point = points.get(i);
            if (!(point.people() >= 0 && point.people() <= MOST)) {
                faults.add(Fault.of(
                        "population aged 65 and over at month " + point.month(),
                        Double.toString(point.people()),
                        "a number of people, 0 or more"));
            }
            if (i > 0 && !(point.month() > points.get(i - 1).month() && Double.isFinite(point.month()))) {
                faults.add(Fault.of(
                        "population aged 65 and over",
                        "month " + point.month() + " after month "
                                + points.get(i - 1).month(),
                        "points in the order of time"));
            }
        }
        if (!faults.isEmpty()) {
            throw new Faulty(faults);
        }
    }

    /** The same number of people at all times. */
    public static PopulationPath steady(double people) {
        return new PopulationPath(List.of(new Point(0, people)));
    }

    /** Points twelve months apart, the first at the start. */
    public static PopulationPath yearly(List<Double> people) {
        var points = new ArrayList<Point>();
        for (int year = 0; year < people.size(); year++) {
            points.add(new Point(year * (double) MONTHS_A_YEAR, people.get(year)));
        }
        return new PopulationPath(points);
    }

    /**
     * The mid-years of a projection; month 0 is mid-year of the base year.
     *
     * @throws Faulty where the projection lacks a year, or has no band that begins at 65
     */
    public static PopulationPath of(Population population, int baseYear, int lastYear) {
        var people = new ArrayList<Double>();
        for (int year = baseYear; year <= lastYear; year++) {
            people.add(population.people(AgeBand.andOver(65), year));
        }
        return yearly(people);
    }

    /** As many more or fewer at every time as makes so many at the start. */
    public PopulationPath startingAt(double people) {
        double by = people / at(0);
        return by == 1
                ? this
                : new PopulationPath(points.stream()
                        .map(point -> new Point(point.month(), point.people() * by))
                        .toList());
    }

    /** The last month the path says something about; infinite where it has one point. */
    public double reaches() {
        return points.size() == 1 ? Double.POSITIVE_INFINITY : points.getLast().month() + MONTHS_A_YEAR;
    }

    /** Whether a time is beyond the last point, where the last line is followed on. */
    public boolean isExtended(double month) {
        return points.size() > 1 && month > points.getLast().month();
    }

    /**
     * People aged 65 and over at a time.
     *
     * @param month 0 to {@link #reaches()}
     */
    public double at(double month) {
        if (points.size() == 1) {
            return points.getFirst().people();
        }
        int after = 1;
        while (after < points.size() - 1 && points.get(after).month() < month) {
            after++;
        }
        var left = points.get(after - 1);
        var right = points.get(after);
        double share = (month - left.month()) / (right.month() - left.month());
        return Math.max(0, left.people() + share * (right.people() - left.people()));
    }
}
