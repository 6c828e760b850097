package care.trellis.exchange.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A spreadsheet program that is not ours, run without a screen, which recalculates our workbooks. */
public final class LibreOffice {
    private static final long MOST_SECONDS = 240;

    // LibreOffice shows the figures stored in a file until something changes; "0" tells it to recalculate when it opens
    // one.
    private static final String ALWAYS_RECALCULATE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry">
            <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
            <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop>
            </item>
            </oor:items>
            """;

    private LibreOffice() {}

    /** Opens every workbook, recalculates it and saves it again; one start for all, since the start is what takes long. */
    public static Map<String, OpenWorkbook> recalculated(Path folder, Map<String, byte[]> workbooks) throws Exception {
        assertThat(workbooks).as("LibreOffice without a file waits for ever").isNotEmpty();
        var in = Files.createDirectories(folder.resolve("in"));
        var out = Files.createDirectories(folder.resolve("out"));
        var profile = folder.resolve("profile");
        Files.writeString(
                Files.createDirectories(profile.resolve("user")).resolve("registrymodifications.xcu"),
                ALWAYS_RECALCULATE);
        var command = new ArrayList<>(List.of(
                "soffice",
                "-env:UserInstallation=" + profile.toUri(),
                "--headless",
                "--norestore",
                "--convert-to",
                "xlsx:Calc MS Excel 2007 XML",
                "--outdir",
                out.toString()));
        for (var workbook : workbooks.entrySet()) {
            var file = in.resolve(workbook.getKey() + ".xlsx");
            Files.write(file, workbook.getValue());
            command.add(file.toString());
        }
        run(command, folder.resolve("log"));
        var read = new LinkedHashMap<String, OpenWorkbook>();
        for (var name : workbooks.keySet()) {
            var file = out.resolve(name + ".xlsx");
            assertThat(file).as("LibreOffice opens the workbook " + name).exists();
            read.put(name, OpenWorkbook.of(Files.readAllBytes(file)));
        }
        return read;
    }

    private static void run(List<String> command, Path log) throws Exception {
        Process soffice;
        try {
            soffice = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        } catch (IOException missing) {
            fail("LibreOffice is missing: install libreoffice-calc-nogui, which brings the command soffice", missing);
            return;
        }
        if (!soffice.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
            // The command is a script; the program that runs for ever is its child.
            soffice.descendants().forEach(ProcessHandle::destroyForcibly);
            soffice.destroyForcibly();
            fail("LibreOffice did not finish in " + MOST_SECONDS + " seconds: " + Files.readString(log));
        }
        assertThat(soffice.exitValue()).as(Files.readString(log)).isZero();
    }
}
