package care.trellis.exchange.population;

import care.trellis.exchange.Faults;
import care.trellis.exchange.csv.CsvRows;
import care.trellis.exchange.table.Row;
import care.trellis.fault.Faulty;
import care.trellis.fault.Figures;
import care.trellis.fault.Position;
import care.trellis.fault.Text;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** A CSV file of figures while it is read: the remarks at its head, its heading, and its rows. */
final class TableFile {
    /** Bytes: the three files of all districts of England, by single years of age and 30 years, are a tenth of it each. */
    static final int MOST_BYTES = 100_000_000;

    private static final String REMARK = "#";
    private static final int FEW_DIGITS = 12;

    private final String name;
    private final Faults faults;
    private final List<String> head;
    private final Iterator<List<String>> rows;
    private List<String> heading = List.of();
    private int row;

    /** @throws care.trellis.exchange.Unreadable where the file is no CSV or empty */
    TableFile(String name, byte[] content) {
        this.name = name;
        this.faults = new Faults(name);
        this.head = CsvRows.text(content, MOST_BYTES, faults)
                .lines()
                .takeWhile(line -> line.startsWith(REMARK))
                .toList();
        this.rows = CsvRows.rows(content, MOST_BYTES, faults);
        findHeading();
    }

    private void findHeading() {
        while (rows.hasNext()) {
            var cells = next();
            if (!isEmpty(cells) && !cells.getFirst().startsWith(REMARK)) {
                heading = cells;
                return;
            }
        }
        faults.add(new Position(1, 1), "file", "nothing", "a heading, and a row for each sex and age");
        throw faults.refusal();
    }

    String name() {
        return name;
    }

    Faults faults() {
        return faults;
    }

    /** What the head says of a key, as in {@code # publisher: Office for National Statistics}; every line that has it. */
    Stream<String> said(String key) {
        var start = REMARK + " " + key + ":";
        return head.stream()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                .map(line -> line.substring(start.length()).strip())
                .filter(value -> !value.isEmpty());
    }

    List<String> heading() {
        return heading;
    }

    /** The place of a cell of the row that was read last; of the heading before any was. */
    Position at(int column) {
        return new Position(Math.max(row, 1), column + 1);
    }

    /** Gives every row that is not empty, with its number, to a reader. */
    void forEach(BiConsumer<Integer, List<String>> reader) {
        boolean any = false;
        while (rows.hasNext()) {
            var cells = next();
            if (!isEmpty(cells)) {
                any = true;
                reader.accept(row, cells);
            }
        }
        if (!any) {
            faults.add(at(0), "file", "a heading and no rows", "a row for each sex and age");
        }
    }

    /** What stands in a column of a row; empty where there is no such column or the row is shorter. */
    static String cell(List<String> cells, int column) {
        return column < 0 || column >= cells.size() ? "" : cells.get(column);
    }

    /** A figure of a row; its fault is noted where there is none. */
    OptionalDouble figure(List<String> cells, int column, double least, double most, String expected) {
        var written = cell(cells, column);
        var subject = cell(heading, column);
        double value;
        if (isPlainFigure(written)) {
            value = Double.parseDouble(written);
        } else if (written.isEmpty()) {
            faults.add(at(column), subject, "nothing", expected);
            return OptionalDouble.empty();
        } else {
            try {
                value = Figures.read(subject, new Text(written, at(column))).doubleValue();
            } catch (Faulty notANumber) {
                faults.add(at(column), subject, "\"" + written + "\"", expected);
                return OptionalDouble.empty();
            }
        }
        if (value < least || value > most) {
            faults.add(at(column), subject, written, expected);
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(value);
    }

    // What nearly every figure is, and needs no pattern to be read: digits, or digits with a point among them.
    private static boolean isPlainFigure(String written) {
        int points = 0;
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            points += c == '.' ? 1 : 0;
            if (c != '.' && (c < '0' || c > '9')) {
                return false;
            }
        }
        return written.length() > points && written.length() <= FEW_DIGITS && points <= 1;
    }

    private List<String> next() {
        var cells = new ArrayList<String>();
        for (var cell : rows.next()) {
            cells.add(isPlainFigure(cell) ? cell : Row.plain(cell));
        }
        row++;
        return cells;
    }

    private static boolean isEmpty(List<String> cells) {
        return cells.stream().allMatch(String::isEmpty);
    }
}
