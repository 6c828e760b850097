package care.trellis.exchange.table;

import care.trellis.exchange.Faults;
import care.trellis.fault.Nearest;
import care.trellis.fault.Position;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One row of a table. A cell that is missing, or says so ({@code n/a}, {@code .}, {@code -}), is empty; one that cannot be
 * read is empty too, and its fault is noted.
 */
public final class Row {
    private static final Set<String> MISSING =
            Set.of("", ".", "..", ":", "-", "–", "—", "n/a", "na", "#n/a", "null", "missing", "not provided");
    private static final List<DateTimeFormatter> DATES = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE,
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT));
    private static final Pattern FIGURE = Pattern.compile("[+-]?[0-9,]*\\.?[0-9]*([eE][+-]?[0-9]{1,3})?%?");
    private static final int LONGEST_FIGURE = 30;
    private static final int LONGEST_MISSING = 12;
    // As many as an int always holds.
    private static final int FEW_DIGITS = 9;

    private final int number;
    private final List<String> cells;
    private final Map<String, Integer> columns;
    private final Map<String, LocalDate> dates;
    private final Faults faults;

    /**
     * A row.
     *
     * @param dates those its table was found to hold so far, as they are written: a long table has few, each many times
     */
    Row(int number, List<String> cells, Map<String, Integer> columns, Map<String, LocalDate> dates, Faults faults) {
        this.number = number;
        this.cells = cells;
        this.columns = columns;
        this.dates = dates;
        this.faults = faults;
    }

    /** Its number, as a spreadsheet counts. */
    public int number() {
        return number;
    }

    /** What stands in a column; empty where nothing does or there is no such column. */
    public String text(String column) {
        var at = columns.get(column);
        return at == null || at >= cells.size() ? "" : plain(cells.get(at));
    }

    /** The same, where nothing is a fault. */
    public String required(String column) {
        var text = text(column);
        if (text.isEmpty()) {
            wrong(column, "nothing", "a value");
        }
        return text;
    }

    public boolean isMissing(String column) {
        var text = text(column);
        return text.length() <= LONGEST_MISSING
                && !(text.length() > 0 && isDigit(text.charAt(0)))
                && MISSING.contains(text.toLowerCase(Locale.ROOT));
    }

    /** A whole number; 12.0 and 1,234 are whole too. */
    public OptionalInt whole(String column, int least, int greatest) {
        var number = number(column, least, greatest);
        if (number.isPresent() && number.getAsDouble() != Math.rint(number.getAsDouble())) {
            wrong(column, "\"" + text(column) + "\"", "a whole number");
            return OptionalInt.empty();
        }
        return number.isEmpty() ? OptionalInt.empty() : OptionalInt.of((int) number.getAsDouble());
    }

    public OptionalDouble number(String column, double least, double greatest) {
        if (isMissing(column)) {
            return OptionalDouble.empty();
        }
        var written = text(column);
        try {
            var value = figure(written);
            if (value >= least && value <= greatest) {
                return OptionalDouble.of(value);
            }
            wrong(column, written, "a number from " + words(least) + " to " + words(greatest));
        } catch (NumberFormatException notANumber) {
            wrong(column, "\"" + written + "\"", "a number from " + words(least) + " to " + words(greatest));
        }
        return OptionalDouble.empty();
    }

    /** A date as 2025-03-31 or 31/03/2025. */
    public Optional<LocalDate> date(String column) {
        if (isMissing(column)) {
            return Optional.empty();
        }
        var written = text(column);
        var known = dates.get(written);
        if (known != null) {
            return Optional.of(known);
        }
        var date =
                DATES.stream().flatMap(format -> read(written, format).stream()).findFirst();
        if (date.isEmpty()) {
            wrong(column, "\"" + written + "\"", "a date such as 2025-03-31 or 31/03/2025");
        }
        date.ifPresent(read -> dates.put(written, read));
        return date;
    }

    private static Optional<LocalDate> read(String written, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDate.parse(written, format));
        } catch (DateTimeException otherwise) {
            return Optional.empty();
        }
    }

    /** One of the given words; capitals make no difference. */
    public <T> Optional<T> choice(String column, Map<String, T> meanings) {
        if (isMissing(column)) {
            return Optional.empty();
        }
        var written = text(column);
        var meaning = meanings.get(written.toLowerCase(Locale.ROOT));
        if (meaning == null) {
            wrong(
                    column,
                    "\"" + written + "\"",
                    "one of "
                            + String.join(
                                    ", ", meanings.keySet().stream().sorted().toList()) + "; nearest: "
                            + Nearest.to(written, meanings.keySet()));
        }
        return Optional.ofNullable(meaning);
    }

    /** Where a cell stands in its file. */
    public Position at(String column) {
        return new Position(number, columns.getOrDefault(column, 0) + 1);
    }

    /** Notes a fault of a cell of this row. */
    public void wrong(String column, String found, String expected) {
        faults.add(at(column), column, found, expected);
    }

    private static double figure(String written) {
        if (isPlainDigits(written)) {
            return Integer.parseInt(written);
        }
        if (written.length() > LONGEST_FIGURE || !FIGURE.matcher(written).matches()) {
            throw new NumberFormatException(written);
        }
        var digits = written.replace(",", "");
        return digits.endsWith("%")
                ? Double.parseDouble(digits.substring(0, digits.length() - 1)) / 100
                : Double.parseDouble(digits);
    }

    private static String words(double bound) {
        return bound == Math.rint(bound) && Math.abs(bound) < 1e15
                ? String.format(Locale.ROOT, "%,d", (long) bound)
                : BigDecimal.valueOf(bound).stripTrailingZeros().toPlainString();
    }

    // What nearly every figure is, and needs no pattern to be read.
    private static boolean isPlainDigits(String written) {
        boolean only = !written.isEmpty() && written.length() <= FEW_DIGITS;
        for (int i = 0; only && i < written.length(); i++) {
            only = isDigit(written.charAt(i));
        }
        return only;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    // Spreadsheets and PDF readers leave spaces that do not break.
    public static String plain(String cell) {
        return cell.replace('\u00A0', ' ').replace('\u202F', ' ').strip();
    }
}
