package care.trellis.exchange.outlook;

import care.trellis.demand.population.AgeBand;
import care.trellis.demand.population.Area;
import care.trellis.demand.population.Population;
import care.trellis.demand.population.PopulationSource;
import care.trellis.demand.population.Sex;
import care.trellis.demand.projection.Mode;
import care.trellis.demand.uncertainty.PopulationVariants;
import care.trellis.exchange.yaml.Section;
import care.trellis.fault.Nearest;
import care.trellis.fault.Position;
import care.trellis.fault.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The population of an outlook scenario: named, or written out by sex, ages and year. */
final class OutlookPeople {
    private final OutlookWords words;
    private final PopulationShelf shelf;

    OutlookPeople(OutlookWords words, PopulationShelf shelf) {
        this.words = words;
        this.shelf = shelf;
    }

    /** All three are the same where there are no variants. */
    Optional<PopulationVariants> read(Section top, Mode mode) {
        top.require("population");
        var found = top.section("population");
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var section = found.get();
        var shipped = section.optional("shipped");
        if (shipped != null) {
            section.done();
            return shipped(shipped, mode);
        }
        var made = written(section);
        section.done();
        return made;
    }

    private Optional<PopulationVariants> shipped(Text name, Mode mode) {
        var found = shelf.variants(name.value(), mode);
        if (found.isEmpty()) {
            words.fault(
                    name.at(),
                    "population, shipped",
                    "\"" + name + "\"",
                    shelf.names().isEmpty()
                            ? "people written out in this file: no population ships here"
                            : "an area that ships, such as " + Nearest.to(name.value(), shelf.names()));
        }
        return found;
    }

    private Optional<PopulationVariants> written(Section section) {
        var code = section.required("area");
        var area = section.required("name");
        var publisher = section.required("publisher");
        var title = section.required("title");
        var variant = section.required("variant");
        int baseYear = words.year(section, "base_year", 2000);
        int firstYear = words.year(section, "first_year", 2000);
        var remarks = section.texts("remarks").stream().map(Text::value).toList();
        section.require("people");
        var principal = rows(section, "people");
        var low = rows(section, "low");
        var high = rows(section, "high");
        if (principal.isEmpty() || code.value().isBlank() || area.value().isBlank()) {
            return Optional.empty();
        }
        return words.made(section, () -> {
            var where = new Area(code.value(), area.value());
            var source = new PopulationSource(publisher.value(), title.value(), variant.value(), baseYear, remarks);
            var middle = population(where, source, firstYear, principal);
            return new PopulationVariants(
                    low.isEmpty() ? middle : population(where, source, firstYear, low),
                    middle,
                    high.isEmpty() ? middle : population(where, source, firstYear, high));
        });
    }

    private record Line(Sex sex, AgeBand ages, List<Double> people, Position at) {}

    private List<Line> rows(Section section, String key) {
        var lines = new ArrayList<Line>();
        for (var row : section.items(key, "a map such as {sex: female, ages: 65-84, people: [1, 2]}")) {
            var sexes = words.sexes(row);
            var ages = words.ages(row.subject(), row.required("ages"));
            row.require("people");
            var people = row.texts("people").stream()
                    .map(text -> words.number(row.subject() + ", people", text))
                    .toList();
            row.done();
            if (sexes.size() != 1) {
                words.fault(row.at(), row.subject() + ", sex", "both", "female or male");
            } else if (ages.isPresent()) {
                lines.add(new Line(sexes.iterator().next(), ages.get(), people, row.at()));
            }
        }
        return check(section, lines);
    }

    // Every sex has every band once, and every row has as many years as the first.
    private List<Line> check(Section section, List<Line> lines) {
        var seen = new LinkedHashMap<AgeBand, Map<Sex, Line>>();
        boolean sound = true;
        for (var line : lines) {
            var before = seen.computeIfAbsent(line.ages(), any -> new EnumMap<>(Sex.class))
                    .putIfAbsent(line.sex(), line);
            if (before != null) {
                words.fault(
                        line.at(), "population", line.sex() + ", " + line.ages() + " twice", "each sex and band once");
                sound = false;
            }
            if (line.people().size() != lines.getFirst().people().size()
                    || line.people().isEmpty()) {
                words.fault(
                        line.at(),
                        "population",
                        line.people().size() + " years",
                        Math.max(1, lines.getFirst().people().size()) + ", as the first row has");
                sound = false;
            }
        }
        for (var entry : seen.entrySet()) {
            if (entry.getValue().size() < Sex.values().length) {
                words.fault(section.at(), "population", entry.getKey() + " of one sex only", "a row for each sex");
                sound = false;
            }
        }
        return sound ? lines : List.of();
    }

    @SuppressWarnings("EnumOrdinal") // figures lie in memory in the order of the enum
    private static Population population(Area area, PopulationSource source, int firstYear, List<Line> lines) {
        var bands = new TreeMap<AgeBand, double[][]>(
                Comparator.comparingInt(AgeBand::from).thenComparingInt(AgeBand::to));
        for (var line : lines) {
            bands.computeIfAbsent(line.ages(), any -> new double[Sex.values().length][])[
                            line.sex().ordinal()] =
                    line.people().stream().mapToDouble(Double::doubleValue).toArray();
        }
        var people = new double[Sex.values().length][bands.size()][];
        int band = 0;
        for (var both : bands.values()) {
            for (var sex : Sex.values()) {
                people[sex.ordinal()][band] = both[sex.ordinal()];
            }
            band++;
        }
        return new Population(area, source, List.copyOf(bands.keySet()), firstYear, people);
    }
}
