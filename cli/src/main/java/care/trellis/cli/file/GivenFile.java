package care.trellis.cli.file;

import care.trellis.fault.Nearest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** A file that a command line names; one that is not there is wrong usage. */
public final class GivenFile {
    private GivenFile() {}

    public static byte[] bytes(CommandSpec spec, String name) {
        return bytes(spec, name, "file", List.of());
    }

    /** The same, where the name may also be the id of something that ships: the nearest ids are told. */
    public static byte[] bytes(CommandSpec spec, String name, String kind, List<String> shipped) {
        try {
            var path = Path.of(name);
            if (Files.isRegularFile(path)) {
                return Files.readAllBytes(path);
            }
            throw new ParameterException(spec.commandLine(), missing(name, kind, shipped));
        } catch (InvalidPathException notAPath) {
            throw new ParameterException(spec.commandLine(), missing(name, kind, shipped), notAPath);
        } catch (IOException unreadable) {
            throw new ParameterException(
                    spec.commandLine(), name + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    private static String missing(String name, String kind, List<String> shipped) {
        return shipped.isEmpty()
                ? "There is no file " + name + "."
                : "\"" + name + "\" is neither a " + kind + " that ships (nearest: " + Nearest.to(name, shipped)
                        + ") nor a file.";
    }
}
