package care.trellis.exchange.outlook;

import care.trellis.demand.care.Dependency;
import care.trellis.demand.care.Setting;
import care.trellis.demand.population.AgeBand;
import care.trellis.demand.population.Sex;
import care.trellis.demand.projection.Assumption;
import care.trellis.demand.projection.Sourced;
import care.trellis.demand.projection.Trend;
import care.trellis.exchange.Faults;
import care.trellis.exchange.population.AgeWords;
import care.trellis.exchange.yaml.Section;
import care.trellis.fault.Faulty;
import care.trellis.fault.Figures;
import care.trellis.fault.Nearest;
import care.trellis.fault.Position;
import care.trellis.fault.Text;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The words of an outlook scenario: numbers, years, ages, settings, who says so. */
final class OutlookWords {
    private static final int EARLIEST = 1900;
    private static final int LATEST = 2200;

    private final Faults faults;
    private final Map<String, String> sources = new HashMap<>();
    private final Map<String, Trend> trends = new HashMap<>();

    OutlookWords(Faults faults) {
        this.faults = faults;
    }

    void sources(Section top) {
        top.wordsByWord("sources").forEach((id, words) -> sources.put(id.value(), words.value()));
    }

    void trends(Section top) {
        top.sections("trends", "trend").forEach((id, section) -> {
            double perYear = number(section, "per_year");
            double sd = section.has("sd") ? number(section, "sd") : 0;
            var source = source(section);
            var status = status(section);
            section.done();
            made(section, () -> new Trend(perYear, sd, source, status))
                    .ifPresent(trend -> trends.put(id.value(), trend));
        });
    }

    /** The trend a row names; none where it names none. */
    Trend trend(Section section) {
        var name = section.optional("trend");
        if (name == null) {
            return Trend.none();
        }
        var trend = trends.get(name.value());
        if (trend == null) {
            fault(
                    name.at(),
                    section.subject(),
                    "the trend \"" + name + "\"",
                    trends.isEmpty()
                            ? "a trend of this file, and there is none"
                            : "a trend of this file: " + Nearest.to(name.value(), trends.keySet()));
            return Trend.none();
        }
        return trend;
    }

    String source(Section section) {
        var source = section.required("source").value().strip();
        // A missing source is a fault already; the word stands in so that the engine does not repeat it.
        return source.isEmpty() ? "not given" : sources.getOrDefault(source, source);
    }

    Assumption.Status status(Section section) {
        return word(section, "status", Arrays.asList(Assumption.Status.values()), Assumption.Status.ASSUMED);
    }

    /** A number with who says so: a map of value, source and status. */
    Sourced sourced(Section parent, String key) {
        var found = parent.section(key);
        if (found.isEmpty()) {
            return Sourced.judged(0);
        }
        var section = found.get();
        double value = number(section, "value");
        var source = source(section);
        var status = status(section);
        return made(section, () -> new Sourced(value, source, status)).orElseGet(() -> Sourced.judged(0));
    }

    /** As {@link #sourced}, and no other key stands there. */
    Sourced only(Section parent, String key) {
        var sourced = sourced(parent, key);
        parent.section(key).ifPresent(section -> {
            List.of("value", "source", "status").forEach(section::tree);
            section.done();
        });
        return sourced;
    }

    double number(Section section, String key) {
        return number(section.subject() + ", " + key, section.required(key));
    }

    double number(String subject, Text text) {
        if (text.value().isEmpty()) {
            return 0;
        }
        try {
            return Figures.read(subject, text).doubleValue();
        } catch (Faulty faulty) {
            faulty.faults().forEach(faults::add);
            return 0;
        }
    }

    int year(Section section, String key, int otherwise) {
        return year(section.subject() + ", " + key, section.required(key), otherwise);
    }

    int year(String subject, Text text, int otherwise) {
        if (text.value().isEmpty()) {
            return otherwise;
        }
        if (text.value().matches("[0-9]{4}")) {
            int year = Integer.parseInt(text.value());
            if (year >= EARLIEST && year <= LATEST) {
                return year;
            }
        }
        fault(text.at(), subject, "\"" + text + "\"", "a year from " + EARLIEST + " to " + LATEST);
        return otherwise;
    }

    int count(Section section, String key, int otherwise) {
        var text = section.required(key);
        if (text.value().isEmpty()) {
            return otherwise;
        }
        if (text.value().matches("[0-9]{1,4}")) {
            return Integer.parseInt(text.value());
        }
        fault(text.at(), section.subject() + ", " + key, "\"" + text + "\"", "a whole number such as 5");
        return otherwise;
    }

    AgeBand ages(Section section, AgeBand otherwise) {
        var text = section.optional("ages");
        return text == null ? otherwise : ages(section.subject(), text).orElse(otherwise);
    }

    /** 65-84, 85+ or 72. */
    Optional<AgeBand> ages(String subject, Text text) {
        var written = text.value().strip();
        var ages = AgeWords.read(written);
        if (ages.isEmpty()) {
            fault(text.at(), subject + ", ages", "\"" + written + "\"", "ages such as 65-84, 85+ or 72");
        }
        return ages;
    }

    Set<Sex> sexes(Section section) {
        var text = section.optional("sex");
        if (text == null || text.value().equals("both")) {
            return Set.of(Sex.values());
        }
        for (var sex : Sex.values()) {
            if (said(sex).equals(text.value())) {
                return Set.of(sex);
            }
        }
        fault(text.at(), section.subject() + ", sex", "\"" + text + "\"", "female, male or both");
        return Set.of(Sex.values());
    }

    /** One of an enum's constants under a key that must be there. */
    <E extends Enum<E>> E word(Section section, String key, List<E> all, E otherwise) {
        var text = section.required(key);
        return text.value().isEmpty()
                ? otherwise
                : one(section.subject() + ", " + key, text, all).orElse(otherwise);
    }

    <E extends Enum<E>> Set<E> words(Section section, String key, List<E> all, Set<E> otherwise) {
        if (section.tree(key) == null) {
            return otherwise;
        }
        var found = new LinkedHashSet<E>();
        section.texts(key)
                .forEach(text -> one(section.subject() + ", " + key, text, all).ifPresent(found::add));
        return found;
    }

    <E extends Enum<E>> Optional<E> one(String subject, Text text, List<E> all) {
        for (var each : all) {
            if (said(each).equals(text.value())) {
                return Optional.of(each);
            }
        }
        fault(
                text.at(),
                subject,
                "\"" + text + "\"",
                String.join(", ", all.stream().map(OutlookWords::said).toList()));
        return Optional.empty();
    }

    Setting setting(Section section) {
        return word(section, "setting", Arrays.asList(Setting.values()), Setting.RESIDENTIAL);
    }

    Dependency dependency(Section section) {
        return word(section, "dependency", Arrays.asList(Dependency.values()), Dependency.HIGH);
    }

    /** What the engine makes of a section, or its faults at the place of the section. */
    <T> Optional<T> made(Section section, Supplier<T> engine) {
        return made(section.at(), engine);
    }

    <T> Optional<T> made(Position place, Supplier<T> engine) {
        try {
            return Optional.of(engine.get());
        } catch (Faulty faulty) {
            faulty.faults().forEach(fault -> faults.add(at(fault, place)));
            return Optional.empty();
        }
    }

    void fault(Position at, String subject, String found, String expected) {
        faults.add(at, subject, found, expected);
    }

    static String said(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    private static care.trellis.fault.Fault at(care.trellis.fault.Fault fault, Position place) {
        return fault.at().line() > 0
                ? fault
                : new care.trellis.fault.Fault(place, fault.subject(), fault.found(), fault.expected(), fault.advice());
    }
}
