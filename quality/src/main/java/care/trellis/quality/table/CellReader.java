package care.trellis.quality.table;

import care.trellis.fault.Faulty;
import care.trellis.fault.Text;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads what stands in a cell: {@code -}, {@code >= 0.4}, {@code [1..4]}, {@code "word", "other"}, {@code not(…)},
 * {@code true}, {@code date("2025-01-01")}, {@code missing}, or several of them parted by commas. These are the unary
 * tests of FEEL (DMN 1.3, clause 10.3.1.2, grammar rules 7 to 18) as far as facts need them.
 */
final class CellReader {
    private static final int LONGEST = 400;
    private static final Pattern COMPARISON = Pattern.compile("<=|>=|<|>|=");
    private static final Pattern NOT = Pattern.compile("not\\s*\\(\\s*");
    private static final Pattern MISSING = Pattern.compile("(missing|null)(?![\\p{L}\\p{N}_-])");

    private final CellText text;
    private final CellValues values;
    private final Column column;
    private final boolean feel;

    private CellReader(CellText text, Column column, boolean feel) {
        this.text = text;
        this.values = new CellValues(text, column, feel);
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
        var region = new CellReader(new CellText(subject, text), column, feel).cell();
        var written = feel ? region.written(column.type(), false) : text.value().strip();
        return new Cell(written, text.at(), column.type(), region);
    }

    private Region cell() {
        if (text.length() > LONGEST) {
            throw text.fault(0, text.length() + " characters", "at most " + LONGEST);
        }
        text.space();
        int start = text.at();
        if (text.isAtEnd()) {
            throw text.fault(start, "nothing", "a test such as " + example() + ", or - where anything will do");
        }
        if (text.takes("-") && text.isAtEnd()) {
            return new Region.Anything();
        }
        text.backTo(start);
        var region = part();
        while (text.takes(",")) {
            region = Region.either(region, part());
        }
        if (!text.isAtEnd()) {
            throw text.fault(text.at(), text.rest(), "a comma and another test, or the end of the cell");
        }
        return region;
    }

    private Region part() {
        if (text.next(NOT).isEmpty()) {
            return test();
        }
        boolean onlyValues = true;
        boolean namesMissing = false;
        Region inside = null;
        do {
            onlyValues &= !text.isNextAmong("<>([]");
            var test = test();
            namesMissing |= test.accepts(null);
            inside = inside == null ? test : Region.either(inside, test);
        } while (text.takes(","));
        if (!text.takes(")")) {
            throw text.fault(text.at(), text.rest(), "a bracket ) that closes not(");
        }
        // null is not equal to "a", so FEEL's not("a") holds of null; null in [1..3] is null, and so is its opposite.
        var outside = inside instanceof Region.Anything ? nothing() : Region.not(inside);
        return feel && onlyValues && !namesMissing ? Region.either(outside, missing()) : outside;
    }

    private Region test() {
        int start = text.at();
        var comparison = text.next(COMPARISON);
        text.space();
        if (comparison.equals("=")) {
            return only(values.next());
        }
        if (!comparison.isEmpty()) {
            requireOrdered(start, comparison);
            double value = ColumnType.onLine(values.next());
            return line(
                    comparison.startsWith("<")
                            ? Span.below(value, comparison.endsWith("="))
                            : Span.above(value, comparison.endsWith("=")));
        }
        if (text.isNextAmong("[(]")) {
            return interval(start);
        }
        var missing = text.next(MISSING);
        text.space();
        if (missing.isEmpty()) {
            return only(values.next());
        }
        if (!column.canBeMissing()) {
            throw text.fault(start, missing, "a value; " + column.label() + " is always known");
        }
        return missing();
    }

    private Region interval(int start) {
        requireOrdered(start, "an interval");
        boolean lowIn = text.isNextAmong("[");
        text.backTo(start + 1);
        text.space();
        double low = ColumnType.onLine(values.next());
        if (!text.takes("..")) {
            throw text.fault(text.at(), text.rest(), "two dots between the ends, as in " + intervalExample());
        }
        double high = ColumnType.onLine(values.next());
        boolean highIn = text.isNextAmong("]");
        if (!text.takes("]") && !text.takes(")") && !text.takes("[")) {
            throw text.fault(text.at(), text.rest(), "] or ) after the upper end");
        }
        if (low > high || (low == high && !(lowIn && highIn))) {
            throw text.fault(start, text.since(start), "an interval that holds a value");
        }
        return line(new Span(low, lowIn, high, highIn));
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

    private Region nothing() {
        return column.type().isOrdered()
                ? new Region.OnLine(List.of(), false)
                : new Region.Among(Set.of(), false, false);
    }

    private void requireOrdered(int start, String found) {
        if (!column.type().isOrdered()) {
            throw text.fault(start, found, column.expected() + ": it has no order to compare by");
        }
    }

    private String example() {
        return switch (column.type()) {
            case NUMBER, WHOLE -> ">= 2";
            case TRUTH -> "true";
            case WORD ->
                "\"" + (column.words().isEmpty() ? "council" : column.words().getFirst()) + "\"";
            case DATE -> "< date(\"2025-01-31\")";
        };
    }

    private String intervalExample() {
        return column.type() == ColumnType.DATE ? "[date(\"2025-01-01\")..date(\"2025-12-31\")]" : "[1..4]";
    }
}
