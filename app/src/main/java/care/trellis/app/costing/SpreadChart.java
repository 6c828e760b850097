package care.trellis.app.costing;

import care.trellis.app.chart.Axis;
import care.trellis.app.chart.Chart;
import care.trellis.app.chart.Element;
import care.trellis.app.chart.Scale;
import care.trellis.cost.returns.RowSummary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * How far services differ, row by row: every figure a dot, the middle half a box, the median a bar. Rows of one chart share
 * a scale that begins at 0.
 */
final class SpreadChart {
    private static final int WIDTH = 640;
    private static final int LEFT = 36;
    private static final int RIGHT = 600;
    private static final int ROW = 58;
    private static final int FOOT = 60;
    private static final double BOX = 18;
    private static final double DOT = 5;
    private static final BigDecimal HOW_MUCH_SMALLER = BigDecimal.valueOf(5);

    private SpreadChart() {}

    /** Rows of one kind, in charts of rows of like size, so that the small ones can be seen. */
    static List<Chart> of(String id, String title, List<RowSummary> rows) {
        var charts = new ArrayList<Chart>();
        var left = new ArrayList<>(rows.stream().filter(SpreadChart::hasSpread).toList());
        while (!left.isEmpty()) {
            var most = left.stream()
                    .map(SpreadChart::high)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            var alike = left.stream()
                    .filter(row -> high(row).multiply(HOW_MUCH_SMALLER).compareTo(most) > 0)
                    .toList();
            left.removeAll(alike);
            var words = alike.size() == rows.size()
                    ? title
                    : charts.isEmpty()
                            ? title + ", the largest lines"
                            : title + ", lines of up to " + InWords.figure(most, "GBP");
            charts.add(one(id + "-" + (charts.size() + 1), words, alike));
        }
        return charts;
    }

    /** Rows on one scale. */
    static Chart one(String id, String title, List<RowSummary> rows) {
        double most = rows.stream()
                .map(SpreadChart::high)
                .max(Comparator.naturalOrder())
                .orElseThrow()
                .doubleValue();
        double least = rows.stream()
                .map(row -> Objects.requireNonNull(row.low()))
                .min(Comparator.naturalOrder())
                .orElseThrow()
                .doubleValue();
        var scale = Scale.covering(Math.min(0, least), most, LEFT, RIGHT);
        double bottom = ROW * (double) rows.size() + 4;
        var parts = new ArrayList<Element>();
        parts.add(Axis.below(
                scale,
                6,
                0,
                bottom,
                tick -> InWords.figure(tick, "GBP"),
                "£ " + InWords.per(rows.getFirst().unit())));
        for (int i = 0; i < rows.size(); i++) {
            parts.add(strip(rows.get(i), scale, i * (double) ROW));
        }
        return new Chart(id, title, finding(rows), Chart.drawing(WIDTH, (int) bottom + FOOT, parts), table(rows));
    }

    private static Element strip(RowSummary row, Scale scale, double top) {
        double middle = top + 40;
        var parts = new ArrayList<Element>();
        var median = money(row.median());
        parts.add(Element.text(LEFT, top + 20, row.label() + ": median " + median)
                .in("app-chart__label app-chart__label--strong app-chart__label--halo"));
        parts.add(Element.line(scale.at(Objects.requireNonNull(row.low())), middle, scale.at(high(row)), middle)
                .in("app-chart__axis"));
        double from = scale.at(Objects.requireNonNull(row.lowerQuartile()));
        double to = scale.at(Objects.requireNonNull(row.upperQuartile()));
        parts.add(Element.rect(from, middle - BOX / 2, Math.max(to - from, 0), BOX)
                .in("app-chart__fill-pale"));
        for (var figure : row.figures()) {
            parts.add(Element.circle(scale.at(figure), middle, DOT)
                    .in("app-chart__dot")
                    .told(money(figure)));
        }
        double at = scale.at(Objects.requireNonNull(row.median()));
        parts.add(
                Element.line(at, middle - BOX / 2 - 3, at, middle + BOX / 2 + 3).in("app-chart__mark"));
        return Element.group(parts);
    }

    private static String finding(List<RowSummary> rows) {
        var widest = rows.stream()
                .max(Comparator.comparing(row -> high(row).subtract(Objects.requireNonNull(row.low()))))
                .orElseThrow();
        return (rows.size() == 1 ? "" : "The widest is " + InWords.inSentence(widest.label()) + ": ")
                + (rows.size() == 1 ? "From " : "from ") + money(widest.low()) + " to " + money(widest.high())
                + " an hour in " + widest.count() + " returns; half of them lie between "
                + money(widest.lowerQuartile()) + " and " + money(widest.upperQuartile()) + ".";
    }

    static Chart.Table table(List<RowSummary> rows) {
        return Chart.Table.of(
                List.of("Line", "Returns", "Lowest", "Lower quartile", "Median", "Upper quartile", "Highest"),
                rows.stream()
                        .map(row -> List.of(
                                row.label(),
                                String.valueOf(row.count()),
                                money(row.low()),
                                money(row.lowerQuartile()),
                                money(row.median()),
                                money(row.upperQuartile()),
                                money(row.high())))
                        .toList());
    }

    static boolean hasSpread(RowSummary row) {
        return row.count() > 0;
    }

    private static BigDecimal high(RowSummary row) {
        return Objects.requireNonNull(row.high());
    }

    static String money(@org.jspecify.annotations.Nullable BigDecimal value) {
        return value == null ? "none" : InWords.figure(value, "GBP");
    }
}
