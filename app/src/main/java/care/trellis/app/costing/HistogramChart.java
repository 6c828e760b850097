package care.trellis.app.costing;

import care.trellis.app.chart.Axis;
import care.trellis.app.chart.Chart;
import care.trellis.app.chart.Element;
import care.trellis.app.chart.Scale;
import care.trellis.cost.simulation.Simulation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The picture of many draws: how often each price came out, with marks at the tenth, the middle and the ninth tenth. */
final class HistogramChart {
    private static final int WIDTH = 760;
    private static final int HEIGHT = 380;
    private static final int LEFT = 70;
    private static final int RIGHT = 715;
    private static final int TOP = 70;
    private static final int BOTTOM = 315;
    private static final int TICKS = 6;
    private static final int GAP = 6;
    private static final int LINE = 18;

    private HistogramChart() {}

    static Chart of(Simulation.Output output, String finding) {
        var unit = output.unit();
        var bins = output.histogram().bins();
        var summary = output.summary();
        var along = Scale.covering(bins.getFirst().from(), bins.getLast().to(), LEFT, RIGHT);
        int most = bins.stream().mapToInt(bin -> bin.draws()).max().orElse(1);
        var up = Scale.covering(0, most, BOTTOM, TOP);
        var parts = new ArrayList<Element>();
        parts.add(Axis.left(up, TICKS - 1, LEFT, RIGHT, tick -> InWords.figure(tick, ""), ""));
        parts.add(Axis.below(
                along,
                TICKS,
                TOP,
                BOTTOM,
                tick -> InWords.figure(tick, unit),
                output.label() + ", " + InWords.of(unit)));
        for (var bin : bins) {
            double from = along.at(bin.from());
            parts.add(Element.rect(
                            from,
                            up.at(bin.draws()),
                            Math.max(1, along.at(bin.to()) - from),
                            BOTTOM - up.at(bin.draws()))
                    .in("app-chart__fill-pale")
                    .told(words(bin.from(), unit) + " to " + words(bin.to(), unit) + ": " + bin.draws() + " draws"));
        }
        parts.addAll(mark(along, summary.p10(), "10% are below ", unit, 1, "end"));
        parts.addAll(mark(along, summary.median(), "half are below ", unit, 2, "middle"));
        parts.addAll(mark(along, summary.p90(), "90% are below ", unit, 1, "start"));
        return new Chart(
                "draws",
                output.label() + " in " + String.format(Locale.ROOT, "%,d", summary.draws()) + " draws",
                finding,
                Chart.drawing(WIDTH, HEIGHT, parts),
                Chart.Table.of(
                        List.of(output.label() + ", " + InWords.of(unit), "Draws"),
                        bins.stream()
                                .map(bin -> List.of(
                                        words(bin.from(), unit) + " to " + words(bin.to(), unit),
                                        Integer.toString(bin.draws())))
                                .toList()));
    }

    private static List<Element> mark(Scale along, double value, String what, String unit, int height, String anchor) {
        double x = along.at(value);
        double top = TOP - LINE * height;
        double words = anchor.equals("end") ? x + GAP * 2 : anchor.equals("start") ? x - GAP * 2 : x;
        return List.of(
                Element.line(x, top + GAP, x, BOTTOM).in("app-chart__mark"),
                Element.text(words, top, what + words(value, unit))
                        .anchored(anchor)
                        .in("app-chart__label app-chart__label--strong"));
    }

    private static String words(double value, String unit) {
        return InWords.figure(BigDecimal.valueOf(value), unit);
    }
}
