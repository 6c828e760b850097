package care.trellis.cli.demand;

import care.trellis.cli.file.SampleFiles;
import care.trellis.cli.text.Output;
import care.trellis.exchange.library.DemandLibrary;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code demand samples}: files to try things with. */
@Command(
        name = "samples",
        description =
                "Files to try things with, each made up and saying so. Lists them, or copies them into a folder; a file"
                        + " that is there already is left as it is.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {"  ./trellis demand samples", "  ./trellis demand samples my-samples"})
final class DemandSamples implements Runnable {
    @Parameters(
            arity = "0..1",
            paramLabel = "FOLDER",
            description = "Where to copy them; it is made if it is not there.")
    private @Nullable Path folder;

    @Mixin
    private final Output out = new Output();

    @Override
    public void run() {
        SampleFiles.show(out, folder, DemandLibrary.sampleNames(), DemandLibrary::sample);
    }
}
