package care.trellis.exchange.panel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The files of Scotland's regulator, beside this repository and not in it. */
final class SharedPanel {
    static final String PANEL = "scotland_adult_care_homes_monthly_2017-2026.csv.gz";
    static final String TEXTS = "scotland_requirement_texts_2022-2026.csv.gz";

    private SharedPanel() {}

    /** A file; skips the test, saying so, where it is not there. */
    static byte[] bytes(String name) {
        for (var root = Path.of("").toAbsolutePath(); root != null; root = root.getParent()) {
            var file = root.resolve("shared/reference/quality").resolve(name);
            if (Files.exists(file)) {
                try {
                    return Files.readAllBytes(file);
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
            }
        }
        return Assumptions.abort("skipped: ../shared/reference/quality/" + name + " is not beside this repository");
    }
}
