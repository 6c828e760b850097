package care.trellis.cli.quality;

import care.trellis.cli.file.GivenFile;
import care.trellis.cli.text.Output;
import care.trellis.exchange.csv.FactsCsv;
import care.trellis.exchange.dmn.DmnFile;
import care.trellis.exchange.publish.BookResultCsv;
import care.trellis.exchange.publish.BookResultJson;
import care.trellis.exchange.yaml.ThresholdBookFile;
import care.trellis.fault.Nearest;
import care.trellis.quality.table.ServiceResult;
import care.trellis.quality.table.ThresholdBook;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code quality table}: what a published rule makes of facts, and whether a rule is sound. */
@Command(
        name = "table",
        description =
                "What a threshold book offers each service, with the rows that matched and why. A book with a gap, an"
                        + " overlap or a row that never counts is refused, each fault with its place.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./trellis quality table early-help my-samples/facts.csv",
            "  ./trellis quality table early-help-1 my-samples/facts.csv --explain \"Rose House\"",
            "  ./trellis quality table my-samples/own-book.yaml --check",
            "  ./trellis quality table my-samples/broken-book.yaml --check",
            "  ./trellis quality table early-help-1 --to-dmn > early-help.dmn",
            "  ./trellis quality table early-help.dmn my-samples/facts.csv --csv",
            "",
            "FACTS.csv has a column service and one for each fact; an empty cell is a fact that is not known.",
            "How books are written: docs/guide/quality-threshold-books.md."
        })
final class ThresholdTable implements Runnable {
    @Parameters(
            index = "0",
            paramLabel = "BOOK",
            description = "A book that ships (early-help, or early-help-1 for one version), or a file: YAML or DMN.")
    private String name = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "FACTS.csv", description = "The facts of services.")
    private @Nullable String facts;

    @Option(
            names = "--at",
            paramLabel = "DATE",
            description = "The day whose version of a book that ships counts; today without it.")
    private @Nullable LocalDate at;

    @Option(
            names = "--explain",
            paramLabel = "SERVICE",
            description = "Show every row this service met, and by which facts.")
    private @Nullable String explain;

    @Option(names = "--check", description = "Only say whether the book is sound.")
    private boolean check;

    @Option(names = "--to-dmn", description = "Write the book as DMN 1.3.")
    private boolean toDmn;

    @Option(names = "--to-yaml", description = "Write the book as YAML.")
    private boolean toYaml;

    @Option(names = "--csv", description = "Write CSV instead of a table for people.")
    private boolean csv;

    @Mixin
    private final Output out = new Output();

    @Override
    public void run() {
        requireOneAnswer();
        var book = GivenBook.of(out.spec(), name, at == null ? LocalDate.now(ZoneId.systemDefault()) : at);
        if (toDmn) {
            out.file(DmnFile.write(book));
        } else if (toYaml) {
            out.file(ThresholdBookFile.write(book));
        } else if (facts == null) {
            new BookReport(book).show(out);
        } else {
            show(book, results(book, facts));
        }
    }

    private void show(ThresholdBook book, List<ServiceResult> results) {
        if (csv) {
            out.file(BookResultCsv.of(book, results));
        } else if (out.isJson()) {
            out.file(BookResultJson.of(book, results));
            out.blank();
        } else if (explain == null) {
            new ThresholdReport(book, results).show(out);
        } else {
            results.forEach(result -> ThresholdReport.explain(result, out));
        }
    }

    private List<ServiceResult> results(ThresholdBook book, String file) {
        var services = FactsCsv.read(file, GivenFile.bytes(out.spec(), file), book);
        var wanted = explain;
        if (wanted != null && services.stream().noneMatch(each -> each.service().equals(wanted))) {
            throw usage("There is no service \"" + wanted + "\"; nearest: "
                    + Nearest.to(
                            wanted,
                            services.stream().map(each -> each.service()).toList())
                    + ".");
        }
        return services.stream()
                .filter(each -> wanted == null || each.service().equals(wanted))
                .map(each -> ServiceResult.of(book, each))
                .toList();
    }

    private void requireOneAnswer() {
        if (Stream.of(check, toDmn, toYaml, csv, out.isJson() && !check)
                        .filter(chosen -> chosen)
                        .count()
                > 1) {
            throw usage("Choose one of --check, --to-dmn, --to-yaml, --csv and --json.");
        }
        boolean aboutTheBook = check || toDmn || toYaml;
        if (aboutTheBook && facts != null) {
            throw usage("--check, --to-dmn and --to-yaml are about the book alone; leave " + facts + " out.");
        }
        if (!aboutTheBook && facts == null) {
            throw usage("Name the facts, as in: ./trellis quality table " + name + " facts.csv; or --check the book.");
        }
        if (explain != null && facts == null) {
            throw usage("--explain needs the facts of the service.");
        }
    }

    private ParameterException usage(String words) {
        return new ParameterException(out.spec().commandLine(), words);
    }
}
