package care.trellis.quality.table;

import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import care.trellis.fault.Figures;
import care.trellis.fault.Nearest;
import care.trellis.fault.Text;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** The words of a draft being read, with every fault noted on the way. */
final class Reading {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,59}");
    private static final int LONGEST_WORDS = 4_000;

    private final List<Fault> faults = new ArrayList<>();
    private final boolean feel;

    Reading(boolean feel) {
        this.feel = feel;
    }

    List<Fault> faults() {
        return faults;
    }

    void add(Fault fault) {
        faults.add(fault);
    }

    void add(Text at, String subject, String found, String expected) {
        faults.add(Fault.at(at.at(), subject, found, expected));
    }

    /** The name of a fact, outcome or table. */
    String name(String subject, Text text) {
        if (!NAME.matcher(text.value()).matches()
                || text.value().equals("missing")
                || text.value().equals("null")
                || text.value().equals("not")) {
            add(
                    text,
                    subject,
                    "\"" + text + "\"",
                    "a name of small letters, digits and underscores, beginning with a letter");
        }
        return text.value();
    }

    /** Words that must be there. */
    String words(String subject, String what, Text text) {
        if (text.value().isBlank()) {
            add(text, subject, "no " + what, what + " in plain words");
        } else if (text.value().length() > LONGEST_WORDS) {
            add(text, subject, text.value().length() + " characters", what + " of at most " + LONGEST_WORDS);
        }
        return text.value().strip();
    }

    Optional<LocalDate> date(String subject, Text text) {
        try {
            return Optional.of(LocalDate.parse(text.value().strip()));
        } catch (DateTimeException notADate) {
            add(text, subject, "\"" + text + "\"", "a date such as 2026-04-01");
            return Optional.empty();
        }
    }

    Optional<Double> number(String subject, Text text) {
        return sound(() -> Figures.read(subject, text).doubleValue());
    }

    Optional<Boolean> truth(String subject, Text text) {
        return switch (text.value()) {
            case "true", "yes" -> Optional.of(true);
            case "false", "no", "" -> Optional.of(false);
            default -> {
                add(text, subject, "\"" + text + "\"", "true or false");
                yield Optional.empty();
            }
        };
    }

    Optional<ColumnType> type(String subject, Text text) {
        var type = ColumnType.of(text.value());
        if (type.isEmpty()) {
            add(text, subject, "the type \"" + text + "\"", "number, whole, truth, word or date");
        }
        return type;
    }

    Optional<Cell> cell(String subject, Text text, Column column) {
        return sound(() -> CellReader.read(subject, text, column, feel));
    }

    /** One value of a type: a number, true, a word or a date as a draft writes it. */
    Optional<Value> value(String subject, Text text, ColumnType type, Collection<String> words) {
        var plain = feel ? new Text(text.value(), text.at()) : text;
        return switch (type) {
            case NUMBER -> number(subject, plain).map(Value::of);
            case WHOLE -> {
                var number = number(subject, plain);
                if (number.isPresent() && number.get() != Math.rint(number.get())) {
                    add(text, subject, text.value(), "a whole number");
                    yield Optional.empty();
                }
                yield number.map(Value::of);
            }
            case TRUTH -> {
                if (text.value().isBlank()) {
                    add(text, subject, "nothing", "true or false");
                    yield Optional.empty();
                }
                yield truth(subject, text).map(Value::of);
            }
            case DATE -> date(subject, unwrapped(text)).map(Value::of);
            case WORD -> word(subject, text, words);
        };
    }

    private Optional<Value> word(String subject, Text text, Collection<String> words) {
        var written = text.value().strip();
        boolean isQuoted = written.length() >= 2 && written.startsWith("\"") && written.endsWith("\"");
        if (feel && !isQuoted) {
            add(text, subject, "\"" + written + "\"", "a word in quotation marks");
            return Optional.empty();
        }
        var word = isQuoted ? written.substring(1, written.length() - 1) : written;
        if (!words.contains(word)) {
            add(Fault.at(text.at(), subject, "\"" + word + "\"", "one of " + String.join(", ", words))
                    .advising("Nearest: " + Nearest.to(word, words)));
            return Optional.empty();
        }
        return Optional.of(Value.of(word));
    }

    private static Text unwrapped(Text text) {
        var written = text.value().strip();
        return written.startsWith("date(\"") && written.endsWith("\")")
                ? new Text(written.substring(6, written.length() - 2), text.at())
                : text;
    }

    private <T> Optional<T> sound(Supplier<T> read) {
        try {
            return Optional.of(read.get());
        } catch (Faulty faulty) {
            faults.addAll(faulty.faults());
            return Optional.empty();
        }
    }
}
