package care.trellis.quality.rating;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Assumptions;

/** Expected numbers computed by others (R: metafor, lme4), beside this repository and not in it. */
final class Golden {
    private Golden() {}

    /** The rows of a file; skips the test, saying so, where it is not there. */
    static List<CSVRecord> rows(String name) {
        for (var root = Path.of("").toAbsolutePath(); root != null; root = root.getParent()) {
            var file = root.resolve("shared/reference/quality/golden").resolve(name);
            if (Files.exists(file)) {
                return rows(file);
            }
        }
        return Assumptions.abort(
                "skipped: ../shared/reference/quality/golden/" + name + " is not beside this repository");
    }

    private static List<CSVRecord> rows(Path file) {
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var reader = Files.newBufferedReader(file)) {
            return format.parse(reader).getRecords();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static double figure(CSVRecord row, String column) {
        return Double.parseDouble(row.get(column));
    }

    static double[] column(List<CSVRecord> rows, String column) {
        return rows.stream().mapToDouble(row -> figure(row, column)).toArray();
    }
}
