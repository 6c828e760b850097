package care.trellis.app.costing;

import care.trellis.app.chart.Axis;
import care.trellis.app.chart.Chart;
import care.trellis.app.chart.Element;
import care.trellis.app.chart.Scale;
import care.trellis.cost.book.Series;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The picture of a series: a step at every date from which a new value held. */
final class SeriesChart {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 240;
    private static final int LEFT = 70;
    private static final int RIGHT = 620;
    private static final int TOP = 36;
    private static final int BOTTOM = 200;
    private static final double DAYS_IN_YEAR = 365.2425;
    private static final int TICKS = 5;

    private SeriesChart() {}

    static Chart of(Series series) {
        var unit = series.unit().toString();
        var values = series.values();
        var first = values.getFirst();
        var last = values.getLast();
        double least = values.stream()
                .mapToDouble(each -> each.value().doubleValue())
                .min()
                .orElseThrow();
        double most = values.stream()
                .mapToDouble(each -> each.value().doubleValue())
                .max()
                .orElseThrow();
        var up = Scale.covering(Math.min(0, least), most, BOTTOM, TOP);
        // A year beyond the last change, so that the value that holds now is a line and not a point.
        var along = new Scale(year(first.from()), year(last.from()) + 1, LEFT, RIGHT);
        var steps = new ArrayList<double[]>();
        for (int i = 0; i < values.size(); i++) {
            double y = up.at(values.get(i).value());
            double until = i + 1 < values.size() ? year(values.get(i + 1).from()) : along.high();
            steps.add(new double[] {along.at(year(values.get(i).from())), y});
            steps.add(new double[] {along.at(until), y});
        }
        var parts = List.of(
                Axis.left(up, TICKS, LEFT, RIGHT, tick -> InWords.figure(tick, unit), InWords.of(unit)),
                Axis.below(along, TICKS + 1, TOP, BOTTOM, SeriesChart::yearWords, ""),
                Element.polyline(steps).in("app-chart__line-1"));
        return new Chart(
                "series-" + series.id(),
                series.label(),
                "From " + InWords.full(first.value(), unit) + " (" + first.written() + ") to "
                        + InWords.full(last.value(), unit) + " (" + last.written() + ").",
                Chart.drawing(WIDTH, HEIGHT, parts),
                Chart.Table.of(
                        List.of("From", InWords.of(unit).isEmpty() ? "Value" : InWords.of(unit)),
                        values.stream()
                                .map(value -> List.of(value.written(), InWords.figure(value.value(), unit)))
                                .toList()));
    }

    private static double year(LocalDate date) {
        return date.getYear() + (date.getDayOfYear() - 1) / DAYS_IN_YEAR;
    }

    private static String yearWords(BigDecimal tick) {
        return tick.setScale(0, RoundingMode.HALF_UP).compareTo(tick) == 0
                ? tick.setScale(0, RoundingMode.HALF_UP).toPlainString()
                : "";
    }
}
