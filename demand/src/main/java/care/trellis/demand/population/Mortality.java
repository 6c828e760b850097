package care.trellis.demand.population;

import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import org.jspecify.annotations.Nullable;

/**
 * The chance of dying within a year, by sex and age. The age is that at the mid-year the year begins at; people of that age last
 * birthday are half a year older on average, which is why the Office for National Statistics writes q(a + ½).
 */
public final class Mortality {
    private static final Schedule.Range CHANCE = new Schedule.Range(0, 1, "a chance of dying within a year, 0 to 1");

    private final PopulationSource source;
    private final Schedule ofAges;
    private final @Nullable Schedule ofInfants;

    private Mortality(PopulationSource source, Schedule ofAges, @Nullable Schedule ofInfants) {
        this.source = source;
        this.ofAges = ofAges;
        this.ofInfants = ofInfants;
    }

    /**
     * Chances at every age from birth.
     *
     * @param firstYear the mid-year at which the first year begins
     * @param ofInfants chance of dying between birth and the next mid-year: by sex (in the order of {@link Sex}) and year
     * @param ofAges chance of dying within the year: by sex, age from 0, and year; the last age stands for all above it too
     */
    public static Mortality of(PopulationSource source, int firstYear, double[][] ofInfants, double[][][] ofAges) {
        var rows = new double[ofInfants.length][][];
        for (int sex = 0; sex < rows.length; sex++) {
            rows[sex] = new double[][] {ofInfants[sex]};
        }
        return new Mortality(
                source,
                new Schedule("mortality", CHANCE, 0, firstYear, ofAges),
                new Schedule("infant mortality", CHANCE, 0, firstYear, rows));
    }

    /** Chances at ages from {@code youngest} on only, for a method that follows nobody younger. */
    public static Mortality from(PopulationSource source, int youngest, int firstYear, double[][][] ofAges) {
        return new Mortality(source, new Schedule("mortality", CHANCE, youngest, firstYear, ofAges), null);
    }

    public PopulationSource source() {
        return source;
    }

    public int youngest() {
        return ofAges.youngest();
    }

    /** The last age; it stands for all above it too. */
    public int oldest() {
        return ofAges.oldest();
    }

    /** The mid-year at which the first year begins. */
    public int firstYear() {
        return ofAges.firstYear();
    }

    /** The mid-year at which the last year begins. */
    public int lastYear() {
        return ofAges.lastYear();
    }

    /**
     * The chance of dying from one mid-year to the next.
     *
     * @param age last birthday at the first of them
     * @param year the first of them
     * @throws Faulty where the table does not hold it
     */
    public double chance(Sex sex, int age, int year) {
        return ofAges.at(sex, Math.min(age, oldest()), year);
    }

    /** The chance that somebody born within the year dies before its end. */
    public double chanceOfInfants(Sex sex, int year) {
        if (ofInfants == null) {
            throw new Faulty(Fault.of(
                    "mortality", "ages from " + youngest() + " only", "a table that begins with a row for birth"));
        }
        return ofInfants.at(sex, 0, year);
    }

    /** Every chance times a factor, and 1 at most. */
    public Mortality times(double factor) {
        if (factor == 1) {
            return this;
        }
        return new Mortality(
                source.remarking("every chance of dying times " + factor),
                ofAges.each(chance -> Math.min(1, chance * factor)),
                ofInfants == null ? null : ofInfants.each(chance -> Math.min(1, chance * factor)));
    }
}
