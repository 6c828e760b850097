package care.trellis.app.quality;

import care.trellis.app.chart.Titled;
import care.trellis.app.web.Sentence;
import care.trellis.quality.chart.Chart;
import care.trellis.quality.chart.ChartAnswer;
import care.trellis.quality.chart.ChartKind;
import care.trellis.quality.chart.ChartPoint;
import care.trellis.quality.chart.Rule;
import care.trellis.quality.chart.Signal;
import care.trellis.quality.chart.Unsuitable;
import care.trellis.quality.cusum.CusumChart;
import care.trellis.quality.cusum.CusumPoint;
import care.trellis.quality.working.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A chart of one series as a page shows it; where the one asked for would mislead, why, and the one that fits. */
final class ChangedAnswer {
    private static final int DECIMALS = 4;

    private ChangedAnswer() {}

    static Answer of(ChartAnswer answer) {
        return switch (answer) {
            case Chart chart -> charted(chart.finding().says(), List.of(), chart, List.of());
            case Unsuitable unsuitable -> {
                var charts = new ArrayList<care.trellis.app.chart.Chart>();
                if (unsuitable.cusum() != null) {
                    charts.add(picture(unsuitable.cusum()));
                }
                yield charted(unsuitable.sentence(), unsuitable.advice(), unsuitable.chart(), charts);
            }
        };
    }

    private static Answer charted(
            String finding, List<String> first, Chart chart, List<care.trellis.app.chart.Chart> more) {
        var remarks = new ArrayList<>(first);
        if (!first.isEmpty()) {
            remarks.add(
                    "The " + chart.kind().label() + " below: " + chart.finding().says());
        }
        remarks.addAll(sureness(chart.finding()));
        remarks.addAll(chart.notes());
        var charts = new ArrayList<>(more);
        charts.add(picture(chart));
        var tables = new ArrayList<Titled>();
        if (!chart.signals().isEmpty()) {
            tables.add(signs(chart));
        }
        return new Answer(finding, remarks, charts, tables, Workings.of(chart.working()));
    }

    static Answer of(CusumChart chart) {
        return new Answer(
                chart.finding().says(),
                sureness(chart.finding()),
                List.of(picture(chart)),
                List.of(delays(chart)),
                Workings.of(chart.design().working()));
    }

    private static List<String> sureness(Finding finding) {
        return List.of(finding.sure(), finding.caution());
    }

    private static care.trellis.app.chart.Chart picture(Chart chart) {
        boolean isShare = chart.kind() == ChartKind.P;
        var points = chart.points().stream()
                .map(point -> new RunPicture.Point(
                        point.period(),
                        point.value(),
                        point.limits() == null ? null : point.limits().lower(),
                        chart.centre(),
                        point.limits() == null ? null : point.limits().upper(),
                        !point.rules().isEmpty(),
                        point.period() + ": " + value(point.value(), isShare) + words(point)))
                .toList();
        return new care.trellis.app.chart.Chart(
                "chart-series",
                chart.series().name().isEmpty()
                        ? Sentence.capital(chart.kind().label())
                        : chart.series().name(),
                "The middle line is " + value(chart.centre(), isShare)
                        + (chart.kind() == ChartKind.RUN
                                ? "."
                                : "; the thin lines are the limits of the usual ups and downs.")
                        + " Squares are part of a sign of change.",
                RunPicture.of(points, isShare ? Figures::percentTick : Figures::tick, unit(chart)),
                care.trellis.app.chart.Chart.Table.of(
                        List.of("Period", "Figure", "Out of", "Value", "Lower limit", "Upper limit"),
                        chart.points().stream()
                                .map(point -> List.of(
                                        point.period(),
                                        Figures.plain(point.figure(), DECIMALS),
                                        chart.series().hasExposure() ? Figures.plain(point.exposure(), DECIMALS) : "",
                                        value(point.value(), isShare),
                                        point.limits() == null
                                                ? ""
                                                : value(point.limits().lower(), isShare),
                                        point.limits() == null
                                                ? ""
                                                : value(point.limits().upper(), isShare)))
                                .toList()));
    }

    private static String unit(Chart chart) {
        return switch (chart.kind()) {
            case P -> "share";
            case U -> "events for each one of the denominator";
            case C -> "events a " + chart.series().period();
            case XMR, RUN -> chart.series().hasExposure() ? "figure for each one of the denominator" : "figure";
        };
    }

    private static String words(ChartPoint point) {
        return point.rules().isEmpty()
                ? ""
                : " (" + point.rules().stream().map(Rule::label).collect(Collectors.joining(", ")) + ")";
    }

    private static Titled signs(Chart chart) {
        return new Titled(
                "signs",
                "Signs of a change",
                "",
                new care.trellis.app.chart.Chart.Table(
                        List.of("From", "To", "Sign", "In words"),
                        chart.signals().stream()
                                .map(signal -> cells(chart, signal))
                                .toList(),
                        false));
    }

    private static List<String> cells(Chart chart, Signal signal) {
        return List.of(
                unbroken(chart.points().get(signal.first()).period()),
                unbroken(chart.points().get(signal.last()).period()),
                signal.rule().label(),
                signal.sentence());
    }

    // A narrow column would break a period at its hyphen.
    private static String unbroken(String period) {
        return period.replace('-', '\u2011');
    }

    private static care.trellis.app.chart.Chart picture(CusumChart chart) {
        double height = chart.design().h();
        var points = chart.points().stream()
                .map(point ->
                        new RunPicture.Point(point.period(), point.sum(), null, 0, height, point.alarm(), words(point)))
                .toList();
        return new care.trellis.app.chart.Chart(
                "cusum",
                "CUSUM: what came faster than usual, added up",
                "An alarm is a square at or above the line at " + Figures.plain(height, 2)
                        + "; after it the sum begins at 0 again.",
                RunPicture.of(points, Figures::tick, "sum, events"),
                care.trellis.app.chart.Chart.Table.of(
                        List.of("Period", "Events", "Usual", "Sum", "Alarm"),
                        chart.points().stream()
                                .map(point -> List.of(
                                        point.period(),
                                        Figures.plain(point.events(), 0),
                                        Figures.fixed(point.expected(), 3),
                                        Figures.fixed(point.sum(), 2),
                                        point.alarm() ? "yes" : ""))
                                .toList()));
    }

    private static String words(CusumPoint point) {
        return point.period() + ": " + Figures.count((long) point.events(), "event", "events") + ", sum "
                + Figures.fixed(point.sum(), 2) + (point.alarm() ? ", alarm" : "");
    }

    private static Titled delays(CusumChart chart) {
        var period = chart.series().period();
        return new Titled(
                "delays",
                "How soon it tells, and how often it is wrong",
                Sentence.capital(chart.design().budget(40, "service", period)) + ".",
                new care.trellis.app.chart.Chart.Table(
                        List.of("True rate", "Events a " + period, "Alarm after, on average"),
                        chart.design().delays().stream()
                                .map(delay -> List.of(
                                        delay.factor() == 1
                                                ? "as usual: a false alarm"
                                                : Figures.plain(delay.factor(), 2) + " times the usual",
                                        Figures.plain(delay.rate(), 3),
                                        Double.isFinite(delay.periods())
                                                ? Figures.plain(delay.periods(), 1) + " " + period + "s"
                                                : "practically never"))
                                .toList(),
                        true));
    }

    private static String value(double value, boolean isShare) {
        return isShare ? Figures.percent(value, 2) : Figures.plain(value, DECIMALS);
    }
}
