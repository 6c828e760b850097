package care.trellis.cli.quality;

import care.trellis.cli.text.Json;
import care.trellis.cli.text.Output;
import care.trellis.cli.text.Table;
import care.trellis.exchange.Unreadable;
import care.trellis.exchange.publish.CusumCsv;
import care.trellis.exchange.publish.CusumJson;
import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import care.trellis.quality.cusum.CusumChart;
import care.trellis.quality.cusum.CusumDesign;
import care.trellis.quality.cusum.Delay;
import care.trellis.quality.working.Spoken;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code quality cusum}: do rare events come faster than usual? */
@Command(
        name = "cusum",
        description =
                "Do rare events come faster than usual? A Poisson CUSUM adds up what is more than usual and alarms at"
                        + " a height h, chosen for a budget of false alarms. Without a file: what such designs can do.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./trellis quality cusum",
            "  ./trellis quality cusum --baseline 0.1 --times 2 --budget 1000",
            "  ./trellis quality cusum rare-events.csv --baseline 0.1 --h 4.75",
            "",
            "S = max(0, S + events - k), alarm at S >= h. The method: docs/guide/quality-charts.md."
        })
final class Cusum implements Runnable {
    private static final List<Double> USUAL_BASELINES = List.of(0.05, 0.1, 0.2, 0.5, 1.0);
    private static final int AREA = 40;

    @Parameters(
            arity = "0..1",
            paramLabel = "SERIES.csv",
            description = "A row for each period: period, value, (denominator), (series).")
    private @Nullable String file;

    @Option(names = "--series", paramLabel = "NAME", description = "Which series, where the file holds several.")
    private @Nullable String name;

    @Option(
            names = "--baseline",
            paramLabel = "RATE",
            description = "Usual events a period of such a service (default: the rate of the series itself).")
    private @Nullable Double baseline;

    @Option(
            names = "--times",
            paramLabel = "FACTOR",
            description = "Watch for so many times the usual rate (default: 2).")
    private double times = 2;

    @Option(names = "--h", paramLabel = "EVENTS", description = "Alarm at this height; instead of --budget.")
    private @Nullable Double height;

    @Option(
            names = "--budget",
            paramLabel = "PERIODS",
            description = "One false alarm in so many periods of one service (default: 1000).")
    private @Nullable Double budget;

    @Option(names = "--csv", description = "Write CSV instead of a table for people; needs a file.")
    private boolean csv;

    @Mixin
    private final Output out = new Output();

    @Override
    public void run() {
        out.oneForm(csv);
        if (height != null && budget != null) {
            throw out.misused("Choose one of --h and --budget.");
        }
        if (file == null) {
            designs();
        } else {
            follow(file);
        }
    }

    private void follow(String given) {
        var series = Charts.series(out, given, name);
        double usual = baseline == null ? Math.max(series.total() / series.size(), 1e-4) : baseline;
        CusumChart chart;
        try {
            chart = CusumChart.of(series, design(usual));
        } catch (Faulty faulty) {
            throw Unreadable.of(given, faulty);
        }
        if (csv) {
            out.file(CusumCsv.of(chart));
        } else if (out.isJson()) {
            out.file(CusumJson.of(chart));
            out.blank();
        } else {
            show(chart);
        }
    }

    private CusumDesign design(double usual) {
        try {
            return height == null
                    ? CusumDesign.withinBudget(usual, times, budget == null ? CusumDesign.USUAL_BUDGET : budget)
                    : CusumDesign.of(usual, times, height);
        } catch (Faulty outOfRange) {
            throw out.misused(
                    outOfRange.faults().stream().map(Fault::sentence).collect(Collectors.joining("\n")), outOfRange);
        }
    }

    private void designs() {
        if (csv) {
            throw out.misused("--csv needs a file of a series.");
        }
        var baselines = baseline == null ? USUAL_BASELINES : List.of(baseline);
        var designs = baselines.stream().map(this::design).toList();
        if (out.isJson()) {
            out.json(new Json().put("designs", designs.stream().map(Cusum::json).toList()));
            return;
        }
        out.paragraph(
                "What a CUSUM can do: how long, on average, until it alarms. At the usual rate that is a false alarm.");
        var table = new Table()
                .figures("usual a period")
                .figures("watches for")
                .figures("k")
                .figures("h")
                .figures("as usual")
                .figures("1.5 times")
                .figures("2 times")
                .figures("3 times")
                .figures("false alarm in an area of " + AREA);
        for (var design : designs) {
            table.row(
                    Spoken.figure(design.baseline()),
                    Spoken.figure(design.times()) + " times",
                    Spoken.figure(design.k()),
                    Spoken.figure(design.h()),
                    Spoken.figure(design.runLength(1)),
                    Spoken.figure(design.runLength(1.5)),
                    Spoken.figure(design.runLength(2)),
                    Spoken.figure(design.runLength(3)),
                    "every " + Math.round(design.periodsBetweenFalseAlarms(AREA)) + " periods");
        }
        out.blank();
        out.table(table);
    }

    private static Json json(CusumDesign design) {
        return new Json()
                .put("baseline", design.baseline())
                .put("times", design.times())
                .put("k", design.k())
                .put("h", design.h())
                .put("run_lengths", design.delays().stream().map(Cusum::json).toList());
    }

    private static Json json(Delay delay) {
        return new Json()
                .put("times_the_usual", delay.factor())
                .put("rate", delay.rate())
                .put("periods", Double.isFinite(delay.periods()) ? delay.periods() : null);
    }

    private void show(CusumChart chart) {
        out.paragraph(chart.finding().says());
        var table = new Table()
                .words("period")
                .figures("events")
                .figures("usual")
                .figures("sum")
                .words("");
        for (var point : chart.points()) {
            table.row(
                    point.period(),
                    Spoken.figure(point.events()),
                    Spoken.figure(point.expected()),
                    Charts.twoDecimals(point.sum()),
                    point.alarm() ? "alarm" : "");
        }
        out.blank();
        out.table(table);
        out.blank();
        out.paragraph(chart.finding().sure());
        out.paragraph(chart.finding().caution());
        Charts.working(out, chart.design().working());
    }
}
