package care.trellis.cli.cost;

import care.trellis.cost.book.Book;
import care.trellis.cost.formula.Nearest;
import care.trellis.cost.model.CostModel;
import care.trellis.exchange.library.Library;
import care.trellis.exchange.yaml.BookFile;
import care.trellis.exchange.yaml.ModelFile;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What a command line names: a thing that ships, by its id, or a file. */
final class Files {
    private Files() {}

    static CostModel model(CommandSpec spec, String name) {
        return Library.model(name)
                .orElseGet(() -> ModelFile.read(name, bytes(spec, name, "model", Library.modelIds())));
    }

    static Book book(CommandSpec spec, String name) {
        return Library.book(name).orElseGet(() -> BookFile.read(name, bytes(spec, name, "book", Library.bookIds())));
    }

    static byte[] bytes(CommandSpec spec, String name) {
        return bytes(spec, name, "file", List.of());
    }

    private static byte[] bytes(CommandSpec spec, String name, String kind, List<String> shipped) {
        try {
            var path = Path.of(name);
            if (java.nio.file.Files.isRegularFile(path)) {
                return java.nio.file.Files.readAllBytes(path);
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
