package care.trellis.exchange.population;

import care.trellis.demand.population.AgeBand;
import care.trellis.demand.population.Area;
import care.trellis.demand.population.PopulationSource;
import care.trellis.demand.population.Sex;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What was read of one area so far: by sex (none where both were counted together) and age, a figure for each year. */
final class Counted {
    final Area area;
    final PopulationSource source;
    final int firstYear;
    final int years;

    private final Map<Optional<Sex>, TreeMap<AgeBand, double[]>> people = new HashMap<>();

    Counted(Area area, PopulationSource source, int firstYear, int years) {
        this.area = area;
        this.source = source;
        this.firstYear = firstYear;
        this.years = years;
    }

    /** Adds a row; false where there was one of this sex and age before. */
    boolean add(Optional<Sex> sex, AgeBand ages, double[] figures) {
        return of(sex).putIfAbsent(ages, figures) == null;
    }

    boolean has(Optional<Sex> sex) {
        return people.containsKey(sex);
    }

    SortedMap<AgeBand, double[]> of(Optional<Sex> sex) {
        return people.computeIfAbsent(
                sex, any -> new TreeMap<>(Comparator.comparingInt(AgeBand::from).thenComparingInt(AgeBand::to)));
    }
}
