package care.trellis.app.operations;

import care.trellis.postgres.CannotStart;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** A file that somebody named on the command line. */
final class FilePath {
    private FilePath() {}

    static Path of(String name) {
        try {
            return Path.of(name).toAbsolutePath().normalize();
        } catch (InvalidPathException failure) {
            throw new CannotStart(name + " is no name that a file can have.", failure);
        }
    }
}
