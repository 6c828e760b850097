package care.trellis.demand.population;

import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.util.List;

/** A population that was projected by cohorts, with the births and deaths on the way and the books that balance them. */
@SuppressWarnings("EnumOrdinal") // figures lie in memory in the order of the sexes; no order leaves the class
public final class ProjectedPopulation {
    private final Population population;
    private final int firstYear;
    private final double[][] births;
    private final double[][] infantDeaths;
    private final double[][][] deaths;
    private final List<YearOfChange> ledger;

    ProjectedPopulation(
            Population population,
            int firstYear,
            double[][] births,
            double[][] infantDeaths,
            double[][][] deaths,
            List<YearOfChange> ledger) {
        this.population = population;
        this.firstYear = firstYear;
        this.births = births;
        this.infantDeaths = infantDeaths;
        this.deaths = deaths;
        this.ledger = List.copyOf(ledger);
    }

    public Population population() {
        return population;
    }

    /** What became of everybody, year by year. */
    public List<YearOfChange> ledger() {
        return ledger;
    }

    /** Births in the year from a mid-year to the next. */
    public double births(Sex sex, int year) {
        return births[place(year)][sex.ordinal()];
    }

    /** Deaths in the year from a mid-year to the next of children who were born in it. */
    public double deathsOfInfants(Sex sex, int year) {
        return infantDeaths[place(year)][sex.ordinal()];
    }

    /** Deaths in the year from a mid-year to the next by age at the first of them. */
    public double deaths(Sex sex, AgeBand ages, int year) {
        var died = deaths[place(year)][sex.ordinal()];
        double sum = 0;
        for (int age = ages.from(); age < died.length && age <= ages.to(); age++) {
            sum += died[age];
        }
        return sum;
    }

    private int place(int year) {
        if (year < firstYear || year >= firstYear + births.length) {
            throw new Faulty(Fault.of(
                    "projected population of " + population.area().name(),
                    "asked for the year from mid-" + year,
                    "a year from mid-" + firstYear + " to mid-" + (firstYear + births.length - 1)));
        }
        return year - firstYear;
    }
}
