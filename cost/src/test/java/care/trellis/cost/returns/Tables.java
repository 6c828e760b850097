package care.trellis.cost.returns;

import care.trellis.cost.Position;
import care.trellis.cost.Text;
import care.trellis.cost.returns.PublishedTable.Column;
import care.trellis.cost.returns.PublishedTable.Meaning;
import care.trellis.cost.returns.PublishedTable.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tables of tests: tab-separated, the first line a heading, empty cells missing, lines with # left aside. */
final class Tables {
    private Tables() {}

    static PublishedTable resource(String name) {
        try (var stream = Tables.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is not there");
            }
            return of(name, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static PublishedTable of(String title, String text) {
        var columns = new ArrayList<Column>();
        var rows = new ArrayList<Row>();
        int line = 0;
        for (var written : text.lines().toList()) {
            line++;
            if (written.startsWith("#") || written.isBlank()) {
                continue;
            }
            var cells = List.of(written.split("\t", -1));
            if (columns.isEmpty()) {
                cells.stream().skip(1).forEach(name -> columns.add(new Column(name.strip(), meaning(name.strip()))));
            } else {
                var figures = new ArrayList<@Nullable BigDecimal>();
                cells.stream().skip(1).forEach(cell -> figures.add(figure(cell)));
                rows.add(new Row(new Text(cells.getFirst(), new Position(line, 1)), figures));
            }
        }
        return new PublishedTable(title, columns, rows);
    }

    static Meaning meaning(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "low" -> Meaning.LOW;
            case "25%", "lq", "lower quartile" -> Meaning.LOWER_QUARTILE;
            case "med", "m", "median" -> Meaning.MEDIAN;
            case "75%", "uq", "upper quartile" -> Meaning.UPPER_QUARTILE;
            case "high" -> Meaning.HIGH;
            case "count" -> Meaning.COUNT;
            default -> name.startsWith("p") ? Meaning.SERVICE : Meaning.CASE;
        };
    }

    static @Nullable BigDecimal figure(String cell) {
        return cell.isBlank() ? null : new BigDecimal(cell.strip());
    }
}
