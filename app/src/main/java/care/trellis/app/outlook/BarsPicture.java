package care.trellis.app.outlook;

import care.trellis.app.chart.Axis;
import care.trellis.app.chart.Chart;
import care.trellis.app.chart.Element;
import care.trellis.app.chart.Scale;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Bars from nothing, each named on its left and with its figure at its end. */
final class BarsPicture {
    private static final int WIDTH = 860;
    private static final int LEFT = 360;
    private static final int RIGHT = 735;
    private static final int ROW = 46;
    private static final int HEAD = 12;
    private static final int FOOT = 58;
    private static final int THICK = 22;
    private static final double WORDS_GAP = 8;
    private static final double LETTER = 5;
    private static final double LINE_HEIGHT = 18;

    private BarsPicture() {}

    /**
     * One bar.
     *
     * @param label " / " begins a new line of it
     * @param figure as it is written at the end
     */
    record Bar(String label, double value, String figure) {}

    static Element of(List<Bar> bars, Function<BigDecimal, String> ticks, String along) {
        var range = bars.stream().mapToDouble(Bar::value).summaryStatistics();
        var x = Scale.covering(Math.min(0, range.getMin()), Math.max(range.getMax(), 0), LEFT, RIGHT);
        double bottom = HEAD + ROW * (double) bars.size();
        var parts = new ArrayList<Element>();
        parts.add(Axis.below(x, 5, HEAD, bottom, ticks, along));
        for (int i = 0; i < bars.size(); i++) {
            parts.add(bar(bars.get(i), x, HEAD + ROW * (i + 0.5)));
        }
        parts.add(Element.line(x.at(0), HEAD, x.at(0), bottom).in("app-chart__axis"));
        return Chart.drawing(WIDTH, (int) bottom + FOOT, parts);
    }

    private static Element bar(Bar bar, Scale x, double y) {
        var parts = new ArrayList<Element>();
        var lines = bar.label().split(" / ", -1);
        for (int i = 0; i < lines.length; i++) {
            double at = y + LETTER + (i - (lines.length - 1) / 2.0) * LINE_HEIGHT;
            parts.add(
                    Element.text(LEFT - WORDS_GAP, at, lines[i]).anchored("end").in("app-chart__label"));
        }
        double from = Math.min(x.at(0), x.at(bar.value()));
        double to = Math.max(x.at(0), x.at(bar.value()));
        parts.add(Element.rect(from, y - THICK / 2.0, Math.max(to - from, 1), THICK)
                .in(bar.value() < 0 ? "app-chart__fill-4" : "app-chart__fill-1"));
        parts.add(Element.text(to + WORDS_GAP, y + LETTER, bar.figure())
                .in("app-chart__label app-chart__label--strong app-chart__label--halo"));
        return Element.group(parts);
    }
}
