package care.trellis.demand.population;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;

/** The first year of England's 2022-based national projection, as the Office for National Statistics published it. */
@SuppressWarnings("EnumOrdinal") // the engine's tables lie in the order of the sexes
final class FirstYear {
    static final Area ENGLAND = new Area("E92000001", "England");
    static final PopulationSource ONS = new PopulationSource(
            "Office for National Statistics",
            "National population projections: 2022-based",
            "principal",
            2022,
            List.of());
    static final int YEAR = 2022;
    static final int OLDEST = 125;

    private final Map<String, OptionalDouble> figures = new HashMap<>();

    FirstYear() {
        try (var in = Objects.requireNonNull(FirstYear.class.getResourceAsStream("england-2022-2023.csv"))) {
            var lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
            var names = lines.getFirst().split(",", -1);
            for (var line : lines.subList(1, lines.size())) {
                var cells = line.split(",", -1);
                for (int i = 2; i < cells.length; i++) {
                    figures.put(
                            cells[0] + cells[1] + names[i],
                            cells[i].isEmpty()
                                    ? OptionalDouble.empty()
                                    : OptionalDouble.of(Double.parseDouble(cells[i])));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** One figure of the table; 0 where it has none. */
    double get(Sex sex, int age, String name) {
        return get(sex, Integer.toString(age), name);
    }

    double get(Sex sex, String age, String name) {
        return Objects.requireNonNull(figures.get((sex == Sex.FEMALE ? "F" : "M") + age + name), name)
                .orElse(0);
    }

    static List<AgeBand> bands() {
        var bands = new ArrayList<AgeBand>();
        for (int age = 0; age < 105; age++) {
            bands.add(AgeBand.single(age));
        }
        bands.add(new AgeBand(105, 109));
        bands.add(AgeBand.andOver(110));
        return bands;
    }

    /** People at mid-2022 and mid-2023. */
    Population population() {
        var bands = bands();
        return Population.of(
                ENGLAND,
                ONS,
                bands,
                YEAR,
                YEAR + 1,
                (sex, band, year) -> get(sex, bands.get(band).from(), "people" + year));
    }

    /** The year's chances of dying, the same in so many years. */
    Mortality mortality(int years) {
        var infants = new double[2][years];
        var ages = new double[2][OLDEST + 1][years];
        for (var sex : Sex.values()) {
            for (int year = 0; year < years; year++) {
                infants[sex.ordinal()][year] = get(sex, "birth", "q") / 1e5;
                for (int age = 0; age <= OLDEST; age++) {
                    ages[sex.ordinal()][age][year] = get(sex, age, "q") / 1e5;
                }
            }
        }
        return Mortality.of(ONS, YEAR, infants, ages);
    }

    Fertility fertility(int years) {
        var rates = new double[32][years];
        for (int age = 15; age <= 46; age++) {
            for (int year = 0; year < years; year++) {
                rates[age - 15][year] = get(Sex.FEMALE, age, "fertility") / 1e3;
            }
        }
        return new Fertility(15, YEAR, rates);
    }

    NetMigration migration(int years) {
        var people = new double[2][106][years];
        for (var sex : Sex.values()) {
            for (int age = 0; age <= 105; age++) {
                for (int year = 0; year < years; year++) {
                    people[sex.ordinal()][age][year] = get(sex, age, "migration");
                }
            }
        }
        return new NetMigration(YEAR, people);
    }

    CohortComponent method(int years) {
        return new CohortComponent(mortality(years), fertility(years), migration(years));
    }
}
