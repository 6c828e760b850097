package care.trellis.app.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.function.Function;

/** The marks and words along a {@link Scale}. */
public final class Axis {
    private static final int LABEL_GAP = 8;
    private static final int LETTER_HEIGHT = 16;
    private static final int TITLE_HEIGHT = 42;

    private Axis() {}

    /**
     * A horizontal axis below a chart, with grid lines up to its top.
     *
     * @param title what is measured and its unit
     */
    public static Element below(
            Scale scale, int ticks, double top, double bottom, Function<BigDecimal, String> words, String title) {
        var parts = new ArrayList<Element>();
        for (var tick : scale.ticks(ticks)) {
            double x = scale.at(tick);
            parts.add(Element.line(x, top, x, bottom).in("app-chart__grid"));
            parts.add(label(x, bottom + LETTER_HEIGHT + LABEL_GAP / 2.0, words.apply(tick), "middle"));
        }
        parts.add(Element.line(scale.from(), bottom, scale.to(), bottom).in("app-chart__axis"));
        parts.add(label((scale.from() + scale.to()) / 2, bottom + TITLE_HEIGHT, title, "middle"));
        return Element.group(parts);
    }

    /** A vertical axis on the left of a chart, with grid lines to its right edge; its title stands above it. */
    public static Element left(
            Scale scale, int ticks, double left, double right, Function<BigDecimal, String> words, String title) {
        var parts = new ArrayList<Element>();
        for (var tick : scale.ticks(ticks)) {
            double y = scale.at(tick);
            parts.add(Element.line(left, y, right, y).in("app-chart__grid"));
            parts.add(label(left - LABEL_GAP, y + LETTER_HEIGHT / 3.0, words.apply(tick), "end"));
        }
        parts.add(Element.line(left, scale.from(), left, scale.to()).in("app-chart__axis"));
        parts.add(label(0, scale.to() - LETTER_HEIGHT, title, "start"));
        return Element.group(parts);
    }

    private static Element label(double x, double y, String words, String anchor) {
        return Element.text(x, y, words).anchored(anchor).in("app-chart__label");
    }
}
