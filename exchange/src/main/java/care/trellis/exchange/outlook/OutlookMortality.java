package care.trellis.exchange.outlook;

import care.trellis.demand.population.AgeBand;
import care.trellis.demand.population.Mortality;
import care.trellis.demand.population.PopulationSource;
import care.trellis.demand.population.Sex;
import care.trellis.exchange.yaml.Section;
import care.trellis.fault.Nearest;
import care.trellis.fault.Position;
import care.trellis.fault.Text;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The chances of dying of an outlook scenario: named, or written out by sex, age and year. */
final class OutlookMortality {
    private record Row(List<Double> chances, Position at) {}

    private final OutlookWords words;
    private final PopulationShelf shelf;

    OutlookMortality(OutlookWords words, PopulationShelf shelf) {
        this.words = words;
        this.shelf = shelf;
    }

    Optional<Mortality> read(Section top) {
        top.require("mortality");
        return top.section("mortality").flatMap(section -> {
            var shipped = section.optional("shipped");
            var found = shipped == null ? written(section) : shipped(shipped);
            section.done();
            return found;
        });
    }

    private Optional<Mortality> shipped(Text name) {
        var found = shelf.mortality(name.value());
        if (found.isEmpty()) {
            words.fault(
                    name.at(),
                    "mortality, shipped",
                    "\"" + name + "\"",
                    shelf.names().isEmpty()
                            ? "chances written out in this file: none ship here"
                            : "an area that ships, such as " + Nearest.to(name.value(), shelf.names()));
        }
        return found;
    }

    private Optional<Mortality> written(Section section) {
        var publisher = section.required("publisher");
        var title = section.required("title");
        var variant = section.required("variant");
        int baseYear = words.year(section, "base_year", 2000);
        int firstYear = words.year(section, "first_year", 2000);
        section.require("chances");
        var rows = new EnumMap<Sex, NavigableMap<Integer, Row>>(Sex.class);
        for (var sex : Sex.values()) {
            rows.put(sex, new TreeMap<>());
        }
        boolean sound = true;
        for (var row : section.items("chances", "a map such as {sex: female, age: 65, chances: [0.01, 0.01]}")) {
            sound &= row(row, rows);
        }
        var women = rows.getOrDefault(Sex.FEMALE, new TreeMap<>());
        sound = sound && complete(section, women, rows.getOrDefault(Sex.MALE, new TreeMap<>()));
        if (!sound) {
            return Optional.empty();
        }
        var figures = rows.values().stream()
                .map(ages -> ages.values().stream()
                        .map(row -> row.chances().stream()
                                .mapToDouble(Double::doubleValue)
                                .toArray())
                        .toArray(double[][]::new))
                .toArray(double[][][]::new);
        var source = new PopulationSource(publisher.value(), title.value(), variant.value(), baseYear, List.of());
        return words.made(section, () -> Mortality.from(source, women.firstKey(), firstYear, figures));
    }

    private double chance(String subject, Text text) {
        double chance = words.number(subject, text);
        if (!(chance >= 0 && chance <= 1)) {
            words.fault(text.at(), subject, text.value(), "a chance of dying within a year, 0 to 1");
            return 0; // stands in, so that the engine does not say it again
        }
        return chance;
    }

    private boolean row(Section row, Map<Sex, NavigableMap<Integer, Row>> rows) {
        var sexes = words.sexes(row);
        var ages = words.ages(row.subject(), row.required("age"));
        row.require("chances");
        var chances = row.texts("chances").stream()
                .map(text -> chance(row.subject() + ", chances", text))
                .toList();
        row.done();
        boolean sound = ages.isPresent();
        int age = ages.map(AgeBand::from).orElse(0);
        for (var sex : sexes) {
            var before = rows.computeIfAbsent(sex, any -> new TreeMap<>()).put(age, new Row(chances, row.at()));
            if (before != null) {
                words.fault(row.at(), row.subject(), OutlookWords.said(sex) + ", " + age + " twice", "each age once");
                sound = false;
            }
        }
        return sound;
    }

    // Both sexes have the same ages without a gap, and every age as many years as the first.
    private boolean complete(Section section, NavigableMap<Integer, Row> women, NavigableMap<Integer, Row> men) {
        if (women.isEmpty() || !women.keySet().equals(men.keySet())) {
            words.fault(section.at(), "mortality", "ages of one sex only, or none", "the same ages of women and men");
            return false;
        }
        if (women.lastKey() - women.firstKey() != women.size() - 1) {
            words.fault(section.at(), "mortality", "a gap between ages", "every age from the first to the last");
            return false;
        }
        int years = women.firstEntry().getValue().chances().size();
        boolean sound = true;
        for (var sex : List.of(women, men)) {
            for (var row : sex.values()) {
                if (row.chances().size() != years || years == 0) {
                    words.fault(
                            row.at(),
                            "mortality",
                            row.chances().size() + " years",
                            Math.max(1, years) + ", as the first row has");
                    sound = false;
                }
            }
        }
        return sound;
    }
}
