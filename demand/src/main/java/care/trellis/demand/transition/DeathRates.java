package care.trellis.demand.transition;

import care.trellis.demand.population.Sex;
import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.util.ArrayList;

/**
 * The probability of dying between one mid-year and the next, of people by sex and age at the first; the Office for National
 * Statistics publishes it as q(x+½), per 100,000. The last age stands for all above.
 */
@SuppressWarnings("EnumOrdinal") // figures lie in memory in the order of the enums; no order leaves the class
public final class DeathRates {
    private final int youngest;
    private final int firstYear;
    private final double[][][] q;
    private final double times;

    private DeathRates(int youngest, int firstYear, double[][][] q, double times) {
        this.youngest = youngest;
        this.firstYear = firstYear;
        this.q = q;
        this.times = times;
    }

    /**
     * Rates by sex, single age and year.
     *
     * @param youngest the age of the first figures, years
     * @param firstYear the mid-year from which the first figures hold
     * @param q by sex (in the order of {@link Sex}), age and year; fractions, 0 to 1
     * @throws Faulty naming each figure out of range
     */
    public static DeathRates of(int youngest, int firstYear, double[][][] q) {
        var faults = new ArrayList<Fault>();
        if (q.length != Sex.values().length || q[0].length == 0 || q[0][0].length == 0) {
            throw new Faulty(Fault.of("mortality", "a table of another shape", "sex by age by year"));
        }
        var copy = new double[q.length][q[0].length][];
        for (var sex : Sex.values()) {
            for (int age = 0; age < q[0].length; age++) {
                copy[sex.ordinal()][age] = q[sex.ordinal()][age].clone();
                for (int year = 0; year < q[0][0].length; year++) {
                    Range.check(
                            faults,
                            "mortality, " + Words.of(sex) + ", " + (youngest + age) + ", " + (firstYear + year),
                            copy[sex.ordinal()][age][year],
                            0,
                            1);
                }
            }
        }
        if (!faults.isEmpty()) {
            throw new Faulty(faults);
        }
        return new DeathRates(youngest, firstYear, copy, 1);
    }

    /** Every probability so many times as great, and at most 1. */
    public DeathRates times(double factor) {
        return new DeathRates(youngest, firstYear, q, times * factor);
    }

    public int youngest() {
        return youngest;
    }

    public int firstYear() {
        return firstYear;
    }

    /** The last mid-year from which figures hold. */
    public int lastYear() {
        return firstYear + q[0][0].length - 1;
    }

    /** Fraction of those of this age at this mid-year who die before the next. */
    public double q(Sex sex, int age, int year) {
        int place = Math.min(age - youngest, q[0].length - 1);
        if (place < 0 || year < firstYear || year > lastYear()) {
            throw new Faulty(Fault.of(
                    "mortality",
                    "asked for age " + age + " in " + year,
                    "ages from " + youngest + " and years from " + firstYear + " to " + lastYear()));
        }
        return Math.min(1, q[sex.ordinal()][place][year - firstYear] * times);
    }
}
