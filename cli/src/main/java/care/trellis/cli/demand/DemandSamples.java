package care.trellis.cli.demand;

import care.trellis.cli.file.SampleFiles;
import care.trellis.cli.text.Output;
import care.trellis.exchange.library.DemandLibrary;
import care.trellis.exchange.library.OutlookLibrary;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code demand samples}: files to try things with. */
@Command(
        name = "samples",
        description =
                "Files to try things with, made up and saying so, and the scenarios that ship. Lists them, or copies them into"
                        + " a folder; a file that is there already is left as it is.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {"  ./trellis demand samples", "  ./trellis demand samples my-samples"})
final class DemandSamples implements Runnable {
    private static final String YAML = ".yaml";

    @Parameters(
            arity = "0..1",
            paramLabel = "FOLDER",
            description = "Where to copy them; it is made if it is not there.")
    private @Nullable Path folder;

    @Mixin
    private final Output out = new Output();

    @Override
    public void run() {
        var names = Stream.concat(
                        DemandLibrary.sampleNames().stream(),
                        OutlookLibrary.scenarioIds().stream().map(id -> id + YAML))
                .toList();
        SampleFiles.show(out, folder, names, DemandSamples::sample);
    }

    private static byte[] sample(String name) {
        var id = name.endsWith(YAML) ? name.substring(0, name.length() - YAML.length()) : name;
        return OutlookLibrary.scenarioSource(id)
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .orElseGet(() -> DemandLibrary.sample(name));
    }
}
