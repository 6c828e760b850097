package care.trellis.demand.population;

import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.util.ArrayList;
import java.util.List;

/**
 * The people of an area at each mid-year, by sex and age band. The bands follow one another from age 0 (or a later age, where
 * only older people are counted) to an open one.
 */
@SuppressWarnings("EnumOrdinal") // figures lie in memory in the order of the enums; no order leaves the class
public final class Population {
    private static final double MOST_PEOPLE = 2e9;

    private final Area area;
    private final PopulationSource source;
    private final List<AgeBand> bands;
    private final int firstYear;
    private final double[][][] people;

    /**
     * @param people by sex (in the order of {@link Sex}), band and year; finite, 0 or more
     * @throws Faulty naming every band out of order and every figure out of range
     */
    public Population(Area area, PopulationSource source, List<AgeBand> bands, int firstYear, double[][][] people) {
        this.area = area;
        this.source = source;
        this.bands = List.copyOf(bands);
        this.firstYear = firstYear;
        this.people = check(people);
    }

    /** What a population holds at one place of its table. */
    @FunctionalInterface
    public interface Cell {
        /** People at mid-year. */
        double people(Sex sex, int band, int year);
    }

    /** A population whose every figure is worked out. */
    public static Population of(
            Area area, PopulationSource source, List<AgeBand> bands, int firstYear, int lastYear, Cell cell) {
        var people = new double[Sex.values().length][bands.size()][Math.max(lastYear - firstYear + 1, 0)];
        for (var sex : Sex.values()) {
            for (int band = 0; band < bands.size(); band++) {
                for (int year = firstYear; year <= lastYear; year++) {
                    people[sex.ordinal()][band][year - firstYear] = cell.people(sex, band, year);
                }
            }
        }
        return new Population(area, source, bands, firstYear, people);
    }

    private double[][][] check(double[][][] given) {
        var faults = new ArrayList<Fault>(BandOrder.faults(area, bands));
        if (given.length != Sex.values().length || given[0].length != bands.size() || given[0][0].length == 0) {
            faults.add(Fault.of("people of " + area.name(), "a table of another shape", "sex by age band by year"));
        }
        if (!faults.isEmpty()) {
            throw new Faulty(faults);
        }
        int years = given[0][0].length;
        var copy = new double[given.length][bands.size()][];
        for (var sex : Sex.values()) {
            for (int band = 0; band < bands.size(); band++) {
                copy[sex.ordinal()][band] = given[sex.ordinal()][band].clone();
                for (int year = 0; year < years; year++) {
                    double value = copy[sex.ordinal()][band][year];
                    if (!(value >= 0 && value <= MOST_PEOPLE)) {
                        faults.add(Fault.of(
                                area.name() + ", " + sex + ", " + bands.get(band) + ", " + (firstYear + year),
                                Double.toString(value),
                                "a number of people, 0 or more"));
                    }
                }
            }
        }
        if (!faults.isEmpty()) {
            throw new Faulty(faults);
        }
        return copy;
    }

    public Area area() {
        return area;
    }

    public PopulationSource source() {
        return source;
    }

    public List<AgeBand> bands() {
        return bands;
    }

    public int firstYear() {
        return firstYear;
    }

    public int lastYear() {
        return firstYear + people[0][0].length - 1;
    }

    /** People at mid-year. */
    public double people(Sex sex, int band, int year) {
        return people[sex.ordinal()][band][place(year)];
    }

    /**
     * People at mid-year of both sexes within ages.
     *
     * @throws Faulty where a band straddles an end of the ages asked for
     */
    public double people(AgeBand ages, int year) {
        return people(Sex.FEMALE, ages, year) + people(Sex.MALE, ages, year);
    }

    /**
     * People at mid-year of one sex within ages.
     *
     * @throws Faulty where a band straddles an end of the ages asked for
     */
    public double people(Sex sex, AgeBand ages, int year) {
        int at = place(year);
        double sum = 0;
        for (int band = 0; band < bands.size(); band++) {
            var here = bands.get(band);
            if (ages.contains(here)) {
                sum += people[sex.ordinal()][band][at];
            } else if (here.overlaps(ages)) {
                throw new Faulty(Fault.of(
                        "ages " + ages, "counted together in the band " + here, "ends where bands of the table end"));
            }
        }
        return sum;
    }

    /** How many times as many people within ages there are at one mid-year as at another. */
    public double times(AgeBand ages, int from, int to) {
        return people(ages, to) / people(ages, from);
    }

    /** All people at mid-year. */
    public double total(int year) {
        return people(AgeBand.andOver(0), year);
    }

    private int place(int year) {
        if (year < firstYear || year > lastYear()) {
            throw new Faulty(Fault.of(
                    "population of " + area.name(),
                    "asked for " + year,
                    "a year from " + firstYear + " to " + lastYear()));
        }
        return year - firstYear;
    }
}
