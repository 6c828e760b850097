package care.trellis.app.database;

import care.trellis.postgres.Binaries;
import java.net.MalformedURLException;
import java.nio.file.Path;

/** The PostgreSQL versions that the tests run on. */
final class Servers {
    private static final Path TARGET = Path.of("target").toAbsolutePath();

    private Servers() {}

    static Binaries own() {
        return Binaries.unpackedIn(TARGET.resolve("postgresql"));
    }

    /** The oldest that {@code TRELLIS_DB_URL} may name. */
    static Binaries oldest() throws MalformedURLException {
        var folder = TARGET.resolve("postgresql-oldest");
        return Binaries.unpackedIn(
                folder, "15.18", folder.resolve(Binaries.archiveName()).toUri().toURL());
    }
}
