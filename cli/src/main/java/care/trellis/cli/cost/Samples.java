package care.trellis.cli.cost;

import care.trellis.exchange.library.Library;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code cost samples}: files to try things with. */
@Command(
        name = "samples",
        description =
                "Files to try things with: returns, a faulty table, a scenario, a model and a book. Lists them, or"
                        + " copies them into a folder; a file that is there already is left as it is.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {"  ./trellis cost samples", "  ./trellis cost samples my-samples"})
final class Samples implements Runnable {
    @Parameters(
            arity = "0..1",
            paramLabel = "FOLDER",
            description = "Where to copy them; it is made if it is not there.")
    private @Nullable Path folder;

    @Mixin
    private final Output out = new Output();

    @Override
    public void run() {
        if (folder == null) {
            Library.sampleNames().forEach(out::line);
            return;
        }
        try {
            java.nio.file.Files.createDirectories(folder);
            for (var name : Library.sampleNames()) {
                copy(folder.resolve(name), Library.sample(name));
            }
        } catch (IOException unwritable) {
            throw new ParameterException(
                    out.spec().commandLine(), folder + " cannot be written: " + unwritable.getMessage(), unwritable);
        }
    }

    private void copy(Path to, byte[] content) throws IOException {
        try {
            java.nio.file.Files.write(to, content, StandardOpenOption.CREATE_NEW);
            out.line("copied " + to);
        } catch (FileAlreadyExistsException there) {
            out.line("left " + to + " as it is");
        }
    }
}
