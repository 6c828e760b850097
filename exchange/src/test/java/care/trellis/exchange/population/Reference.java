package care.trellis.exchange.population;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** ONS's full tables beside the repository; a test that needs one skips, and says so, where it is absent. */
final class Reference {
    private Reference() {}

    static byte[] bytes(String name) {
        for (var root = Path.of("").toAbsolutePath(); root != null; root = root.getParent()) {
            var file = root.resolve("shared/reference/demand").resolve(name);
            if (Files.exists(file)) {
                try {
                    return Files.readAllBytes(file);
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
            }
        }
        return Assumptions.abort("skipped: ../shared/reference/demand/" + name + " is not beside this repository");
    }

    static PopulationTables people(String name) {
        return PopulationFiles.read(name, bytes(name));
    }
}
