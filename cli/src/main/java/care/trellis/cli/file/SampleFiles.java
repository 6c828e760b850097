package care.trellis.cli.file;

import care.trellis.cli.text.Output;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Sample files that ship: listed, or copied into a folder; a file that is there already is left as it is. */
public final class SampleFiles {
    private SampleFiles() {}

    public static void show(
            Output out, @Nullable Path folder, List<String> names, Function<String, byte[]> contentOfName) {
        if (folder == null) {
            names.forEach(out::line);
            return;
        }
        try {
            Files.createDirectories(folder);
            for (var name : names) {
                copy(out, folder.resolve(name), contentOfName.apply(name));
            }
        } catch (IOException unwritable) {
            throw out.misused(folder + " cannot be written: " + unwritable.getMessage(), unwritable);
        }
    }

    private static void copy(Output out, Path to, byte[] content) throws IOException {
        try {
            Files.write(to, content, StandardOpenOption.CREATE_NEW);
            out.line("copied " + to);
        } catch (FileAlreadyExistsException there) {
            out.line("left " + to + " as it is");
        }
    }
}
