package care.trellis.cost.returns;

import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import care.trellis.fault.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of costs as somebody printed or sent it: named rows, and columns that each mean something. Returns are a table
 * whose columns are services; a council's report is one whose columns are quartiles or kinds of bed.
 *
 * @param title what it is, such as "Barnsley"
 */
public record PublishedTable(String title, List<Column> columns, List<Row> rows) {
    private static final BigDecimal GREATEST = new BigDecimal("1e12");
    private static final int MOST_DECIMALS = 30;
    private static final int MOST_ROWS = 2_000;
    private static final int MOST_COLUMNS = 5_000;

    /** What the figures of a column are. */
    public enum Meaning {
        LOW("lowest"),
        LOWER_QUARTILE("lower quartile"),
        MEDIAN("median"),
        UPPER_QUARTILE("upper quartile"),
        HIGH("highest"),
        COUNT("count"),
        /** One service's own figures. */
        SERVICE("one service"),
        /** A case of its own, such as a kind of bed; how its figures were made is not known. */
        CASE("a case of its own");

        private final String label;

        Meaning(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        /** Whether it is a place in the order of the services' figures. */
        public boolean isOrderStatistic() {
            return switch (this) {
                case LOW, LOWER_QUARTILE, MEDIAN, UPPER_QUARTILE, HIGH -> true;
                case COUNT, SERVICE, CASE -> false;
            };
        }
    }

    /** A column: its heading and what its figures are. */
    public record Column(String name, Meaning meaning) {
        /** Columns of services. */
        public static List<Column> services(List<String> names) {
            return names.stream().map(name -> new Column(name, Meaning.SERVICE)).toList();
        }
    }

    /** A row: its name and a figure for every column; null where the cell is empty. */
    public record Row(Text name, List<@Nullable BigDecimal> figures) {
        // Not compact: javac keeps no type annotations of a compact constructor's parameters in the class file.
        public Row(Text name, List<@Nullable BigDecimal> figures) {
            this.name = name;
            // List.copyOf refuses null, which here is an empty cell.
            this.figures = Collections.unmodifiableList(new ArrayList<>(figures));
        }

        public @Nullable BigDecimal figure(int column) {
            return figures.get(column);
        }
    }

    /**
     * Holds a table.
     *
     * @throws Faulty where a row has another number of cells than there are columns, a name is empty or used twice, or a
     *     figure is too large to be a cost
     */
    public PublishedTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        var faults = new ArrayList<Fault>();
        if (rows.isEmpty() || columns.isEmpty() || rows.size() > MOST_ROWS || columns.size() > MOST_COLUMNS) {
            throw new Faulty(Fault.of(
                    "table " + title,
                    rows.size() + " rows and " + columns.size() + " columns",
                    "1 to " + MOST_ROWS + " rows and 1 to " + MOST_COLUMNS + " columns"));
        }
        var headings = new java.util.HashSet<String>();
        for (var column : columns) {
            if (!headings.add(column.name().strip())) {
                faults.add(Fault.of("table " + title, "two columns \"" + column.name() + "\"", "every column once"));
            }
        }
        for (var row : rows) {
            check(row, columns, faults);
        }
        if (!faults.isEmpty()) {
            throw new Faulty(faults);
        }
    }

    private static void check(Row row, List<Column> columns, List<Fault> faults) {
        if (row.name().value().isBlank()) {
            faults.add(Fault.at(row.name().at(), "row", "no name", "the name of a line or total"));
        }
        var subject = "row " + row.name();
        if (row.figures().size() != columns.size()) {
            faults.add(Fault.at(
                    row.name().at(), subject, row.figures().size() + " figures", columns.size() + ", one a column"));
            return;
        }
        for (int i = 0; i < columns.size(); i++) {
            var figure = row.figure(i);
            if (figure != null && isUnreasonable(figure)) {
                faults.add(Fault.at(
                        row.name().at(),
                        subject + ", column " + columns.get(i).name(),
                        "a number of " + figure.precision() + " digits, exponent " + -figure.scale(),
                        "a figure below " + GREATEST.toPlainString() + " with at most " + MOST_DECIMALS + " decimals"));
            }
        }
    }

    // The exponent first: comparing 1e999999999 with anything would spell out a thousand million digits.
    private static boolean isUnreasonable(BigDecimal figure) {
        return figure.scale() > MOST_DECIMALS
                || (long) figure.precision() - figure.scale() >= GREATEST.precision() - GREATEST.scale();
    }

    /** Places of the columns of a meaning. */
    List<Integer> columnsOf(Meaning meaning) {
        var places = new ArrayList<Integer>();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).meaning() == meaning) {
                places.add(i);
            }
        }
        return places;
    }
}
