package care.trellis.app.quality;

import care.trellis.app.chart.Axis;
import care.trellis.app.chart.Chart;
import care.trellis.app.chart.Element;
import care.trellis.app.chart.Scale;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Estimates and how sure they are: a row each, a dot for the estimate, a bar for its interval, a line to compare with. */
final class IntervalChart {
    private static final int WIDTH = 800;
    private static final int LEFT = 330;
    private static final int RIGHT = 770;
    private static final int ROW = 30;
    private static final int HEAD = 30;
    private static final int FOOT = 58;
    private static final double DOT = 6;
    private static final int LONGEST_LABEL = 42;

    private IntervalChart() {}

    /**
     * One row.
     *
     * @param isMarked whether its whole interval lies beyond the line, which is drawn as a square as well as in colour
     * @param words what a pointer that rests on it is told
     */
    record Row(String label, double low, double estimate, double high, boolean isMarked, String words) {}

    /**
     * The line to compare with.
     *
     * @param label stands above it
     */
    record Reference(double value, String label) {}

    static Element of(List<Row> rows, Reference reference, Function<BigDecimal, String> ticks, String axis) {
        double least = Math.min(rows.stream().mapToDouble(Row::low).min().orElse(0), reference.value());
        double most = Math.max(rows.stream().mapToDouble(Row::high).max().orElse(1), reference.value());
        var along = Scale.covering(least, most, LEFT, RIGHT);
        double bottom = HEAD + ROW * (double) rows.size() + 4;
        var parts = new ArrayList<Element>();
        parts.add(Axis.below(along, 6, HEAD, bottom, ticks, axis));
        double at = along.at(reference.value());
        parts.add(Element.line(at, HEAD - 6, at, bottom).in("app-chart__mark"));
        parts.add(Element.text(at, HEAD - 12, reference.label())
                .anchored(at > (LEFT + RIGHT) / 2.0 ? "end" : "start")
                .in("app-chart__label app-chart__label--strong"));
        for (int i = 0; i < rows.size(); i++) {
            parts.add(row(rows.get(i), along, HEAD + ROW * (i + 0.5)));
        }
        return Chart.drawing(WIDTH, (int) bottom + FOOT, parts);
    }

    private static Element row(Row row, Scale along, double y) {
        var label = row.label().length() > LONGEST_LABEL
                ? row.label().substring(0, LONGEST_LABEL - 1).strip() + "…"
                : row.label();
        var parts = new ArrayList<Element>();
        parts.add(Element.text(LEFT - 12, y + 5, label).anchored("end").in("app-chart__label"));
        parts.add(Element.line(along.at(row.low()), y, along.at(row.high()), y)
                .in(row.isMarked() ? "app-chart__line-3" : "app-chart__line-1"));
        double x = along.at(row.estimate());
        var dot = row.isMarked()
                ? Element.rect(x - DOT, y - DOT, 2 * DOT, 2 * DOT).in("app-chart__fill-3")
                : Element.circle(x, y, DOT).in("app-chart__fill-1");
        parts.add(dot.told(row.words()));
        return Element.group(parts);
    }
}
