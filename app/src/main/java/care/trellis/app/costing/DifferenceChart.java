package care.trellis.app.costing;

import care.trellis.app.chart.Axis;
import care.trellis.app.chart.Chart;
import care.trellis.app.chart.Element;
import care.trellis.app.chart.Scale;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The picture of differences: a bar for each part of a price, to the right where it grew and to the left where it fell. */
final class DifferenceChart {
    private static final int WIDTH = 760;
    private static final int LEFT = 290;
    private static final int RIGHT = 670;
    private static final int TOP = 20;
    private static final int ROW = 34;
    private static final int BAR = 22;
    private static final int GAP = 6;
    private static final int BASELINE = 16;
    private static final int AXIS_ROOM = 60;
    private static final int TICKS = 5;
    private static final int LONGEST_LABEL = 36;

    /** One part of a price before and after, in the unit of the price. */
    record Part(String label, BigDecimal before, BigDecimal after, BigDecimal difference) {}

    private DifferenceChart() {}

    static Chart of(String id, String title, String finding, String first, List<Part> parts, String unit) {
        double least = parts.stream()
                .mapToDouble(part -> part.difference().doubleValue())
                .min()
                .orElse(0);
        double most = parts.stream()
                .mapToDouble(part -> part.difference().doubleValue())
                .max()
                .orElse(0);
        var scale = Scale.covering(Math.min(0, least), Math.max(0, most), LEFT, RIGHT);
        int bottom = TOP + ROW * parts.size();
        var shapes = new ArrayList<Element>();
        shapes.add(Axis.below(
                scale, TICKS, TOP, bottom, tick -> InWords.figure(tick, unit), "Change, " + InWords.of(unit)));
        for (int i = 0; i < parts.size(); i++) {
            shapes.addAll(row(parts.get(i), TOP + ROW * i + GAP, scale, unit));
        }
        shapes.add(Element.line(scale.at(0), TOP, scale.at(0), bottom).in("app-chart__mark"));
        return new Chart(
                id,
                title,
                finding,
                Chart.drawing(WIDTH, bottom + AXIS_ROOM, shapes),
                Chart.Table.of(
                        List.of(first, "Before", "After", "Change"),
                        parts.stream()
                                .map(part -> List.of(
                                        part.label(),
                                        InWords.figure(part.before(), unit),
                                        InWords.figure(part.after(), unit),
                                        InWords.difference(part.difference(), unit)))
                                .toList()));
    }

    private static List<Element> row(Part part, double top, Scale scale, String unit) {
        double value = scale.at(part.difference());
        double zero = scale.at(0);
        boolean grew = part.difference().signum() >= 0;
        var words = InWords.difference(part.difference(), unit);
        // Beside the bar's end; a bar to the left keeps its words to the right of zero, clear of the labels.
        double wordsAt = grew ? value + GAP : zero + GAP;
        return List.of(
                Element.text(LEFT - GAP * 2, top + BASELINE, shortened(part.label()))
                        .anchored("end")
                        .in("app-chart__label"),
                Element.rect(Math.min(zero, value), top, Math.abs(value - zero), BAR)
                        .in(grew ? "app-chart__fill-1" : "app-chart__fill-3")
                        .told(part.label() + ": " + words),
                Element.text(wordsAt, top + BASELINE, words).in("app-chart__label app-chart__label--strong"));
    }

    private static String shortened(String label) {
        return label.length() <= LONGEST_LABEL ? label : label.substring(0, LONGEST_LABEL - 1) + "…";
    }
}
