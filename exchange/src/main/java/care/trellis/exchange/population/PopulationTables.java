package care.trellis.exchange.population;

import care.trellis.demand.population.AgeBand;
import care.trellis.demand.population.Area;
import care.trellis.demand.population.Persons;
import care.trellis.demand.population.Population;
import care.trellis.demand.population.Sex;
import care.trellis.exchange.Faults;
import care.trellis.fault.Position;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What tables of people held.
 *
 * @param populations of areas whose women and men were counted apart
 * @param persons of areas where they were counted together, one mid-year each
 */
public record PopulationTables(List<Population> populations, List<Persons> persons) {
    public PopulationTables {
        populations = List.copyOf(populations);
        persons = List.copyOf(persons);
    }

    /** Every area, in the order of the tables. */
    public List<Area> areas() {
        return Stream.concat(
                        populations.stream().map(Population::area),
                        persons.stream().map(Persons::area))
                .distinct()
                .toList();
    }

    /** The population of an area by its code or name, whatever its capitals. */
    public Optional<Population> population(String area) {
        return populations.stream().filter(each -> isCalled(each.area(), area)).findFirst();
    }

    /** The persons of an area by its code or name, whatever its capitals. */
    public Optional<Persons> persons(String area) {
        return persons.stream().filter(each -> isCalled(each.area(), area)).findFirst();
    }

    static boolean isCalled(Area area, String words) {
        return area.code().equalsIgnoreCase(words.strip()) || area.name().equalsIgnoreCase(words.strip());
    }

    static PopulationTables of(Collection<Counted> areas, Faults faults) {
        var populations = new ArrayList<Population>();
        var persons = new ArrayList<Persons>();
        for (var counted : areas) {
            boolean women = counted.has(Optional.of(Sex.FEMALE));
            boolean men = counted.has(Optional.of(Sex.MALE));
            if (women && men) {
                population(counted, faults).ifPresent(populations::add);
            } else if (women || men) {
                faults.add(
                        new Position(1, 1),
                        "sex",
                        "only " + (women ? "females" : "males") + " of " + counted.area.name(),
                        "both; give the file of " + (women ? "males" : "females") + " with this one");
            } else {
                persons.addAll(persons(counted));
            }
        }
        return new PopulationTables(populations, persons);
    }

    private static Optional<Population> population(Counted counted, Faults faults) {
        var women = counted.of(Optional.of(Sex.FEMALE));
        var men = counted.of(Optional.of(Sex.MALE));
        if (!women.keySet().equals(men.keySet())) {
            faults.add(
                    new Position(1, 1),
                    "ages of " + counted.area.name(),
                    women.size() + " for females, " + men.size() + " for males",
                    "the same ages for both");
            return Optional.empty();
        }
        double[][][] people = {
            women.values().toArray(double[][]::new), men.values().toArray(double[][]::new)
        };
        return Optional.of(
                new Population(counted.area, counted.source, opened(women.keySet()), counted.firstYear, people));
    }

    private static List<Persons> persons(Counted counted) {
        var ages = counted.of(Optional.empty());
        var bands = opened(ages.keySet());
        var all = new ArrayList<Persons>();
        for (int year = 0; year < counted.years; year++) {
            int at = year;
            all.add(new Persons(
                    counted.area,
                    counted.source,
                    counted.firstYear + year,
                    bands,
                    ages.values().stream().map(figures -> figures[at]).toList()));
        }
        return all;
    }

    // The last age of a table holds all above it, whether it says so or not: ONS's variants end with a plain 90.
    private static List<AgeBand> opened(Collection<AgeBand> ages) {
        var bands = new ArrayList<>(ages);
        if (!bands.isEmpty()) {
            bands.set(bands.size() - 1, AgeBand.andOver(bands.getLast().from()));
        }
        return bands;
    }
}
