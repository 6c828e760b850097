package care.trellis.cli.quality;

import care.trellis.cli.file.GivenFile;
import care.trellis.cli.text.Output;
import care.trellis.exchange.regulator.CqcLocationsJson;
import care.trellis.exchange.regulator.CqcRatingsFile;
import care.trellis.exchange.regulator.RegulatorFile;
import care.trellis.exchange.regulator.ScottishDatastoreFile;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code quality import}: what is in a regulator's file, and what could not be read. */
@Command(
        name = "import",
        description =
                "What is in a regulator's file: what was read, what was refused and why, which ids are one service,"
                        + " ratings by word. Takes the Care Quality Commission's files of ratings and of active locations (CSV, XLSX,"
                        + " ODS) and answers of its API (JSON), and months of the Care Inspectorate's datastore (CSV). Exit code 1"
                        + " where rows were refused; the others are read.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./trellis quality import HSCA_Active_Locations.ods",
            "  ./trellis quality import location.json --json",
            "  ./trellis quality import \"MDSF_data_30 June 2024.csv\"",
            "  ./trellis quality import datastore.csv --date 2024-06-30"
        })
final class ImportFile implements Callable<Integer> {
    private static final Pattern DAY =
            Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})|([0-9]{1,2}(?:%20|[ _-])[A-Za-z]+(?:%20|[ _-])[0-9]{4})");
    private static final DateTimeFormatter WORDS = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("d MMMM uuuu")
            .toFormatter(Locale.UK);

    @Parameters(paramLabel = "FILE", description = "The file, packed with gzip or not.")
    private String file = "";

    @Option(
            names = "--date",
            paramLabel = "DATE",
            description = "The day a month of the datastore describes (default: as its name says).")
    private @Nullable String date;

    @Mixin
    private final Output out = new Output();

    @Override
    public Integer call() {
        var content = GivenFile.bytes(out.spec(), file);
        return switch (RegulatorFile.kind(file, content)) {
            case CQC_RATINGS -> ImportReport.show(out, CqcRatingsFile.read(file, content));
            case CQC_API -> ImportReport.show(out, CqcLocationsJson.read(file, content));
            case SCOTTISH_DATASTORE -> ImportReport.show(out, ScottishDatastoreFile.read(file, content, snapshot()));
        };
    }

    private LocalDate snapshot() {
        var written = date == null ? String.valueOf(Path.of(file).getFileName()) : date;
        return day(written)
                .orElseThrow(() -> out.misused(
                        date == null
                                ? "The file's name says no day; give it with --date, such as --date 2024-06-30."
                                : "--date wants a day such as 2024-06-30, was \"" + date + "\"."));
    }

    private static Optional<LocalDate> day(String written) {
        return DAY.matcher(written)
                .results()
                .flatMap(found -> read(found).stream())
                .findFirst();
    }

    // Digits that only look like a day are none; another part of the name may be.
    private static Optional<LocalDate> read(MatchResult found) {
        try {
            return Optional.of(
                    found.group(1) != null
                            ? LocalDate.parse(found.group(1))
                            : LocalDate.parse(found.group(2).replaceAll("%20|[_-]", " "), WORDS));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }
}
