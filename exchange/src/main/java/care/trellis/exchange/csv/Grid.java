package care.trellis.exchange.csv;

import care.trellis.exchange.Faults;
import care.trellis.fault.Position;
import care.trellis.fault.Text;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV file as rows of cells, each with its row and column as a spreadsheet counts them. Comma, semicolon and tab part
 * cells, whichever the first rows have most of; lines above the heading that begin with # are remarks.
 */
record Grid(Row heading, List<Row> rows) {
    private static final char[] SEPARATORS = {',', ';', '\t'};
    private static final int ROWS_TO_LOOK_AT = 20;

    /** One row of cells; those beyond its end are empty. */
    record Row(int number, List<String> cells) {
        Text cell(int column) {
            return new Text(column < cells.size() ? plain(cells.get(column)) : "", new Position(number, column + 1));
        }

        boolean isEmpty() {
            return cells.stream().allMatch(cell -> plain(cell).isEmpty());
        }

        boolean isEmptyFrom(int column) {
            return cells.stream().skip(column).allMatch(cell -> plain(cell).isEmpty());
        }

        // Spreadsheets and PDF readers leave spaces that do not break.
        private static String plain(String cell) {
            return cell.replace('\u00A0', ' ').replace('\u202F', ' ').strip();
        }
    }

    static Grid read(byte[] content, Faults faults) {
        var text = Characters.of(content, faults);
        var rows = rows(text, faults);
        rows.removeIf(Row::isEmpty);
        while (!rows.isEmpty() && rows.getFirst().cell(0).value().startsWith("#")) {
            rows.removeFirst();
        }
        if (rows.size() < 2) {
            faults.add(
                    new Position(1, 1),
                    "file",
                    rows.isEmpty() ? "nothing" : "a heading and no rows",
                    "a heading that begins with line, and a row for each line");
            throw faults.refusal();
        }
        return new Grid(rows.getFirst(), List.copyOf(rows.subList(1, rows.size())));
    }

    private static List<Row> rows(String text, Faults faults) {
        var rows = new ArrayList<Row>();
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator(text))
                .setIgnoreEmptyLines(false)
                .get();
        try (var parser = CSVParser.parse(new StringReader(text), format)) {
            try {
                for (CSVRecord cells : parser) {
                    rows.add(new Row(Math.toIntExact(cells.getRecordNumber()), cells.toList()));
                }
            } catch (UncheckedIOException | IllegalStateException unreadable) {
                faults.add(
                        new Position(rows.size() + 1, 1),
                        "row",
                        "a quotation mark that does not close, or text after one that does",
                        "cells in which a quotation mark is written twice");
                throw faults.refusal();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return rows;
    }

    static char separator(String text) {
        char best = ',';
        long most = 0;
        for (char candidate : SEPARATORS) {
            long count = text.lines()
                    .filter(line -> !line.startsWith("#"))
                    .limit(ROWS_TO_LOOK_AT)
                    .mapToLong(line -> outsideQuotes(line, candidate))
                    .sum();
            if (count > most) {
                best = candidate;
                most = count;
            }
        }
        return best;
    }

    private static long outsideQuotes(String line, char separator) {
        long count = 0;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                count++;
            }
        }
        return count;
    }
}
