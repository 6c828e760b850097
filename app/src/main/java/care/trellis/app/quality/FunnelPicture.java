package care.trellis.app.quality;

import care.trellis.app.chart.Axis;
import care.trellis.app.chart.Chart;
import care.trellis.app.chart.Element;
import care.trellis.app.chart.Scale;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A funnel: services by size, the value of all together, and the limits that chance alone would seldom pass. */
final class FunnelPicture {
    private static final int WIDTH = 760;
    private static final int HEIGHT = 430;
    private static final int LEFT = 70;
    private static final int RIGHT = 735;
    private static final int TOP = 50;
    private static final int BOTTOM = 360;
    private static final double DOT = 5;

    private FunnelPicture() {}

    /**
     * A service.
     *
     * @param isOutside whether it lies beyond the outer limits, which is drawn as a square as well as in colour
     */
    record Point(String label, double size, double value, boolean isOutside, String words) {}

    /**
     * A limit at every size.
     *
     * @param isOuter whether it is the outer one, drawn in one piece; the inner one is dashed
     */
    record Limit(List<double[]> points, boolean isOuter) {}

    static Element of(
            List<Point> points,
            double centre,
            List<Limit> limits,
            Function<BigDecimal, String> ticks,
            String up,
            String along) {
        double most = points.stream().mapToDouble(Point::size).max().orElse(1);
        double highest = points.stream().mapToDouble(Point::value).max().orElse(1);
        double lowest = points.stream().mapToDouble(Point::value).min().orElse(0);
        // Limits of the smallest services may leave the sheet: the services are what matters.
        double reach = Math.max(highest - centre, centre - lowest) * 1.25;
        var y = Scale.covering(
                Math.max(0, Math.min(lowest, centre - reach)), Math.max(highest, centre + reach * 0.6), BOTTOM, TOP);
        var x = Scale.covering(0, most, LEFT, RIGHT);
        var parts = new ArrayList<Element>();
        parts.add(Axis.left(y, 6, LEFT, RIGHT, ticks, up));
        parts.add(Axis.below(x, 7, TOP, BOTTOM, Figures::tick, along));
        parts.add(Element.line(LEFT, y.at(centre), RIGHT, y.at(centre)).in("app-chart__mark"));
        for (var limit : limits) {
            pieces(limit, x, y).forEach(piece -> {
                var line = Element.polyline(piece).in("app-chart__line-5 app-chart__line--thin");
                parts.add(limit.isOuter() ? line : line.with("stroke-dasharray", "5 5"));
            });
        }
        for (var point : points) {
            double px = x.at(point.size());
            double py = y.at(point.value());
            var dot = point.isOutside()
                    ? Element.rect(px - DOT, py - DOT, 2 * DOT, 2 * DOT).in("app-chart__fill-3")
                    : Element.circle(px, py, DOT).in("app-chart__dot");
            parts.add(dot.told(point.words()));
            if (point.isOutside()) {
                parts.add(Element.text(px > RIGHT - 160 ? px - 10 : px + 10, py + 5, point.label())
                        .anchored(px > RIGHT - 160 ? "end" : "start")
                        .in("app-chart__label app-chart__label--strong app-chart__label--halo"));
            }
        }
        return Chart.drawing(WIDTH, HEIGHT, parts);
    }

    // A limit is drawn only where it is on the sheet, in as many pieces as that makes.
    private static List<List<double[]>> pieces(Limit limit, Scale x, Scale y) {
        var pieces = new ArrayList<List<double[]>>();
        var piece = new ArrayList<double[]>();
        for (var point : limit.points()) {
            boolean isOn = point[0] <= x.high() && point[1] >= y.low() && point[1] <= y.high();
            if (isOn) {
                piece.add(new double[] {x.at(point[0]), y.at(point[1])});
            }
            if (!isOn && piece.size() > 1) {
                pieces.add(List.copyOf(piece));
            }
            if (!isOn) {
                piece.clear();
            }
        }
        if (piece.size() > 1) {
            pieces.add(List.copyOf(piece));
        }
        return pieces;
    }
}
