package care.trellis.demand.population;

import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.util.ArrayList;
import java.util.List;

/**
 * Divides bands of age into single years, so that people can grow older one by one. Each band keeps its people; within it they lie
 * by age as those of a base would who grew a year older each year and died by a table of mortality, without births or migration:
 * w(a + 1, t + 1) = w(a, t) · (1 − q(a, t)). Below the first age of the table nobody of the base dies, which matters little for
 * shares within a band.
 *
 * @param base people by single year of age at one mid-year, the last band open
 * @param mortality from the same mid-year on
 */
public record SingleYears(Population base, Mortality mortality) {
    public SingleYears {
        for (var band : base.bands()) {
            if (!band.isOpen() && band.from() != band.to()) {
                throw new Faulty(Fault.of("ages of the base", "the band " + band, "single years of age"));
            }
        }
    }

    /**
     * People in single years of age, up to the open band of the base.
     *
     * @param youngest age to begin with
     * @throws Faulty where the two begin at different mid-years, or the base is not as fine as the bands
     */
    public Population of(Population banded, int youngest) {
        var open = base.bands().getLast();
        if (base.firstYear() != banded.firstYear() || !banded.bands().getLast().contains(open)) {
            throw new Faulty(Fault.of(
                    "single years of age of " + banded.area().name(),
                    "people from " + banded.firstYear() + ", the last "
                            + banded.bands().getLast(),
                    "people from " + base.firstYear() + ", the last an open band that holds " + open));
        }
        var weights = weights(banded.lastYear());
        var ages = new ArrayList<AgeBand>();
        for (int age = youngest; age < open.from(); age++) {
            ages.add(AgeBand.single(age));
        }
        ages.add(open);
        return Population.of(
                banded.area(),
                banded.source()
                        .remarking("single years of age within each band are Trellis's: as people of "
                                + base.area().name() + " at mid-" + base.firstYear() + " grow older and die"),
                List.copyOf(ages),
                banded.firstYear(),
                banded.lastYear(),
                (sex, age, year) -> people(banded, weights, sex, ages.get(age), year));
    }

    /** The same for each of three variants. */
    public Variants of(Variants banded, int youngest) {
        return new Variants(of(banded.low(), youngest), of(banded.principal(), youngest), of(banded.high(), youngest));
    }

    @SuppressWarnings("EnumOrdinal") // a place in memory
    private double people(Population banded, double[][][] weights, Sex sex, AgeBand ages, int year) {
        int place = 0;
        while (!banded.bands().get(place).contains(ages)) {
            place++;
        }
        var band = banded.bands().get(place);
        var here = weights[sex.ordinal()][year - banded.firstYear()];
        double all = 0;
        int last = Math.min(band.to(), here.length - 1);
        for (int age = band.from(); age <= last; age++) {
            all += here[age];
        }
        double share = all > 0 ? here[ages.from()] / all : 1.0 / (last - band.from() + 1);
        return banded.people(sex, place, year) * share;
    }

    @SuppressWarnings("EnumOrdinal") // a place in memory
    private double[][][] weights(int lastYear) {
        int first = base.firstYear();
        int open = base.bands().getLast().from();
        var weights = new double[Sex.values().length][lastYear - first + 1][open + 1];
        for (var sex : Sex.values()) {
            var years = weights[sex.ordinal()];
            for (int band = 0; band < base.bands().size(); band++) {
                years[0][base.bands().get(band).from()] = base.people(sex, band, first);
            }
            for (int year = 1; year < years.length; year++) {
                years[year][0] = years[year - 1][0];
                for (int age = 0; age <= open; age++) {
                    int next = Math.min(age + 1, open);
                    years[year][next] += years[year - 1][age] * surviving(sex, age, first + year - 1);
                }
            }
        }
        return weights;
    }

    private double surviving(Sex sex, int age, int year) {
        return age < mortality.youngest() ? 1 : 1 - mortality.chance(sex, age, year);
    }
}
