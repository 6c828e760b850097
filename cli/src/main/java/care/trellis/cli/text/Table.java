package care.trellis.cli.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A table of text: columns as wide as their contents, figures to the right, one column of words that wraps. */
public final class Table {
    private static final int NARROWEST_WRAP = 20;
    private static final String GAP = "  ";

    /** How a column stands. */
    private enum Side {
        LEFT,
        RIGHT,
        WRAPPED
    }

    private record Column(String heading, Side side) {}

    private final List<Column> columns = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();

    public Table words(String heading) {
        columns.add(new Column(heading, Side.LEFT));
        return this;
    }

    public Table figures(String heading) {
        columns.add(new Column(heading, Side.RIGHT));
        return this;
    }

    /** The column of words that takes the width the others leave. */
    public Table wrapping(String heading) {
        columns.add(new Column(heading, Side.WRAPPED));
        return this;
    }

    public Table row(List<String> cells) {
        var row = new ArrayList<>(cells);
        while (row.size() < columns.size()) {
            row.add("");
        }
        rows.add(List.copyOf(row));
        return this;
    }

    public Table row(String... cells) {
        return row(List.of(cells));
    }

    /** The lines of the table, none wider than given where that is possible. */
    public List<String> lines(int width) {
        var widths = widths(width);
        var lines = new ArrayList<String>();
        if (columns.stream().anyMatch(column -> !column.heading().isEmpty())) {
            lines.addAll(row(columns.stream().map(Column::heading).toList(), widths));
            lines.add(
                    "-".repeat(widths.stream().mapToInt(Integer::intValue).sum() + GAP.length() * (widths.size() - 1)));
        }
        rows.forEach(row -> lines.addAll(row(row, widths)));
        return lines;
    }

    private List<Integer> widths(int width) {
        var widths = new ArrayList<Integer>();
        for (int i = 0; i < columns.size(); i++) {
            int column = i;
            int widest = rows.stream()
                    .mapToInt(row -> row.get(column).length())
                    .max()
                    .orElse(0);
            widths.add(Math.max(widest, columns.get(i).heading().length()));
        }
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).side() == Side.WRAPPED) {
                int others = widths.stream().mapToInt(Integer::intValue).sum() - widths.get(i);
                int left = width - others - GAP.length() * (columns.size() - 1);
                widths.set(i, Math.min(widths.get(i), Math.max(left, NARROWEST_WRAP)));
            }
        }
        return widths;
    }

    private List<String> row(List<String> cells, List<Integer> widths) {
        var columnsOfLines = new ArrayList<List<String>>();
        int height = 1;
        for (int i = 0; i < columns.size(); i++) {
            var lines = columns.get(i).side() == Side.WRAPPED
                    ? Words.wrapped(cells.get(i), Math.max(widths.get(i), 1))
                    : List.of(cells.get(i));
            columnsOfLines.add(lines);
            height = Math.max(height, lines.size());
        }
        var lines = new ArrayList<String>();
        for (int line = 0; line < height; line++) {
            var parts = new ArrayList<String>();
            for (int i = 0; i < columns.size(); i++) {
                var of = columnsOfLines.get(i);
                parts.add(padded(
                        line < of.size() ? of.get(line) : "",
                        widths.get(i),
                        columns.get(i).side()));
            }
            lines.add(String.join(GAP, parts).stripTrailing());
        }
        return Collections.unmodifiableList(lines);
    }

    private static String padded(String cell, int width, Side side) {
        var space = " ".repeat(Math.max(width - cell.length(), 0));
        return side == Side.RIGHT ? space + cell : cell + space;
    }
}
