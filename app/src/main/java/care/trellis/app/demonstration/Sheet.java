package care.trellis.app.demonstration;

import care.trellis.exchange.Faults;
import care.trellis.exchange.csv.CsvRows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The rows of one of the files that the county is written down in, {@code demonstration/*.csv}. */
final class Sheet {
    private static final int MOST_BYTES = 1_000_000;

    private Sheet() {}

    /** One row, by the names in the file's first. */
    record Line(Map<String, String> cells) {
        Line {
            cells = Map.copyOf(cells);
        }

        String text(String column) {
            return Objects.requireNonNull(cells.get(column), () -> "no column " + column);
        }

        boolean has(String column) {
            return !text(column).isEmpty();
        }

        int whole(String column) {
            return Integer.parseInt(text(column));
        }

        List<String> words(String column) {
            return has(column) ? List.of(text(column).split(" ")) : List.of();
        }
    }

    static List<Line> read(String name) {
        var faults = new Faults(name);
        var rows = CsvRows.rows(content(name), MOST_BYTES, faults);
        var columns = rows.next();
        var lines = new ArrayList<Line>();
        while (rows.hasNext()) {
            var cells = rows.next();
            if (cells.size() != columns.size()) {
                throw new IllegalStateException(name + ": " + cells + " does not have " + columns.size() + " cells");
            }
            var named = new HashMap<String, String>();
            for (var column = 0; column < columns.size(); column++) {
                named.put(columns.get(column), cells.get(column));
            }
            lines.add(new Line(named));
        }
        return List.copyOf(lines);
    }

    private static byte[] content(String name) {
        try (var file = Sheet.class.getResourceAsStream("/demonstration/" + name)) {
            return Objects.requireNonNull(file, name).readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
