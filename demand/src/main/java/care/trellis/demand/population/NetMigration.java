package care.trellis.demand.population;

/** People who come less people who go, from one mid-year to the next, by sex and age; below 0 where more go. */
public final class NetMigration {
    private static final double MOST = 1e8;
    private static final Schedule.Range PEOPLE =
            new Schedule.Range(-MOST, MOST, "people who come less people who go in a year");

    private final Schedule people;

    /**
     * @param firstYear the mid-year at which the first year begins
     * @param people persons a year, by sex (in the order of {@link Sex}), age from 0, and year; the last age stands for all
     *     above it too
     */
    public NetMigration(int firstYear, double[][][] people) {
        this.people = new Schedule("net migration", PEOPLE, 0, firstYear, people);
    }

    /** Nobody comes and nobody goes. */
    public static NetMigration none(int firstYear, int lastYear) {
        return new NetMigration(firstYear, new double[Sex.values().length][1][lastYear - firstYear + 1]);
    }

    public int oldest() {
        return people.oldest();
    }

    public int firstYear() {
        return people.firstYear();
    }

    /** The mid-year at which the last year begins. */
    public int lastYear() {
        return people.lastYear();
    }

    public double people(Sex sex, int age, int year) {
        return people.at(sex, age, year);
    }
}
