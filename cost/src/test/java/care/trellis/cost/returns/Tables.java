package care.trellis.cost.returns;

import care.trellis.cost.returns.PublishedTable.Column;
import care.trellis.cost.returns.PublishedTable.Meaning;
import care.trellis.cost.returns.PublishedTable.Row;
import care.trellis.fault.Position;
import care.trellis.fault.Text;
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

    /** The table with one figure changed, and without columns of summaries. */
    static PublishedTable changed(PublishedTable table, String name, int column, @Nullable BigDecimal figure) {
        var services = table.columnsOf(Meaning.SERVICE);
        var rows = new ArrayList<Row>();
        for (var row : table.rows()) {
            var figures = new ArrayList<@Nullable BigDecimal>();
            services.forEach(service ->
                    figures.add(service == column && row.name().value().equals(name) ? figure : row.figure(service)));
            rows.add(new Row(row.name(), figures));
        }
        return new PublishedTable(
                table.title(), services.stream().map(table.columns()::get).toList(), rows);
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

    /** A file of the reference folder beside the repository; skips the test, saying so, where it is not there. */
    static List<String> shared(String name) {
        for (var root = java.nio.file.Path.of("").toAbsolutePath(); root != null; root = root.getParent()) {
            var file = root.resolve("shared/reference/cost").resolve(name);
            if (java.nio.file.Files.exists(file)) {
                try {
                    return java.nio.file.Files.readAllLines(file);
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
            }
        }
        return org.junit.jupiter.api.Assumptions.abort(
                "skipped: ../shared/reference/cost/" + name + " is not beside this repository");
    }

    /** The tables of a file whose first column names council and columns, as in "Barnsley LQ/M/UQ". */
    static List<PublishedTable> councils(String name, int columnsWithoutWords) {
        var byCouncil = new java.util.LinkedHashMap<String, List<String>>();
        int number = 0;
        for (var line : shared(name)) {
            number++;
            if (number == 1) {
                continue;
            }
            int comma = line.startsWith("\"") ? line.indexOf('"', 1) + 1 : line.indexOf(',');
            var council = line.substring(0, comma).replace("\"", "");
            byCouncil.computeIfAbsent(council, _ -> new ArrayList<>()).add(number + "," + line.substring(comma + 1));
        }
        return byCouncil.entrySet().stream()
                .map(council -> council(council.getKey(), council.getValue(), columnsWithoutWords))
                .toList();
    }

    private static PublishedTable council(String council, List<String> lines, int columnsWithoutWords) {
        var words = council.replaceAll("^.*[ :]", "").replace(")", "");
        var headings = words.matches("M|.*[/,].*")
                ? List.of(words.split("[/,]", -1))
                : List.of("res", "res_enh", "nur", "nur_enh").subList(0, columnsWithoutWords);
        var columns =
                headings.stream().map(name -> new Column(name, meaning(name))).toList();
        var rows = new ArrayList<Row>();
        for (var line : lines) {
            var cells = line.split(",", -1);
            var figures = new ArrayList<@Nullable BigDecimal>();
            for (int i = 0; i < columns.size(); i++) {
                figures.add(i + 2 < cells.length ? figure(cells[i + 2]) : null);
            }
            rows.add(new Row(new Text(cells[1], new Position(Integer.parseInt(cells[0]), 1)), figures));
        }
        return new PublishedTable(council, columns, rows);
    }
}
