package care.trellis.demand.population;

/**
 * A financial year, April to March. Budgets and returns are counted in it, populations at mid-year.
 *
 * <p>The people of a financial year are those on its middle day. The Office for National Statistics counts on 30 June; the middle
 * of April to March is the last night of September, a quarter of a year later, and numbers are taken to change evenly from one
 * mid-year to the next: three quarters of the first mid-year's people and one of the next one's.
 *
 * @param begins the calendar year in which it begins: 2025 for 2025/26
 */
public record FinancialYear(int begins) {
    private static final double MID_YEAR_TO_MIDDLE = 0.25;
    private static final int CENTURY = 100;

    /** People on the middle day of the year; the population must have the mid-years of both calendar years. */
    public double people(Population population, AgeBand ages) {
        return (1 - MID_YEAR_TO_MIDDLE) * population.people(ages, begins)
                + MID_YEAR_TO_MIDDLE * population.people(ages, begins + 1);
    }

    /** Such as 2025/26. */
    @Override
    public String toString() {
        return "%d/%02d".formatted(begins, (begins + 1) % CENTURY);
    }
}
