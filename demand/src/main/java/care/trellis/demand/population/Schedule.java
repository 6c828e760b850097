package care.trellis.demand.population;

import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.util.ArrayList;
import java.util.function.DoubleUnaryOperator;

/** A figure for each sex, single year of age and year from one mid-year to the next. */
@SuppressWarnings("EnumOrdinal") // figures lie in memory in the order of the sexes; no order leaves the class
final class Schedule {
    private final String name;
    private final Range range;
    private final int youngest;
    private final int firstYear;
    private final double[][][] figures;

    /** What a figure of a schedule may be. */
    record Range(double least, double most, String words) {}

    /**
     * @param youngest age of the first row
     * @param firstYear the mid-year at which the first year begins
     * @param figures by sex (in the order of {@link Sex}; women only where there is one), age and year
     * @throws Faulty naming a table of another shape, or every figure out of range
     */
    Schedule(String name, Range range, int youngest, int firstYear, double[][][] figures) {
        this.name = name;
        this.range = range;
        this.youngest = youngest;
        this.firstYear = firstYear;
        this.figures = copy(figures);
    }

    private double[][][] copy(double[][][] given) {
        var faults = new ArrayList<Fault>();
        var copy = new double[given.length][][];
        int years = given.length == 0 || given[0].length == 0 ? 0 : given[0][0].length;
        for (int sex = 0; sex < given.length; sex++) {
            copy[sex] = new double[given[sex].length][];
            for (int row = 0; row < given[sex].length; row++) {
                copy[sex][row] = given[sex][row].clone();
                if (copy[sex][row].length != years || given[sex].length != given[0].length) {
                    throw shapeless();
                }
                for (int year = 0; year < years; year++) {
                    double figure = copy[sex][row][year];
                    if (!(figure >= range.least() && figure <= range.most())) {
                        faults.add(Fault.of(
                                name + ", " + Sex.values()[sex] + ", age " + (youngest + row) + ", "
                                        + (firstYear + year),
                                Double.toString(figure),
                                range.words()));
                    }
                }
            }
        }
        if (years == 0) {
            throw shapeless();
        }
        if (!faults.isEmpty()) {
            throw new Faulty(faults);
        }
        return copy;
    }

    private Faulty shapeless() {
        return new Faulty(Fault.of(name, "a table that is empty or not rectangular", "a figure by sex, age and year"));
    }

    int youngest() {
        return youngest;
    }

    int oldest() {
        return youngest + figures[0].length - 1;
    }

    int firstYear() {
        return firstYear;
    }

    /** The mid-year at which the last year begins. */
    int lastYear() {
        return firstYear + figures[0][0].length - 1;
    }

    double at(Sex sex, int age, int year) {
        if (age < youngest || age > oldest() || year < firstYear || year > lastYear()) {
            throw new Faulty(Fault.of(
                    name,
                    "asked for age " + age + " in the year from mid-" + year,
                    "ages " + youngest + " to " + oldest() + " and years from mid-" + firstYear + " to mid-"
                            + lastYear()));
        }
        return figures[sex.ordinal()][age - youngest][year - firstYear];
    }

    Schedule each(DoubleUnaryOperator change) {
        var changed = new double[figures.length][figures[0].length][];
        for (int sex = 0; sex < figures.length; sex++) {
            for (int row = 0; row < figures[sex].length; row++) {
                changed[sex][row] =
                        java.util.Arrays.stream(figures[sex][row]).map(change).toArray();
            }
        }
        return new Schedule(name, range, youngest, firstYear, changed);
    }
}
