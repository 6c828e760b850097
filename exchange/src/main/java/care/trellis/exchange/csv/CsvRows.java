package care.trellis.exchange.csv;

import care.trellis.exchange.Faults;
import care.trellis.exchange.table.Heading;
import care.trellis.exchange.table.Table;
import care.trellis.fault.Position;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A CSV file as a table with headings: read as it is parsed, so that a long file is never held as cells. */
public final class CsvRows {
    private CsvRows() {}

    /**
     * Begins to read.
     *
     * @param most bytes of the longest file that is taken
     * @throws care.trellis.exchange.Unreadable where the file is no CSV or lacks a required column
     */
    public static Table read(byte[] content, int most, List<Heading> headings, Faults faults) {
        return Table.of(rows(content, most, faults), headings, faults);
    }

    /** The rows as cells, from the first of the file on, for a reader that looks for the heading itself. */
    public static Iterator<List<String>> rows(byte[] content, int most, Faults faults) {
        var text = Characters.of(content, most, faults);
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(Grid.separator(text))
                .setIgnoreEmptyLines(false)
                .get();
        try {
            return new Rows(CSVParser.parse(new StringReader(text), format), faults);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The text of a CSV file, whatever the encoding it was saved in. */
    public static String text(byte[] content, int most, Faults faults) {
        return Characters.of(content, most, faults);
    }

    private static final class Rows implements Iterator<List<String>> {
        private final Iterator<CSVRecord> records;
        private final Faults faults;
        private int row;

        Rows(CSVParser parser, Faults faults) {
            this.records = parser.iterator();
            this.faults = faults;
        }

        @Override
        public boolean hasNext() {
            return parsed(records::hasNext);
        }

        @Override
        public List<String> next() {
            var cells = List.of(parsed(records::next).values());
            row++;
            return cells;
        }

        private <T> T parsed(java.util.function.Supplier<T> step) {
            try {
                return step.get();
            } catch (UncheckedIOException | IllegalStateException unreadable) {
                faults.add(
                        new Position(row + 1, 1),
                        "row",
                        "a quotation mark that does not close, or text after one that does",
                        "cells in which a quotation mark is written twice");
                throw faults.refusal();
            }
        }
    }
}
