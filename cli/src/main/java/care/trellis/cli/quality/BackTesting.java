package care.trellis.cli.quality;

import care.trellis.cli.file.GivenFile;
import care.trellis.cli.text.Output;
import care.trellis.exchange.Unreadable;
import care.trellis.exchange.library.QualityLibrary;
import care.trellis.exchange.panel.PanelCsv;
import care.trellis.exchange.panel.RequirementTextsCsv;
import care.trellis.exchange.panel.ScottishPanelCsv;
import care.trellis.exchange.publish.BackTestJson;
import care.trellis.exchange.publish.PublishedBackTest;
import care.trellis.fault.Faulty;
import care.trellis.quality.backtest.BackTest;
import care.trellis.quality.backtest.BackTestResult;
import care.trellis.quality.backtest.FollowUp;
import care.trellis.quality.backtest.Panel;
import care.trellis.quality.backtest.Protocol;
import care.trellis.quality.table.ThresholdBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code quality backtest}: how well a threshold book would have warned. */
@Command(
        name = "backtest",
        description =
                "How well a threshold book would have warned: at the end of each quarter, what was known before it,"
                        + " and which homes fell below Good in the 12 months after. How many falls it caught, how often it cried"
                        + " wolf, and where it must not be used; beside it the regulator's own band and a fitted model.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./trellis quality backtest my-samples/panel.csv --book early-help --from 2024-03 --to 2024-12",
            "  ./trellis quality backtest scotland.csv.gz --format scotland --book early-help \\",
            "      --from 2024-05 --to 2025-05 --texts requirements.csv.gz --out results.json",
            "",
            "A plain panel has a row for each service and date: service, date, lowest_grade, graded_on, and where known",
            "published, owner, sector, places, deprivation_fifth, regulator_band, last_inspected, and the book's facts."
        })
final class BackTesting implements Runnable {
    private static final int FRESH_DAYS_OF_A_PLAIN_PANEL = 92;

    @Parameters(paramLabel = "PANEL.csv", description = "Homes over time, as CSV or packed with gzip.")
    private String file = "";

    @Option(
            names = "--book",
            required = true,
            paramLabel = "BOOK",
            description =
                    "The threshold book: early-help (the newest version), early-help-1, or a YAML or DMN file of your own.")
    private String book = "";

    @Option(
            names = "--from",
            required = true,
            paramLabel = "MONTH",
            description = "First month in which a quarter may end, such as 2024-05.")
    private String from = "";

    @Option(
            names = "--to",
            required = true,
            paramLabel = "MONTH",
            description = "Last such month; the panel must go on for 12 months after it.")
    private String to = "";

    @Option(names = "--format", paramLabel = "plain|scotland", description = "What the panel is (default: plain).")
    private String format = "plain";

    @Option(
            names = "--good",
            paramLabel = "GRADE",
            description = "The lowest grade that counts as Good (default: 4, of Scotland's six).")
    private int good = 4;

    @Option(
            names = "--replicates",
            paramLabel = "N",
            description = "Bootstrap samples of homes behind the intervals (default: 2000; 0 for none).")
    private int replicates = 2_000;

    @Option(names = "--seed", paramLabel = "SEED", description = "Gives the same figures again.")
    private @Nullable Long seed;

    @Option(
            names = "--texts",
            paramLabel = "TEXTS.csv",
            description = "Requirements as inspectors wrote them; measures whether they were followed up.")
    private @Nullable String texts;

    @Option(names = "--source", paramLabel = "WORDS", description = "Who published the panel, for the results file.")
    private String source = "";

    @Option(names = "--licence", paramLabel = "WORDS", description = "Under which licence, for the results file.")
    private String licence = "";

    @Option(names = "--made", paramLabel = "DATE", description = "The day on the results file (default: today).")
    private @Nullable String made;

    @Option(names = "--out", paramLabel = "FILE.json", description = "Where to write the results file.")
    private @Nullable String results;

    @Mixin
    private final Output out = new Output();

    @Override
    public void run() {
        var rule = book();
        var protocol = protocol();
        var content = GivenFile.bytes(out.spec(), file);
        var panel = panel(content, rule);
        BackTestResult result;
        try {
            result = BackTest.run(panel, protocol, rule);
        } catch (Faulty faulty) {
            throw Unreadable.of(file, faulty);
        }
        var published = published(content, panel, result);
        if (results != null) {
            write(results, BackTestJson.write(published));
        }
        if (out.isJson()) {
            out.file(BackTestJson.write(published));
            out.blank();
        } else {
            new BackTestReport(published).show(out);
        }
    }

    private ThresholdBook book() {
        // The newest version, whatever the day: the same command gives the same figures next year.
        return QualityLibrary.thresholdBooks().stream()
                .filter(each -> each.id().equals(book))
                .max(Comparator.comparing(ThresholdBook::from))
                .orElseGet(() -> GivenBook.of(out.spec(), book, LocalDate.MAX));
    }

    private Panel panel(byte[] content, ThresholdBook rule) {
        return switch (format) {
            case "plain" -> PanelCsv.read(file, content, rule);
            case "scotland" -> ScottishPanelCsv.read(file, content);
            default -> throw wrong("--format wants plain or scotland, was \"" + format + "\".");
        };
    }

    private Protocol protocol() {
        try {
            var frozen = Protocol.frozen(month("--from", from), month("--to", to))
                    .withGood(good)
                    .with(replicates);
            var fresh = format.equals("plain") ? frozen.withFreshDays(FRESH_DAYS_OF_A_PLAIN_PANEL) : frozen;
            return seed == null ? fresh : fresh.withSeed(seed);
        } catch (IllegalArgumentException notAProtocol) {
            throw wrong(notAProtocol.getMessage() + ".");
        }
    }

    private YearMonth month(String option, String written) {
        try {
            return YearMonth.parse(written.strip());
        } catch (DateTimeException notAMonth) {
            throw out.misused(option + " wants a month such as 2024-05, was \"" + written + "\".", notAMonth);
        }
    }

    private PublishedBackTest published(byte[] content, Panel panel, BackTestResult result) {
        var named = fileName(file);
        return new PublishedBackTest(
                PublishedBackTest.FORMAT,
                "How well \"" + result.bookTitle() + "\" would have warned",
                source.isEmpty() ? named : source,
                licence,
                day(),
                command(named),
                named,
                sha256(content),
                result,
                followUp(panel));
    }

    private Optional<FollowUp> followUp(Panel panel) {
        return texts == null
                ? Optional.empty()
                : Optional.of(FollowUp.of(
                        RequirementTextsCsv.read(texts, GivenFile.bytes(out.spec(), texts)),
                        panel,
                        FollowUps.USUAL_DAYS));
    }

    private String command(String named) {
        var words = new StringBuilder("./trellis quality backtest " + named + " --format " + format + " --book "
                + fileName(book) + " --from " + from + " --to " + to);
        if (good != 4) {
            words.append(" --good ").append(good);
        }
        if (replicates != 2_000) {
            words.append(" --replicates ").append(replicates);
        }
        if (seed != null) {
            words.append(" --seed ").append(seed);
        }
        if (texts != null) {
            words.append(" --texts ").append(fileName(texts));
        }
        return words.toString();
    }

    private LocalDate day() {
        if (made == null) {
            return LocalDate.now(ZoneId.systemDefault());
        }
        try {
            return LocalDate.parse(made.strip());
        } catch (DateTimeException notADay) {
            throw out.misused("--made wants a date such as 2026-05-31, was \"" + made + "\".", notADay);
        }
    }

    private void write(String name, byte[] content) {
        try {
            Files.write(Path.of(name), content);
        } catch (InvalidPathException | IOException unwritable) {
            throw out.misused(name + " cannot be written: " + unwritable.getMessage(), unwritable);
        }
    }

    private static String fileName(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(out.spec().commandLine(), message);
    }
}
