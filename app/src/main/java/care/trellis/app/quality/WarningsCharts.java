package care.trellis.app.quality;

import care.trellis.app.chart.Chart;
import care.trellis.app.web.Sentence;
import care.trellis.quality.backtest.Calibration;
import care.trellis.quality.backtest.Interval;
import care.trellis.quality.backtest.View;
import java.util.List;
import java.util.Optional;

/** The pictures of a back-test. */
final class WarningsCharts {
    private WarningsCharts() {}

    static IntervalChart.Row row(
            String label, double area, Optional<Interval> interval, boolean isMarked, int homeQuarters) {
        double low = interval.map(Interval::low).orElse(area);
        double high = interval.map(Interval::high).orElse(area);
        return new IntervalChart.Row(
                label,
                low,
                area,
                high,
                isMarked,
                label + ": " + Figures.percent(area, 1) + ", " + Figures.percent(low, 1) + " to "
                        + Figures.percent(high, 1) + ", from " + homeQuarters + " home-quarters");
    }

    /** How well each of several rules, or one rule among several groups, told homes apart. */
    static Chart areas(String id, String title, String finding, List<IntervalChart.Row> rows, double coin) {
        return new Chart(
                id,
                title,
                finding,
                IntervalChart.of(
                        rows,
                        new IntervalChart.Reference(coin, "a coin"),
                        Figures::percentTick,
                        "how often right about two homes (AUC), with 95% interval"),
                Chart.Table.of(
                        List.of("", "AUC", "From", "To"),
                        rows.stream()
                                .map(row -> List.of(
                                        row.label(),
                                        Figures.fixed(row.estimate(), 3),
                                        Figures.fixed(row.low(), 3),
                                        Figures.fixed(row.high(), 3)))
                                .toList()));
    }

    static Chart calibration(Calibration calibration, View view) {
        var label = view.rules().stream()
                .filter(rule -> rule.rule().equals(calibration.rule()))
                .map(care.trellis.quality.backtest.Discrimination::label)
                .findFirst()
                .orElse(calibration.rule());
        var fifths = calibration.fifths();
        return new Chart(
                "calibration-" + calibration.rule(),
                "Did what was expected come true? " + Sentence.capital(label),
                "Homes in groups from the least expected to fall to the most. What was expected was learnt from earlier"
                        + " years ("
                        + Figures.count(calibration.learntFrom(), "home-quarter", "home-quarters") + ").",
                PairsPicture.of(
                        fifths.stream()
                                .map(fifth -> new PairsPicture.Pair(
                                        Figures.count(fifth.homeQuarters(), "home-quarter", "home-quarters"),
                                        fifth.expected(),
                                        fifth.observed()))
                                .toList(),
                        "expected to fall below Good within a year",
                        "fell"),
                Chart.Table.of(
                        List.of("Home-quarters", "Expected to fall", "Fell"),
                        fifths.stream()
                                .map(fifth -> List.of(
                                        Integer.toString(fifth.homeQuarters()),
                                        Figures.percent(fifth.expected(), 1),
                                        Figures.percent(fifth.observed(), 1)))
                                .toList()));
    }
}
