package care.trellis.quality.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Assumptions;

/** A file of reference/quality; skips the test, saying so, where it is not beside this repository. */
public final class ExpectedNumbers {
    private static final String FOLDER = "shared/reference/quality";

    private ExpectedNumbers() {}

    public static List<Map<String, String>> rows(String name) {
        for (var root = Path.of("").toAbsolutePath(); root != null; root = root.getParent()) {
            var file = root.resolve(FOLDER).resolve(name);
            if (Files.exists(file)) {
                return read(file);
            }
        }
        return Assumptions.abort("skipped: ../" + FOLDER + "/" + name + " is not beside this repository");
    }

    private static List<Map<String, String>> read(Path file) {
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var reader = Files.newBufferedReader(file);
                var parser = format.parse(reader)) {
            return parser.stream().map(CSVRecord::toMap).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static double number(Map<String, String> row, String column) {
        var text = row.get(column);
        if (text == null) {
            throw new IllegalArgumentException("there is no column " + column + "; there are " + row.keySet());
        }
        return Double.parseDouble(text);
    }
}
