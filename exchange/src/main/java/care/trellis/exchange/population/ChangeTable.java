package care.trellis.exchange.population;

import care.trellis.demand.population.AgeBand;
import care.trellis.demand.population.PopulationSource;
import care.trellis.demand.population.Sex;
import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Births, deaths, moves or rates of a place in each year from one mid-year to the next, by sex and age at the first of them, as
 * ONS prints them.
 */
public final class ChangeTable {
    private final Kind kind;
    private final PopulationSource source;
    private final int firstYear;
    private final Map<Sex, double[]> atBirth;
    private final Map<Sex, SortedMap<AgeBand, double[]>> figures;

    /** What a table counts. */
    public enum Kind {
        /** Live births by age of mother. */
        BIRTHS("births"),
        /** Deaths; those of infants born in the year in a row of their own. */
        DEATHS("deaths"),
        /** People who came less people who went. */
        MIGRATION("net migration"),
        /** Births per 1,000 women. */
        FERTILITY("fertility per 1,000 women"),
        /** Chance of dying within the year, per 100,000. */
        MORTALITY("mortality per 100,000");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    ChangeTable(
            Kind kind,
            PopulationSource source,
            int firstYear,
            Map<Sex, double[]> atBirth,
            Map<Sex, SortedMap<AgeBand, double[]>> figures) {
        this.kind = kind;
        this.source = source;
        this.firstYear = firstYear;
        this.atBirth = atBirth;
        this.figures = figures;
    }

    public Kind kind() {
        return kind;
    }

    public PopulationSource source() {
        return source;
    }

    /** The mid-year the first year begins at. */
    public int firstYear() {
        return firstYear;
    }

    public int years() {
        return figures.values().stream()
                .flatMap(ages -> ages.values().stream())
                .mapToInt(row -> row.length)
                .findFirst()
                .orElse(0);
    }

    /** The mid-year the last year begins at. */
    public int lastYear() {
        return firstYear + years() - 1;
    }

    public List<AgeBand> ages(Sex sex) {
        var ages = figures.get(sex);
        return ages == null ? List.of() : List.copyOf(ages.keySet());
    }

    public boolean hasBirth(Sex sex) {
        return atBirth.containsKey(sex);
    }

    /** A figure as printed. */
    public double at(Sex sex, AgeBand ages, int year) {
        var rows = figures.get(sex);
        var row = rows == null ? null : rows.get(ages);
        if (row == null) {
            throw missing("age " + ages);
        }
        return row[place(year)];
    }

    /** The figure of infants born within the year, as printed. */
    public double atBirth(Sex sex, int year) {
        var row = atBirth.get(sex);
        if (row == null) {
            throw missing("a row for birth");
        }
        return row[place(year)];
    }

    /** All of a year, infants among them. */
    public double total(int year) {
        int at = place(year);
        double ages = figures.values().stream()
                .flatMap(rows -> rows.values().stream())
                .mapToDouble(row -> row[at])
                .sum();
        return ages + atBirth.values().stream().mapToDouble(row -> row[at]).sum();
    }

    private int place(int year) {
        if (year < firstYear || year > lastYear()) {
            throw missing("the year from mid-" + year);
        }
        return year - firstYear;
    }

    private Faulty missing(String what) {
        return new Faulty(Fault.of("table of " + kind.words(), "no figure for " + what, "one that it holds"));
    }
}
