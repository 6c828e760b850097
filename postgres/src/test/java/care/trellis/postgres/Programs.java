package care.trellis.postgres;

import java.nio.file.Path;

/** PostgreSQL's programs, unpacked once for all tests of this module. */
final class Programs {
    static final Path FOLDER = Path.of("target", "postgresql").toAbsolutePath();

    private Programs() {}

    static Binaries binaries() {
        return Binaries.unpackedIn(FOLDER);
    }
}
