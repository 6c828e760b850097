package care.trellis.exchange.csv;

import care.trellis.cost.returns.PublishedTable;
import care.trellis.cost.returns.PublishedTable.Column;
import care.trellis.cost.returns.PublishedTable.Meaning;
import care.trellis.exchange.Faults;
import care.trellis.fault.Faulty;
import care.trellis.fault.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Tables of costs as CSV files.
 *
 * <p>Either one table, whose first column names the rows; or several below one another, whose first column names the table
 * and whose second, headed {@code line}, names the rows. The name of such a table may end with what its columns are:
 * {@code Barnsley LQ/M/UQ}.
 */
public final class TableCsv {
    private static final String LINE = "line";

    private final String file;
    private final Faults faults;
    private final Meaning otherwise;

    TableCsv(String file, Faults faults, Meaning otherwise) {
        this.file = file;
        this.faults = faults;
        this.otherwise = otherwise;
    }

    /**
     * Reads published tables; a column whose heading says nothing else is a case of its own, such as a kind of bed.
     *
     * @throws care.trellis.exchange.Unreadable naming every fault
     */
    public static List<PublishedTable> read(String file, byte[] content) {
        var faults = new Faults(file);
        var reader = new TableCsv(file, faults, Meaning.CASE);
        var grid = Grid.read(content, faults);
        return faults.refuseUnlessSound(
                () -> isStacked(grid.heading()) ? reader.stacked(grid) : List.of(reader.one(grid)));
    }

    private static boolean isStacked(Grid.Row heading) {
        return heading.cell(1).value().toLowerCase(Locale.ROOT).equals(LINE)
                && !heading.cell(0).value().toLowerCase(Locale.ROOT).equals(LINE);
    }

    /** A column of figures and its place in the file. */
    private record Place(int column, Column as) {}

    /** The one table of a file. */
    PublishedTable one(Grid grid) {
        var title = file.replaceFirst("^.*[/\\\\]", "").replaceFirst("\\.[^.]*$", "");
        return table(title, places(grid), 0, grid.rows());
    }

    private List<Place> places(Grid grid) {
        var places = new ArrayList<Place>();
        var first = new HashMap<String, Integer>();
        int widest =
                grid.rows().stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        for (int column = 1; column < Math.max(widest, grid.heading().cells().size()); column++) {
            var heading = grid.heading().cell(column);
            if (heading.value().isEmpty()) {
                refuseFiguresWithoutHeading(grid, column);
            } else if (!Headings.isRemark(heading.value())) {
                var before = first.putIfAbsent(heading.value(), column + 1);
                if (before == null) {
                    places.add(new Place(column, column(heading.value())));
                } else {
                    faults.add(
                            heading.at(),
                            "heading",
                            "\"" + heading + "\" again (first in column " + before + ")",
                            "every heading once");
                }
            }
        }
        if (places.isEmpty()) {
            faults.add(grid.heading().cell(0).at(), "heading", "no column of figures", "line, and a column for each");
        }
        return places;
    }

    private void refuseFiguresWithoutHeading(Grid grid, int column) {
        for (var row : grid.rows()) {
            var cell = row.cell(column);
            if (!cell.value().isEmpty()) {
                faults.add(cell.at(), "row " + row.cell(0), "\"" + cell + "\" below no heading", "a heading");
                return;
            }
        }
    }

    private Column column(String heading) {
        var meaning = Headings.summary(heading).orElse(Headings.isService(heading) ? Meaning.SERVICE : otherwise);
        return new Column(heading, meaning);
    }

    private List<PublishedTable> stacked(Grid grid) {
        var parts = new LinkedHashMap<String, List<Grid.Row>>();
        for (var row : grid.rows()) {
            parts.computeIfAbsent(row.cell(0).value(), each -> new ArrayList<>())
                    .add(row);
        }
        var tables = new ArrayList<PublishedTable>();
        parts.forEach((name, rows) -> {
            var words = name.substring(name.lastIndexOf(' ') + 1);
            var meanings = name.contains(" ") ? Headings.listed(words) : List.<Meaning>of();
            var title = meanings.isEmpty()
                    ? name
                    : name.substring(0, name.length() - words.length()).strip();
            tables.add(table(title, stackedPlaces(grid, rows, meanings), 1, rows));
        });
        return tables;
    }

    private List<Place> stackedPlaces(Grid grid, List<Grid.Row> rows, List<Meaning> meanings) {
        var places = new ArrayList<Place>();
        for (int column = 2; column < grid.heading().cells().size(); column++) {
            int number = column - 2;
            int place = column;
            var heading = grid.heading().cell(column).value();
            boolean isUsed =
                    rows.stream().anyMatch(row -> !row.cell(place).value().isEmpty());
            if (number < meanings.size()) {
                places.add(new Place(column, new Column(meanings.get(number).label(), meanings.get(number))));
            } else if (isUsed) {
                places.add(new Place(column, column(heading.isEmpty() ? "column " + (column + 1) : heading)));
            }
        }
        return places;
    }

    private PublishedTable table(String title, List<Place> places, int names, List<Grid.Row> rows) {
        var figures = new ArrayList<PublishedTable.Row>();
        for (var row : rows) {
            // A row without figures is a heading among the rows, or a line nobody gave.
            if (!row.isEmptyFrom(names + 1)) {
                figures.add(new PublishedTable.Row(name(row, names), figures(row, names, places)));
            }
        }
        return new PublishedTable(title, places.stream().map(Place::as).toList(), figures);
    }

    private Text name(Grid.Row row, int names) {
        var name = row.cell(names);
        if (name.value().isEmpty()) {
            faults.add(name.at(), "row " + row.number(), "figures without a name", "the name of a line or total");
            return new Text("row " + row.number(), name.at());
        }
        return name;
    }

    private List<@Nullable BigDecimal> figures(Grid.Row row, int names, List<Place> places) {
        var figures = new ArrayList<@Nullable BigDecimal>();
        for (var place : places) {
            try {
                figures.add(CellFigure.read(
                                "row " + row.cell(names) + ", column "
                                        + place.as().name(),
                                row.cell(place.column()))
                        .orElse(null));
            } catch (Faulty notAFigure) {
                notAFigure.faults().forEach(faults::add);
                figures.add(null);
            }
        }
        return figures;
    }
}
