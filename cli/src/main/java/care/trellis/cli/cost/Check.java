package care.trellis.cli.cost;

import care.trellis.cli.file.GivenFile;
import care.trellis.cli.text.Json;
import care.trellis.cli.text.Output;
import care.trellis.cost.model.CostModel;
import care.trellis.cost.returns.Finding;
import care.trellis.cost.returns.PlausibilityCheck;
import care.trellis.cost.returns.PlausibilityReport;
import care.trellis.cost.returns.PublishedTable;
import care.trellis.exchange.Unreadable;
import care.trellis.exchange.csv.TableCsv;
import care.trellis.exchange.library.Library;
import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cost check}: what is wrong or doubtful in a table of costs. */
@Command(
        name = "check",
        description = "What is wrong or doubtful in a table of costs, published or returned: totals that do not sum,"
                + " quartiles out of order, a summary over some columns only, a total in a line, shifted labels, figures in"
                + " another unit. Exit code 1 where there is anything but remarks.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./trellis cost check table.csv",
            "  ./trellis cost check returns.csv --model home-care-annex-a --json",
            "",
            "The CSV has a row for each line, headed line; its other columns may be headed low, lower quartile (LQ, 25%%),",
            "median (M, 50%%), upper quartile (UQ, 75%%), high, count, p1 … for services, or a name of their own."
        })
final class Check implements Callable<Integer> {
    @Parameters(
            paramLabel = "TABLE.csv",
            description = "The table: a row for each line, a column for each kind of figure.")
    private String file = "";

    @Option(
            names = "--model",
            paramLabel = "MODEL",
            description = "The model whose lines they are; without it, the one that ships and knows most rows.")
    private @Nullable String model;

    @Mixin
    private final Output out = new Output();

    @Override
    public Integer call() {
        var tables = TableCsv.read(file, GivenFile.bytes(out.spec(), file));
        var chosen = model == null ? modelOf(tables) : Files.model(out.spec(), model);
        List<PlausibilityReport> reports;
        try {
            reports = PlausibilityCheck.of(chosen, tables);
        } catch (Faulty faulty) {
            throw Unreadable.of(file, faulty);
        }
        if (out.isJson()) {
            out.json(new Json()
                    .put("file", file)
                    .put("model", chosen.id())
                    .put("sound", reports.stream().allMatch(PlausibilityReport::isSound))
                    .put("tables", reports.stream().map(this::json).toList()));
        } else {
            out.line("Checked by " + chosen.title() + " (" + chosen.id() + ", version " + chosen.version() + ")");
            reports.forEach(this::show);
        }
        return reports.stream().allMatch(PlausibilityReport::isSound) ? 0 : 1;
    }

    private CostModel modelOf(List<PublishedTable> tables) {
        return PlausibilityCheck.modelOf(tables.getFirst(), Library.models())
                .orElseThrow(() -> Unreadable.of(
                        file,
                        new Faulty(Fault.at(
                                tables.getFirst().rows().getFirst().name().at(),
                                "table",
                                "no row that a model knows",
                                "rows named as the lines of a model: " + String.join(", ", Library.modelIds())))));
    }

    private void show(PlausibilityReport report) {
        out.heading(report.table().title());
        for (var convention : report.conventions()) {
            out.paragraph("  " + convention.total() + ", " + convention.column() + ": "
                    + convention.convention().label() + ".");
        }
        if (report.findings().isEmpty()) {
            out.line("  Nothing is wrong or doubtful.");
        }
        report.findings().forEach(this::show);
    }

    private void show(Finding finding) {
        out.paragraph("  " + finding.severity().name().toLowerCase(Locale.ROOT) + ": "
                + finding.kind().label() + ". " + file
                + (finding.at().line() == 0 ? "" : ", row " + finding.at().line()) + ": " + finding.sentence());
    }

    private Json json(PlausibilityReport report) {
        return new Json()
                .put("title", report.table().title())
                .put("sound", report.isSound())
                .put(
                        "totals",
                        report.conventions().stream()
                                .map(each -> new Json()
                                        .put("total", each.total())
                                        .put("column", each.column())
                                        .put(
                                                "convention",
                                                each.convention().name().toLowerCase(Locale.ROOT))
                                        .put("stated", each.stated())
                                        .put("sum_of_lines", each.lines())
                                        .put("sum_of_subtotals", each.subtotals()))
                                .toList())
                .put("findings", report.findings().stream().map(this::json).toList());
    }

    private Json json(Finding finding) {
        return new Json()
                .put("file", file)
                .put("row", finding.at().line())
                .put("line", finding.row())
                .put("column", finding.column())
                .put("kind", finding.kind().name().toLowerCase(Locale.ROOT))
                .put("severity", finding.severity().name().toLowerCase(Locale.ROOT))
                .put("value", finding.found())
                .put("expected", finding.expected())
                .put("reason", finding.reason())
                .put("involved", finding.involved());
    }
}
