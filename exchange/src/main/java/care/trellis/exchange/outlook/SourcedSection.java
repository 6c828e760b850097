package care.trellis.exchange.outlook;

import care.trellis.demand.evidence.Source;
import care.trellis.demand.projection.Assumption.Status;
import care.trellis.exchange.Faults;
import care.trellis.exchange.yaml.Section;
import care.trellis.exchange.yaml.Tree;
import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import care.trellis.fault.Figures;
import care.trellis.fault.Position;
import care.trellis.fault.Text;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A section of a file whose figures come from a source. A figure is read where it stands; what the engine says against a figure is
 * placed there, and what it says against the whole at the head of the section.
 */
final class SourcedSection {
    private static final int LAST_YEAR = 2200;
    private static final int FIRST_YEAR = 1900;

    private record Read(double value, Position at) {}

    private final Section section;
    private final Faults faults;
    private final int before;
    private final @Nullable SourcedSection around;
    private final List<Read> read = new ArrayList<>();
    // Set where a stand-in for a year would make the engine name faults that are none.
    private boolean unsure;

    private SourcedSection(Section section, Faults faults, @Nullable SourcedSection around) {
        this.section = section;
        this.faults = faults;
        this.before = faults.count();
        this.around = around;
    }

    Section section() {
        return section;
    }

    /** A section under a key of this one; a fault where there is none. */
    Optional<SourcedSection> required(String key) {
        section.require(key);
        return optional(key);
    }

    Optional<SourcedSection> optional(String key) {
        return section.section(key).map(inner -> new SourcedSection(inner, faults, this));
    }

    List<SourcedSection> items(String key, String expected) {
        return section.items(key, expected).stream()
                .map(inner -> new SourcedSection(inner, faults, this))
                .toList();
    }

    /** A figure; one that is not a number, and none, with their fault. */
    double figure(String key) {
        section.require(key);
        return given(key).orElse(Double.NaN);
    }

    double figure(String key, double usual) {
        return given(key).orElse(usual);
    }

    private OptionalDouble given(String key) {
        var text = section.optional(key);
        return text == null ? OptionalDouble.empty() : number(key, text);
    }

    /** The figures of a list. */
    List<Double> figures(String key) {
        section.require(key);
        var figures = new ArrayList<Double>();
        for (var text : section.texts(key)) {
            figures.add(number(key, text).orElse(Double.NaN));
        }
        return figures;
    }

    /** Figures by year. */
    List<Map.Entry<Integer, Double>> figuresByYear(String key) {
        var figures = new ArrayList<Map.Entry<Integer, Double>>();
        for (var entry : section.wordsByWord(key).entrySet()) {
            var year = year(key, entry.getKey());
            var value = number(key + " " + entry.getKey(), entry.getValue());
            if (year.isPresent() && value.isPresent()) {
                figures.add(Map.entry(year.getAsInt(), value.getAsDouble()));
            }
        }
        return figures;
    }

    /** A year; one that cannot be, or none, is noted and gives 1900. */
    int year(String key) {
        var text = section.required(key);
        if (text.value().isEmpty()) {
            unsure = true;
            return FIRST_YEAR;
        }
        return year(key, text).orElse(FIRST_YEAR);
    }

    private OptionalInt year(String key, Text text) {
        var written = text.value().strip();
        if (written.matches("[0-9]{4}")
                && Integer.parseInt(written) >= FIRST_YEAR
                && Integer.parseInt(written) <= LAST_YEAR) {
            remember(Integer.parseInt(written), text.at());
            return OptionalInt.of(Integer.parseInt(written));
        }
        faults.add(text.at(), subject(key), "\"" + written + "\"", "a year from 1900 to 2200");
        unsure = true;
        return OptionalInt.empty();
    }

    Optional<LocalDate> date(String key) {
        var text = section.required(key);
        if (text.value().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text.value().strip()));
        } catch (DateTimeException notADate) {
            faults.add(text.at(), subject(key), "\"" + text + "\"", "a date such as 2025-04-01");
            return Optional.empty();
        }
    }

    /** One of several words; the usual one where none is written. */
    <E extends Enum<E>> E choice(String key, E usual, E[] all) {
        var text = section.optional(key);
        if (text == null) {
            return usual;
        }
        for (var each : all) {
            if (word(each).equals(text.value().strip().toLowerCase(Locale.ROOT))) {
                return each;
            }
        }
        faults.add(
                text.at(),
                subject(key),
                "\"" + text + "\"",
                "one of "
                        + String.join(
                                ", ",
                                Arrays.stream(all).map(SourcedSection::word).toList()));
        return usual;
    }

    private static String word(Enum<?> each) {
        return each.name().toLowerCase(Locale.ROOT);
    }

    /** The source of the section's figures, under source and status. */
    Source source() {
        var words = section.optional("source");
        var status = choice("status", words == null ? Status.ASSUMED : Status.PUBLISHED, Status.values());
        return words == null
                ? new Source(Source.GIVEN.words(), status)
                : new Source(words.value().strip(), status);
    }

    /** Names the keys nobody asked for. */
    void done() {
        section.done();
    }

    /**
     * What the engine makes of the section; nothing where a fault was found in it, or the engine finds one. Figures that could not
     * be read are handed to the engine as no number, so that it names what else is wrong; what it says of those is an echo.
     */
    <T> Optional<T> made(Supplier<T> engine) {
        if (unsure) {
            return Optional.empty();
        }
        try {
            var made = engine.get();
            return faults.count() > before ? Optional.empty() : Optional.of(made);
        } catch (Faulty faulty) {
            for (var fault : faulty.faults()) {
                if (!fault.found().contains("NaN") && !fault.expected().contains("NaN")) {
                    faults.add(new Fault(
                            place(fault.found()), fault.subject(), fault.found(), fault.expected(), fault.advice()));
                }
            }
            return Optional.empty();
        }
    }

    /** The same, where the engine would only echo what was already found. */
    <T> Optional<T> madeIfSound(Supplier<T> engine) {
        return faults.count() > before ? Optional.empty() : made(engine);
    }

    private void remember(double value, Position at) {
        read.add(new Read(value, at));
        if (around != null) {
            around.remember(value, at);
        }
    }

    private Position place(String found) {
        return read.stream()
                .filter(figure ->
                        found.equals(Double.toString(figure.value())) || found.startsWith(figure.value() + " "))
                .map(Read::at)
                .findFirst()
                .orElse(section.at());
    }

    private OptionalDouble number(String key, Text text) {
        try {
            double value = Figures.read(subject(key), text).doubleValue();
            remember(value, text.at());
            return OptionalDouble.of(value);
        } catch (Faulty faulty) {
            faulty.faults().forEach(faults::add);
            return OptionalDouble.empty();
        }
    }

    private String subject(String key) {
        return section.subject() + ", " + key;
    }

    /** Notes that something else should stand under a key. */
    void wrong(String key, String expected) {
        var tree = section.tree(key);
        if (tree == null) {
            faults.add(section.at(), subject(key), "nothing", expected);
        } else {
            section.wrong(tree, key, expected);
        }
    }

    static SourcedSection top(String kind, Tree.Entries tree, Faults faults) {
        return new SourcedSection(new Section(kind, tree.at(), tree, faults), faults, null);
    }
}
