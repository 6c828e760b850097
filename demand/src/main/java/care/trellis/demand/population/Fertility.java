package care.trellis.demand.population;

/** Births to women by age: live births per woman in the year from one mid-year to the next. */
public final class Fertility {
    private static final double MOST = 1;
    private static final Schedule.Range RATE = new Schedule.Range(0, MOST, "births per woman a year, 0 to 1");

    private final Schedule rates;

    /**
     * @param youngest age of the first row
     * @param firstYear the mid-year at which the first year begins
     * @param rates births per woman and year, by age and year
     */
    public Fertility(int youngest, int firstYear, double[][] rates) {
        this.rates = new Schedule("fertility", RATE, youngest, firstYear, new double[][][] {rates});
    }

    public int youngest() {
        return rates.youngest();
    }

    public int oldest() {
        return rates.oldest();
    }

    public int firstYear() {
        return rates.firstYear();
    }

    /** The mid-year at which the last year begins. */
    public int lastYear() {
        return rates.lastYear();
    }

    public double rate(int age, int year) {
        return rates.at(Sex.FEMALE, age, year);
    }

    /**
     * Births within a year to women of one age: the rate times the mean of their number at its two ends, as the Office for
     * National Statistics counts.
     *
     * @param before women of the age at the mid-year the year begins at
     * @param after women of the age a year later
     */
    public double births(int age, int year, double before, double after) {
        return rate(age, year) * (before + after) / 2;
    }
}
