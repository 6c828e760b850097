package care.trellis.quality.table;

import care.trellis.fault.Nearest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Reads the values that cells of a column name: {@code 0.4}, {@code true}, {@code "word"}, {@code date("2025-01-01")}. */
final class CellValues {
    private static final double GREATEST = 1e12;
    private static final Pattern NUMBER = Pattern.compile("-?([0-9]{1,13}(\\.[0-9]{1,15})?|\\.[0-9]{1,15})");
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_-]*");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"\\\\\\n]{1,100}\"");

    private final CellText text;
    private final Column column;
    private final boolean feel;

    CellValues(CellText text, Column column, boolean feel) {
        this.text = text;
        this.column = column;
        this.feel = feel;
    }

    Value next() {
        int start = text.at();
        var value = switch (column.type()) {
            case NUMBER, WHOLE -> number();
            case TRUTH -> truth();
            case WORD -> word();
            case DATE -> date();
        };
        text.space();
        if (value instanceof Value.Word(var word)
                && !column.words().isEmpty()
                && !column.words().contains(word)) {
            throw text.fault(
                    start, "\"" + word + "\"", column.expected(), "Nearest: " + Nearest.to(word, column.words()));
        }
        return value;
    }

    private Value number() {
        int start = text.at();
        var digits = text.next(NUMBER);
        if (digits.isEmpty()) {
            throw text.fault(start, text.rest(), "a number such as 3 or 0.4");
        }
        double value = Double.parseDouble(digits);
        if (Math.abs(value) >= GREATEST) {
            throw text.fault(start, digits, "a number below 1,000,000,000,000");
        }
        return Value.of(value);
    }

    private Value truth() {
        int start = text.at();
        return switch (text.next(NAME)) {
            case "true" -> Value.of(true);
            case "false" -> Value.of(false);
            default -> {
                text.backTo(start);
                throw text.fault(start, text.rest(), "true or false");
            }
        };
    }

    private Value word() {
        int start = text.at();
        var quoted = text.next(QUOTED);
        if (!quoted.isEmpty()) {
            return Value.of(inside(quoted));
        }
        var bare = feel ? "" : text.next(NAME);
        if (bare.isEmpty()) {
            throw text.fault(start, text.rest(), "a word in quotation marks, such as \"" + example() + "\"");
        }
        return Value.of(bare);
    }

    private Value date() {
        int start = text.at();
        if (text.next(NAME).equals("date") && text.takes("(")) {
            var quoted = text.next(QUOTED);
            text.space();
            if (!quoted.isEmpty() && text.takes(")")) {
                return day(start, inside(quoted));
            }
        }
        text.backTo(start);
        throw text.fault(start, text.rest(), "a date such as date(\"2025-01-31\")");
    }

    private Value day(int start, String written) {
        try {
            return Value.of(LocalDate.parse(written));
        } catch (DateTimeException notADate) {
            throw text.fault(start, "date(\"" + written + "\")", "a date such as date(\"2025-01-31\")");
        }
    }

    private static String inside(String quoted) {
        return quoted.substring(1, quoted.length() - 1);
    }

    private String example() {
        return column.words().isEmpty() ? "council" : column.words().getFirst();
    }
}
