package care.trellis.exchange.table;

import care.trellis.exchange.Faults;
import care.trellis.fault.Nearest;
import care.trellis.fault.Position;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table being read row by row: the first row that is not empty and no remark (#) is the heading. Empty rows and unnamed
 * columns are passed over; a heading nobody knows is passed over too, because people's tables carry more than is asked for.
 */
public final class Table {
    private final Faults faults;
    private final Map<String, Integer> columns;
    private final Iterator<List<String>> rows;
    private final Map<String, LocalDate> dates = new HashMap<>();
    private int row;

    private Table(Iterator<List<String>> rows, List<Heading> headings, Faults faults) {
        this.rows = rows;
        this.faults = faults;
        this.columns = columns(heading(headings), headings);
    }

    /**
     * Begins to read.
     *
     * @param rows the cells of each row, from the first of the file on, so that rows are counted as a spreadsheet does
     * @throws care.trellis.exchange.Unreadable where there is no heading, or one that lacks a required column
     */
    public static Table of(Iterator<List<String>> rows, List<Heading> headings, Faults faults) {
        return new Table(rows, headings, faults);
    }

    public boolean has(String column) {
        return columns.containsKey(column);
    }

    /** Gives every row that is not empty to the reader; its faults are gathered, not thrown. */
    public void forEach(Consumer<Row> reader) {
        boolean any = false;
        while (rows.hasNext()) {
            var cells = rows.next();
            row++;
            if (!isEmpty(cells)) {
                any = true;
                reader.accept(new Row(row, cells, columns, dates, faults));
            }
        }
        if (!any) {
            faults.add(new Position(Math.max(row, 1), 1), "file", "a heading and no rows", "a row for each record");
        }
    }

    private List<String> heading(List<Heading> headings) {
        while (rows.hasNext()) {
            var cells = rows.next();
            row++;
            if (!isEmpty(cells) && !Row.plain(cells.getFirst()).startsWith("#")) {
                return cells;
            }
        }
        faults.add(new Position(1, 1), "file", "nothing", "a heading with " + words(headings));
        throw faults.refusal();
    }

    private Map<String, Integer> columns(List<String> written, List<Heading> headings) {
        var found = new HashMap<String, Integer>();
        for (var heading : headings) {
            var columns = columnsOf(heading, written);
            for (int again : columns.stream().skip(1).toList()) {
                faults.add(
                        new Position(row, again + 1),
                        "heading",
                        "\"" + Row.plain(written.get(again)) + "\" for " + heading.name() + " again (first in column "
                                + (columns.getFirst() + 1) + ")",
                        "every column once; call the one that is meant " + heading.name());
            }
            if (!columns.isEmpty()) {
                found.put(heading.name(), columns.getFirst());
            }
        }
        var missing = headings.stream()
                .filter(heading -> heading.required() && !found.containsKey(heading.name()))
                .toList();
        for (var heading : missing) {
            var unknown = written.stream()
                    .map(Row::plain)
                    .filter(cell -> !cell.isEmpty())
                    .toList();
            faults.add(care.trellis.fault.Fault.at(
                            new Position(row, 1),
                            "heading",
                            "no column " + heading.name(),
                            "the columns " + words(headings))
                    .advising("Nearest in the file: " + Nearest.to(heading.name(), unknown)));
        }
        if (!missing.isEmpty()) {
            throw faults.refusal();
        }
        return found;
    }

    // One that is called exactly so is meant, whatever else could be: people's tables have a column service and one
    // area.
    private static List<Integer> columnsOf(Heading heading, List<String> written) {
        var exact = indices(written, heading::isNamed);
        return exact.isEmpty() ? indices(written, heading::isWritten) : exact;
    }

    private static List<Integer> indices(List<String> written, Predicate<String> belongs) {
        return IntStream.range(0, written.size())
                .filter(i -> belongs.test(Row.plain(written.get(i))))
                .boxed()
                .toList();
    }

    private static boolean isEmpty(List<String> cells) {
        return cells.stream().map(Row::plain).allMatch(String::isEmpty);
    }

    private static String words(List<Heading> headings) {
        return headings.stream()
                .map(heading -> heading.required() ? heading.name() : "(" + heading.name() + ")")
                .collect(Collectors.joining(", "));
    }
}
