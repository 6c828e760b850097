package care.trellis.exchange.places;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The regulators' real files beside the repository; a test that needs one skips, and says so, where it is absent. */
final class Reference {
    private Reference() {}

    static byte[] bytes(String name) {
        for (var root = Path.of("").toAbsolutePath(); root != null; root = root.getParent()) {
            var file = root.resolve("shared/reference/quality").resolve(name);
            if (Files.exists(file)) {
                return bytes(file);
            }
        }
        return Assumptions.abort("skipped: ../shared/reference/quality/" + name + " is not beside this repository");
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
