package care.trellis.cli.disclosure;

import care.trellis.cli.file.GivenFile;
import care.trellis.cli.text.Output;
import care.trellis.disclosure.Disclosure;
import care.trellis.disclosure.RuleBook;
import care.trellis.exchange.disclosure.DisclosureRulesFile;
import care.trellis.exchange.disclosure.DisclosureTableCsv;
import care.trellis.exchange.library.DisclosureLibrary;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code disclose}: what of a table may be published. */
@Command(
        name = "disclose",
        description =
                "Decides for each cell of a table whether it may be published, so that nobody can work out another's"
                        + " figure, and says why where it may not.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./trellis disclose table.csv",
            "  ./trellis disclose table.csv --until 2026-03-31 --on 2026-09-01",
            "  ./trellis disclose table.csv --rules our-rules.yaml --json",
            "",
            "The CSV has a row for each service: id,owner,value and a column for each cell of the table, in which 1 or x",
            "stands where the service is in it. Totals and subtotals are cells, too. What was published before is not",
            "known here: a table that could be subtracted from an earlier one needs the web application's ledger.",
            "The method: docs/guide/disclosure.md."
        })
public final class Disclose implements Runnable {
    @Parameters(paramLabel = "TABLE.csv", description = "The table: a row for each service, a column for each cell.")
    private String file = "";

    @Option(
            names = "--rules",
            paramLabel = "RULES",
            description = "A file of rules, or the id of rules that ship (default: cost-benchmarks).")
    private String rules = "cost-benchmarks";

    @Option(names = "--until", paramLabel = "DATE", description = "Last day that the figures are about.")
    private @Nullable LocalDate until;

    @Option(names = "--on", paramLabel = "DATE", description = "Day of publication (default: today).")
    private @Nullable LocalDate on;

    @Mixin
    private final Output out = new Output();

    @Override
    public void run() {
        var book = book();
        var day = on == null ? LocalDate.now(ZoneId.systemDefault()) : on;
        var last = until == null ? day.minusMonths(book.rules().monthsOld()) : until;
        var table = DisclosureTableCsv.read(file, GivenFile.bytes(out.spec(), file), last);
        var outcome = new Disclosure(book.rules()).decide(table, day, List.of());
        new OutcomeReport(outcome, book, until != null).show(out);
    }

    private RuleBook book() {
        return DisclosureLibrary.rules(rules)
                .orElseGet(() -> DisclosureRulesFile.read(
                        rules, GivenFile.bytes(out.spec(), rules, "set of rules", DisclosureLibrary.ids())));
    }
}
