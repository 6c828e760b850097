package care.trellis.cli.demand;

import care.trellis.cli.text.Output;
import care.trellis.demand.backtest.PastProjections;
import care.trellis.demand.backtest.SeedStatement;
import care.trellis.demand.projection.Spoken;
import care.trellis.exchange.publish.BackTestCsv;
import care.trellis.exchange.publish.ProjectionJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code demand backtest}: how wrong the same methods were before. */
@Command(
        name = "backtest",
        description = "How wrong the same methods were before: run from 2007, 2010 and 2011, beside what came about.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./trellis demand backtest",
            "  ./trellis demand backtest --json",
            "  ./trellis demand backtest --csv"
        })
final class BackTests implements Runnable {
    @Option(names = "--csv", description = "Write CSV instead of a table for people.")
    private boolean csv;

    @Mixin
    private final Output out = new Output();

    @Override
    public void run() {
        out.oneForm(csv);
        var tests = PastProjections.all();
        if (csv) {
            out.file(BackTestCsv.of(tests));
        } else if (out.isJson()) {
            out.file(ProjectionJson.ofBackTests(tests));
            out.blank();
        } else {
            out.paragraph(tests.getFirst().sentence());
            out.blank();
            Projected.backTests(out, tests);
            out.blank();
            out.paragraph(
                    "The last column is how rates would have had to change each year for the method to be right."
                            + " The rows from 2007 stand beside what Laing & Buisson themselves expected then, not beside a count.");
            seed();
            out.heading("Sources");
            tests.stream().map(test -> test.source()).distinct().forEach(source -> out.paragraph("  " + source));
        }
    }

    private void seed() {
        var seed = SeedStatement.worked();
        out.heading("420,000 becoming 1.2 million, " + seed.from() + " to " + seed.to() + ", United Kingdom");
        out.paragraph("  At constant use by age, " + seed.splits().size() + " splits of the residents by age give "
                + Spoken.whole(seed.least()) + " to " + Spoken.whole(seed.most()) + ", the central one "
                + Spoken.whole(seed.central().residents()) + ".");
        seed.trends().stream()
                .filter(each -> each.perYear() != 0)
                .forEach(each -> out.paragraph("  If use changes by " + Spoken.percent(each.perYear())
                        + " a year, the central split gives " + Spoken.whole(each.residents()) + "."));
    }
}
