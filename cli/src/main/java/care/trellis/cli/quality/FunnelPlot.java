package care.trellis.cli.quality;

import care.trellis.cli.file.GivenFile;
import care.trellis.cli.text.Output;
import care.trellis.cli.text.Table;
import care.trellis.exchange.Unreadable;
import care.trellis.exchange.csv.CountsCsv;
import care.trellis.exchange.publish.FunnelCsv;
import care.trellis.exchange.publish.FunnelJson;
import care.trellis.fault.Faulty;
import care.trellis.quality.funnel.Funnel;
import care.trellis.quality.funnel.FunnelChoices;
import care.trellis.quality.funnel.Kind;
import care.trellis.quality.funnel.Method;
import care.trellis.quality.working.Spoken;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code quality funnel}: is this service different? */
@Command(
        name = "funnel",
        description =
                "Is this service different? Services beside what chance, and the usual differences between services,"
                        + " would give. There is no order and no worst.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./trellis quality funnel counts.csv",
            "  ./trellis quality funnel falls.csv --kind ratio --csv",
            "  ./trellis quality funnel counts.csv --no-overdispersion --json",
            "",
            "The CSV has the columns service, numerator and denominator. The method: docs/guide/quality-charts.md."
        })
final class FunnelPlot implements Runnable {
    @Parameters(
            paramLabel = "COUNTS.csv",
            description = "A row for each service or area: service, numerator, denominator.")
    private String file = "";

    @Option(
            names = "--kind",
            paramLabel = "proportion|ratio|rate",
            description = "So many of so many (default), seen over expected, or events over an exposure.")
    private Kind kind = Kind.PROPORTION;

    @Option(
            names = "--method",
            paramLabel = "square-root|logarithm",
            description = "How a ratio or rate is transformed (default: square-root).")
    private String method = Method.SQUARE_ROOT.word();

    @Option(
            names = "--no-overdispersion",
            description = "Allow for chance only, not for the usual differences between services.")
    private boolean chanceOnly;

    @Option(names = "--csv", description = "Write CSV instead of a table for people.")
    private boolean csv;

    @Mixin
    private final Output out = new Output();

    @Override
    public void run() {
        out.oneForm(csv);
        var funnel = funnel();
        if (csv) {
            out.file(FunnelCsv.of(funnel));
        } else if (out.isJson()) {
            out.file(FunnelJson.of(funnel));
            out.blank();
        } else {
            show(funnel);
        }
    }

    private Funnel funnel() {
        var counted = CountsCsv.read(file, GivenFile.bytes(out.spec(), file));
        var choices = FunnelChoices.of(kind).by(method());
        try {
            return Funnel.of(counted, chanceOnly ? choices.withoutOverdispersion() : choices);
        } catch (Faulty faulty) {
            throw Unreadable.of(file, faulty);
        }
    }

    private Method method() {
        for (var each : Method.values()) {
            if (each.word().equals(method)) {
                return each;
            }
        }
        throw out.misused("--method wants square-root or logarithm, was \"" + method + "\".");
    }

    private void show(Funnel funnel) {
        out.paragraph(funnel.finding().says());
        var table = new Table()
                .words("service")
                .figures("counted")
                .figures("out of")
                .figures(kind == Kind.PROPORTION ? "share" : "ratio")
                .figures("z")
                .figures("z with room")
                .wrapping("in words");
        for (var point : funnel.points()) {
            table.row(
                    point.service(),
                    Spoken.figure(point.counted().numerator()),
                    Spoken.figure(point.counted().denominator()),
                    kind == Kind.PROPORTION ? Spoken.percent(point.ratio()) : Spoken.figure(point.ratio()),
                    Charts.twoDecimals(point.z()),
                    Charts.twoDecimals(point.adjustedZ()),
                    point.verdict().words());
        }
        out.blank();
        out.table(table);
        out.blank();
        out.paragraph(funnel.finding().sure());
        out.paragraph(funnel.finding().caution());
        Charts.working(out, funnel.working());
    }
}
