package care.trellis.cli.demand;

import care.trellis.cli.file.GivenFile;
import care.trellis.cli.text.Output;
import care.trellis.exchange.population.OutlookTables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Writing the small tables that ship anew from ONS's full ones. */
final class TableWriting {
    @Option(
            names = "--write-tables",
            paramLabel = "FOLDER",
            description = "Write the tables that ship anew into a folder, from --reference.")
    private @Nullable Path folder;

    @Option(
            names = "--reference",
            paramLabel = "FOLDER",
            description = "Where ONS's full tables lie: npp2022/, npp2018/ and regions/.")
    private @Nullable Path reference;

    boolean isAsked() {
        return folder != null;
    }

    void write(Output out) {
        if (folder == null || reference == null) {
            throw out.misused("--write-tables goes with --reference.");
        }
        var sources = new HashMap<String, byte[]>();
        for (var name : OutlookTables.SOURCES) {
            sources.put(
                    name, GivenFile.bytes(out.spec(), reference.resolve(name).toString()));
        }
        try {
            Files.createDirectories(folder);
            for (var table : OutlookTables.of(sources).entrySet()) {
                Files.write(folder.resolve(table.getKey()), table.getValue());
                out.line("wrote " + folder.resolve(table.getKey()));
            }
        } catch (IOException unwritable) {
            throw out.misused(folder + " cannot be written: " + unwritable.getMessage(), unwritable);
        }
    }
}
