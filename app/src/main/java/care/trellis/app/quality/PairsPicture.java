package care.trellis.app.quality;

import care.trellis.app.chart.Axis;
import care.trellis.app.chart.Chart;
import care.trellis.app.chart.Element;
import care.trellis.app.chart.Scale;
import java.util.ArrayList;
import java.util.List;

/** Two shares side by side for each of a few groups: what was expected, and what happened. */
final class PairsPicture {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 380;
    private static final int LEFT = 60;
    private static final int RIGHT = 700;
    private static final int TOP = 70;
    private static final int BOTTOM = 310;
    private static final double BAR = 40;

    private PairsPicture() {}

    /** One group, and its two shares from 0 to 1. */
    record Pair(String label, double first, double second) {}

    static Element of(List<Pair> pairs, String first, String second) {
        double most = pairs.stream()
                .mapToDouble(pair -> Math.max(pair.first(), pair.second()))
                .max()
                .orElse(1);
        var y = Scale.covering(0, most, BOTTOM, TOP);
        var parts = new ArrayList<Element>();
        parts.add(Axis.left(y, 5, LEFT, RIGHT, Figures::percentTick, ""));
        parts.add(Element.line(LEFT, BOTTOM, RIGHT, BOTTOM).in("app-chart__axis"));
        double width = (RIGHT - LEFT) / (double) pairs.size();
        for (int i = 0; i < pairs.size(); i++) {
            var pair = pairs.get(i);
            double middle = LEFT + width * (i + 0.5);
            parts.add(bar(middle - BAR - 2, y, pair.first(), "app-chart__fill-pale"));
            parts.add(bar(middle + 2, y, pair.second(), "app-chart__fill-1"));
            parts.add(Element.text(middle, BOTTOM + 24, pair.label())
                    .anchored("middle")
                    .in("app-chart__label"));
        }
        parts.add(Element.rect(LEFT, 8, 16, 16).in("app-chart__fill-pale"));
        parts.add(Element.text(LEFT + 24, 22, first).in("app-chart__label"));
        parts.add(Element.rect(LEFT, 34, 16, 16).in("app-chart__fill-1"));
        parts.add(Element.text(LEFT + 24, 48, second).in("app-chart__label"));
        return Chart.drawing(WIDTH, HEIGHT, parts);
    }

    private static Element bar(double x, Scale y, double share, String style) {
        return Element.rect(x, y.at(share), BAR, BOTTOM - y.at(share)).in(style).told(Figures.percent(share, 1));
    }
}
