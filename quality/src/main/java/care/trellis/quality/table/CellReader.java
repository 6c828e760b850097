package care.trellis.quality.table;

import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import care.trellis.fault.Nearest;
import care.trellis.fault.Position;
import care.trellis.fault.Text;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads what stands in a cell: {@code -}, {@code >= 0.4}, {@code [1..4]}, {@code "word", "other"}, {@code not(…)},
 * {@code true}, {@code date("2025-01-01")}, {@code missing}, or several of them parted by commas. These are the unary
 * tests of FEEL (DMN 1.3, clause 10.3.1.2, grammar rules 7 to 18) as far as facts need them.
 */
final class CellReader {
    private static final int LONGEST = 400;
    private static final double GREATEST = 1e12;
    private static final Pattern NUMBER = Pattern.compile("-?([0-9]{1,13}(\\.[0-9]{1,15})?|\\.[0-9]{1,15})");
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_-]*");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"\\\\\\n]{1,100})\"");
    private static final Pattern COMPARISON = Pattern.compile("<=|>=|<|>|=");
    private static final Pattern SPACE = Pattern.compile("\\s*");
    private static final Set<String> MISSING = Set.of("missing", "null");

    private final String subject;
    private final Text text;
    private final Column column;
    private final boolean feel;
    private int at;

    private CellReader(String subject, Text text, Column column, boolean feel) {
        this.subject = subject;
        this.text = text;
        this.column = column;
        this.feel = feel;
    }

    /**
     * The test a cell holds.
     *
     * @param feel whether it is FEEL out of a DMN file: a bare word is a variable there and {@code not("a")} holds of null
     * @throws Faulty where it cannot be read, or asks what its column cannot answer
     */
    static Cell read(String subject, Text text, Column column, boolean feel) {
        var region = new CellReader(subject, text, column, feel).cell();
        var written = feel ? region.written(column.type(), false) : text.value().strip();
        return new Cell(written, text.at(), column.type(), region);
    }

    private Region cell() {
        if (text.value().length() > LONGEST) {
            throw fault(0, text.value().length() + " characters", "at most " + LONGEST);
        }
        if (next(SPACE).isEmpty() && at >= text.value().length()) {
            throw fault(at, "nothing", "a test such as " + example() + ", or - where anything will do");
        }
        if (takes("-") && isAtEnd()) {
            return new Region.Anything();
        }
        at = 0;
        next(SPACE);
        var region = part();
        while (takes(",")) {
            region = Region.either(region, part());
        }
        if (!isAtEnd()) {
            throw fault(at, quoted(), "a comma and another test, or the end of the cell");
        }
        return region;
    }

    private Region part() {
        if (!text.value().startsWith("not", at)) {
            return test();
        }
        int start = at;
        at += 3;
        if (!takes("(")) {
            at = start;
            return test();
        }
        boolean onlyValues = true;
        boolean namesMissing = false;
        Region inside = null;
        do {
            boolean isValue = isValueNext();
            var test = test();
            onlyValues &= isValue;
            namesMissing |= test.accepts(null);
            inside = inside == null ? test : Region.either(inside, test);
        } while (takes(","));
        if (!takes(")")) {
            throw fault(at, quoted(), "a bracket ) that closes not(");
        }
        var outside = Region.not(inside);
        // null is not equal to "a", so FEEL's not("a") holds of null; null in [1..3] is null, and so is its opposite.
        return feel && onlyValues && !namesMissing ? Region.either(outside, missing()) : outside;
    }

    private boolean isValueNext() {
        int i = at;
        while (i < text.value().length() && Character.isWhitespace(text.value().charAt(i))) {
            i++;
        }
        return i >= text.value().length() || "<>([]".indexOf(text.value().charAt(i)) < 0;
    }

    private Region test() {
        next(SPACE);
        int start = at;
        var comparison = next(COMPARISON);
        if (!comparison.isEmpty()) {
            next(SPACE);
            if (comparison.equals("=")) {
                return only(value());
            }
            requireOrdered(start, comparison);
            double value = ColumnType.onLine(value());
            return line(
                    comparison.startsWith("<")
                            ? Span.below(value, comparison.endsWith("="))
                            : Span.above(value, comparison.endsWith("=")));
        }
        if (start < text.value().length() && "[(]".indexOf(text.value().charAt(start)) >= 0) {
            return interval(start);
        }
        var name = NAME.matcher(text.value()).region(start, text.value().length());
        if (name.lookingAt() && MISSING.contains(name.group())) {
            at = name.end();
            next(SPACE);
            if (!column.canBeMissing()) {
                throw fault(start, name.group(), "a value; " + column.label() + " is always known");
            }
            return missing();
        }
        return only(value());
    }

    private Region interval(int start) {
        requireOrdered(start, "an interval");
        boolean lowIn = text.value().charAt(at++) == '[';
        next(SPACE);
        double low = ColumnType.onLine(value());
        if (!takes("..")) {
            throw fault(at, quoted(), "two dots between the ends, as in " + intervalExample());
        }
        double high = ColumnType.onLine(value());
        int close = at < text.value().length() ? "])[".indexOf(text.value().charAt(at)) : -1;
        if (close < 0) {
            throw fault(at, quoted(), "] or ) after the upper end");
        }
        at++;
        next(SPACE);
        boolean highIn = close == 0;
        if (low > high || (low == high && !(lowIn && highIn))) {
            throw fault(start, text.value().substring(start, at).strip(), "an interval that holds a value");
        }
        return line(new Span(low, lowIn, high, highIn));
    }

    private Value value() {
        int start = at;
        var value = switch (column.type()) {
            case NUMBER, WHOLE -> number();
            case TRUTH -> truth();
            case WORD -> word();
            case DATE -> date();
        };
        next(SPACE);
        if (value instanceof Value.Word(var word)
                && !column.words().isEmpty()
                && !column.words().contains(word)) {
            throw new Faulty(Fault.at(text.at().right(start), subject, "\"" + word + "\"", column.expected())
                    .advising("Nearest: " + Nearest.to(word, column.words())));
        }
        return value;
    }

    private Value number() {
        int start = at;
        var digits = next(NUMBER);
        if (digits.isEmpty()) {
            throw fault(start, quoted(), "a number such as 3 or 0.4");
        }
        double value = Double.parseDouble(digits);
        if (Math.abs(value) >= GREATEST) {
            throw fault(start, digits, "a number below 1,000,000,000,000");
        }
        return Value.of(value);
    }

    private Value truth() {
        int start = at;
        var name = next(NAME);
        return switch (name) {
            case "true" -> Value.of(true);
            case "false" -> Value.of(false);
            default -> {
                at = start;
                throw fault(start, quoted(), "true or false");
            }
        };
    }

    private Value word() {
        int start = at;
        var quoted = QUOTED.matcher(text.value()).region(at, text.value().length());
        if (quoted.lookingAt()) {
            at = quoted.end();
            return Value.of(quoted.group(1));
        }
        var bare = feel ? "" : next(NAME);
        if (bare.isEmpty()) {
            at = start;
            throw fault(start, quoted(), "a word in quotation marks, such as \"" + wordExample() + "\"");
        }
        return Value.of(bare);
    }

    private Value date() {
        int start = at;
        if (next(NAME).equals("date") && takes("(")) {
            var quoted = QUOTED.matcher(text.value()).region(at, text.value().length());
            if (quoted.lookingAt()) {
                at = quoted.end();
                next(SPACE);
                if (takes(")")) {
                    return day(start, quoted.group(1));
                }
            }
        }
        at = start;
        throw fault(start, quoted(), "a date such as date(\"2025-01-31\")");
    }

    private Value day(int start, String written) {
        try {
            return Value.of(LocalDate.parse(written));
        } catch (DateTimeException notADate) {
            throw fault(start, "date(\"" + written + "\")", "a date such as date(\"2025-01-31\")");
        }
    }

    private Region only(Value value) {
        return column.type().isOrdered()
                ? line(Span.point(ColumnType.onLine(value)))
                : new Region.Among(Set.of(value), false, false);
    }

    private static Region line(Span span) {
        return new Region.OnLine(List.of(span), false);
    }

    private Region missing() {
        return column.type().isOrdered() ? new Region.OnLine(List.of(), true) : new Region.Among(Set.of(), false, true);
    }

    private void requireOrdered(int start, String found) {
        if (!column.type().isOrdered()) {
            throw fault(start, found, column.expected() + ": it has no order to compare by");
        }
    }

    private boolean takes(String sign) {
        if (!text.value().startsWith(sign, at)) {
            return false;
        }
        at += sign.length();
        next(SPACE);
        return true;
    }

    private String next(Pattern pattern) {
        var matcher = pattern.matcher(text.value()).region(at, text.value().length());
        if (!matcher.lookingAt()) {
            return "";
        }
        at = matcher.end();
        return matcher.group();
    }

    private boolean isAtEnd() {
        return at >= text.value().length();
    }

    private String quoted() {
        return isAtEnd() ? "the end of the cell" : "\"" + text.value().substring(at) + "\"";
    }

    private String example() {
        return switch (column.type()) {
            case NUMBER, WHOLE -> ">= 2";
            case TRUTH -> "true";
            case WORD -> "\"" + wordExample() + "\"";
            case DATE -> "< date(\"2025-01-31\")";
        };
    }

    private String intervalExample() {
        return column.type() == ColumnType.DATE
                ? "[date(\"2025-01-01\")..date(\"2025-12-31\")]"
                : String.format(Locale.ROOT, "[%d..%d]", 1, 4);
    }

    private String wordExample() {
        return column.words().isEmpty() ? "council" : column.words().getFirst();
    }

    private Faulty fault(int where, String found, String expected) {
        var place = text.at().equals(Position.NOWHERE) ? text.at() : text.at().right(where);
        return new Faulty(Fault.at(place, subject, found, expected));
    }
}
