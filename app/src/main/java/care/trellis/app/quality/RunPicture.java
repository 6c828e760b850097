package care.trellis.app.quality;

import care.trellis.app.chart.Axis;
import care.trellis.app.chart.Chart;
import care.trellis.app.chart.Element;
import care.trellis.app.chart.Scale;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Values one after another in time, with the line they vary about and the limits of what chance would give. */
final class RunPicture {
    private static final int WIDTH = 800;
    private static final int HEIGHT = 400;
    private static final int LEFT = 70;
    private static final int RIGHT = 780;
    private static final int TOP = 50;
    private static final int BOTTOM = 330;
    private static final double DOT = 4;
    private static final int MOST_LABELS = 8;

    private RunPicture() {}

    /**
     * One period.
     *
     * @param lower nothing where there is no limit on that side
     * @param isSignal whether a rule points at it, which is drawn as a square as well as in colour
     */
    record Point(
            String period,
            double value,
            @Nullable Double lower,
            double centre,
            @Nullable Double upper,
            boolean isSignal,
            String words) {}

    static Element of(List<Point> points, Function<BigDecimal, String> ticks, String up) {
        double least = points.stream().mapToDouble(RunPicture::least).min().orElse(0);
        double most = points.stream().mapToDouble(RunPicture::most).max().orElse(1);
        var y = Scale.covering(least >= 0 ? 0 : least, most, BOTTOM, TOP);
        var x = new Scale(0, Math.max(points.size() - 1, 1), LEFT + 10, RIGHT - 10);
        var parts = new ArrayList<Element>();
        parts.add(Axis.left(y, 6, LEFT, RIGHT, ticks, up));
        parts.addAll(periods(points, x));
        parts.addAll(steps(points, x, y, point -> point.centre(), "app-chart__mark-line"));
        parts.addAll(steps(points, x, y, RunPicture::lower, "app-chart__line-5 app-chart__line--thin"));
        parts.addAll(steps(points, x, y, RunPicture::upper, "app-chart__line-5 app-chart__line--thin"));
        var way = new ArrayList<double[]>();
        for (int i = 0; i < points.size(); i++) {
            way.add(new double[] {x.at(i), y.at(points.get(i).value())});
        }
        parts.add(Element.polyline(way).in("app-chart__line-1 app-chart__line--thin"));
        for (int i = 0; i < points.size(); i++) {
            parts.add(dot(points.get(i), x.at(i), y.at(points.get(i).value())));
        }
        return Chart.drawing(WIDTH, HEIGHT, parts);
    }

    private static Element dot(Point point, double x, double y) {
        return (point.isSignal()
                        ? Element.rect(x - DOT - 1, y - DOT - 1, 2 * DOT + 2, 2 * DOT + 2)
                                .in("app-chart__fill-3")
                        : Element.circle(x, y, DOT).in("app-chart__fill-1"))
                .told(point.words());
    }

    private static List<Element> periods(List<Point> points, Scale x) {
        var parts = new ArrayList<Element>();
        parts.add(Element.line(LEFT, BOTTOM, RIGHT, BOTTOM).in("app-chart__axis"));
        int every = Math.max(1, (points.size() + MOST_LABELS - 1) / MOST_LABELS);
        for (int i = 0; i < points.size(); i += every) {
            parts.add(Element.line(x.at(i), BOTTOM, x.at(i), BOTTOM + 6).in("app-chart__axis"));
            parts.add(Element.text(x.at(i), BOTTOM + 24, points.get(i).period())
                    .anchored("middle")
                    .in("app-chart__label"));
        }
        return parts;
    }

    // Limits that differ from period to period are steps, as wide as their period.
    private static List<Element> steps(
            List<Point> points, Scale x, Scale y, ToDoubleFunction<Point> line, String style) {
        var pieces = new ArrayList<Element>();
        var way = new ArrayList<double[]>();
        for (int i = 0; i < points.size(); i++) {
            double value = line.applyAsDouble(points.get(i));
            if (Double.isFinite(value)) {
                way.add(new double[] {x.at(i) - half(x), y.at(value)});
                way.add(new double[] {x.at(i) + half(x), y.at(value)});
            } else if (!way.isEmpty()) {
                pieces.add(Element.polyline(way).in(style));
                way.clear();
            }
        }
        if (!way.isEmpty()) {
            pieces.add(Element.polyline(way).in(style));
        }
        return pieces;
    }

    private static double half(Scale x) {
        return (x.at(1) - x.at(0)) / 2;
    }

    private static double lower(Point point) {
        return point.lower() == null ? Double.NaN : point.lower();
    }

    private static double upper(Point point) {
        return point.upper() == null ? Double.NaN : point.upper();
    }

    private static double least(Point point) {
        return Math.min(point.value(), point.lower() == null ? point.value() : point.lower());
    }

    private static double most(Point point) {
        return Math.max(point.value(), point.upper() == null ? point.value() : point.upper());
    }
}
