package care.trellis.cli.quality;

import care.trellis.cli.text.Output;
import care.trellis.cli.text.Table;
import care.trellis.exchange.Unreadable;
import care.trellis.exchange.publish.ChartCsv;
import care.trellis.exchange.publish.ChartJson;
import care.trellis.fault.Faulty;
import care.trellis.quality.chart.Chart;
import care.trellis.quality.chart.ChartAnswer;
import care.trellis.quality.chart.ChartChoices;
import care.trellis.quality.chart.ChartKind;
import care.trellis.quality.chart.Rule;
import care.trellis.quality.chart.Unsuitable;
import care.trellis.quality.working.Spoken;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code quality chart}: has something changed? */
@Command(
        name = "chart",
        description =
                "Has something changed? One series with the line it varies about and the limits of its usual ups and"
                        + " downs. An XmR chart of rare events, or of a level that moves slowly, is refused with the reason, and"
                        + " the chart that fits is drawn.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./trellis quality chart series.csv --kind u",
            "  ./trellis quality chart flow.csv --kind xmr --baseline 24 --screened",
            "  ./trellis quality chart rare-events.csv --kind xmr",
            "",
            "The CSV has the columns period and value, and perhaps denominator and series. The method:",
            "docs/guide/quality-charts.md."
        })
final class ControlChart implements Runnable {
    @Parameters(
            paramLabel = "SERIES.csv",
            description = "A row for each period: period, value, (denominator), (series).")
    private String file = "";

    @Option(names = "--kind", required = true, paramLabel = "xmr|p|u|c|run", description = "The kind of chart.")
    private ChartKind kind = ChartKind.XMR;

    @Option(names = "--series", paramLabel = "NAME", description = "Which series, where the file holds several.")
    private @Nullable String name;

    @Option(names = "--screened", description = "XmR: leave out, once, the moving ranges above their upper limit.")
    private boolean screened;

    @Option(names = "--exact", description = "Counts: limits from the binomial or Poisson distribution itself.")
    private boolean exact;

    @Option(
            names = "--row",
            paramLabel = "7|8",
            description = "Figures in a row on one side that are a sign (default: 7).")
    private int row = 7;

    @Option(names = "--trend", description = "Look for a steady rise or fall too.")
    private boolean trend;

    @Option(
            names = "--baseline",
            paramLabel = "PERIODS",
            description = "How many periods at the beginning set the limits (default: all).")
    private int baseline;

    @Option(names = "--csv", description = "Write CSV instead of a table for people.")
    private boolean csv;

    @Mixin
    private final Output out = new Output();

    @Override
    public void run() {
        out.oneForm(csv);
        var answer = answer();
        if (csv) {
            out.file(ChartCsv.of(answer.chart()));
        } else if (out.isJson()) {
            out.file(ChartJson.of(answer));
            out.blank();
        } else {
            show(answer);
        }
    }

    private ChartAnswer answer() {
        var series = Charts.series(out, file, name);
        try {
            return ChartAnswer.of(series, choices());
        } catch (Faulty faulty) {
            throw Unreadable.of(file, faulty);
        }
    }

    private ChartChoices choices() {
        try {
            var choices = ChartChoices.of(kind).withRow(row).withBaseline(baseline);
            choices = screened ? choices.withScreening() : choices;
            choices = exact ? choices.withExactLimits() : choices;
            return trend ? choices.lookingAlso(Rule.TREND) : choices;
        } catch (IllegalArgumentException outOfRange) {
            throw out.misused(outOfRange.getMessage() + ".", outOfRange);
        }
    }

    private void show(ChartAnswer answer) {
        if (answer instanceof Unsuitable unsuitable) {
            out.paragraph(unsuitable.sentence());
            unsuitable.advice().forEach(advice -> out.paragraph("  " + advice));
            if (unsuitable.cusum() != null) {
                out.paragraph("CUSUM: " + unsuitable.cusum().finding().says());
            }
            out.blank();
            out.line("In its stead, a " + unsuitable.chart().kind().label() + ":");
        }
        show(answer.chart());
    }

    private void show(Chart chart) {
        out.paragraph(chart.finding().says());
        var table = new Table()
                .words("period")
                .figures("figure")
                .figures(chart.series().hasExposure() ? "out of" : "")
                .figures("value")
                .figures("lower")
                .figures("upper")
                .wrapping("sign");
        for (var point : chart.points()) {
            var limits = point.limits();
            table.row(
                    point.period(),
                    Spoken.figure(point.figure()),
                    chart.series().hasExposure() ? Spoken.figure(point.exposure()) : "",
                    Spoken.figure(point.value()),
                    limits == null ? "" : Spoken.figure(limits.lower()),
                    limits == null ? "" : Spoken.figure(limits.upper()),
                    point.rules().stream().map(Rule::label).collect(Collectors.joining(", ")));
        }
        out.blank();
        out.table(table);
        out.blank();
        chart.signals().forEach(signal -> out.paragraph("  " + signal.sentence()));
        out.paragraph(chart.finding().sure());
        out.paragraph(chart.finding().caution());
        chart.notes().forEach(out::paragraph);
        Charts.working(out, chart.working());
    }
}
