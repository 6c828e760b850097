package care.trellis.app.costing;

import care.trellis.app.chart.Axis;
import care.trellis.app.chart.Chart;
import care.trellis.app.chart.Element;
import care.trellis.app.chart.Scale;
import care.trellis.cost.simulation.Sensitivity;
import care.trellis.cost.simulation.Sensitivity.Influence;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** The picture of what matters most: for each uncertain input, the share of the spread of the price that comes from it. */
final class ImportanceChart {
    private static final int WIDTH = 760;
    private static final int LEFT = 290;
    private static final int RIGHT = 690;
    private static final int TOP = 20;
    private static final int ROW = 34;
    private static final int BAR = 22;
    private static final int GAP = 6;
    private static final int BASELINE = 16;
    private static final int AXIS_ROOM = 60;
    private static final int TICKS = 5;
    private static final int MOST_BARS = 12;
    private static final int LONGEST_LABEL = 36;

    private ImportanceChart() {}

    /** Draws the shares; there must be one or more. */
    static Chart of(Sensitivity sensitivity) {
        var shown = sensitivity.influences().stream().limit(MOST_BARS).toList();
        var scale = new Scale(0, 1, LEFT, RIGHT);
        int bottom = TOP + ROW * shown.size();
        var parts = new ArrayList<Element>();
        parts.add(Axis.below(scale, TICKS, TOP, bottom, ImportanceChart::percent, "Share of the spread of the price"));
        for (int i = 0; i < shown.size(); i++) {
            double top = TOP + ROW * i + GAP;
            var influence = shown.get(i);
            double share = Math.clamp(influence.indices().total(), 0, 1);
            var label = influence.input().label();
            parts.add(Element.text(LEFT - GAP * 2, top + BASELINE, shortened(label))
                    .anchored("end")
                    .in("app-chart__label"));
            parts.add(Element.rect(LEFT, top, scale.at(share) - LEFT, BAR)
                    .in("app-chart__fill-1")
                    .told(label + ": " + percent(share)));
            parts.add(Element.text(scale.at(share) + GAP, top + BASELINE, percent(share))
                    .in("app-chart__label app-chart__label--strong"));
        }
        return new Chart(
                "importance",
                "Which input matters most",
                finding(shown.getFirst()),
                Chart.drawing(WIDTH, bottom + AXIS_ROOM, parts),
                Chart.Table.of(
                        List.of("Input", "Share with others", "± standard error", "Share alone", "± standard error"),
                        sensitivity.influences().stream()
                                .map(ImportanceChart::row)
                                .toList()));
    }

    private static String finding(Influence first) {
        return "What matters most: " + InWords.inSentence(first.input().label()) + ". About "
                + percent(first.indices().total())
                + " of the spread of the price would stay if everything else were certain.";
    }

    private static List<String> row(Influence influence) {
        var indices = influence.indices();
        return List.of(
                influence.input().label(),
                percent(indices.total()),
                points(indices.totalError()),
                percent(indices.firstOrder()),
                points(indices.firstOrderError()));
    }

    private static String percent(double share) {
        return percent(BigDecimal.valueOf(Math.clamp(share, 0, 1)));
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(2).setScale(0, RoundingMode.HALF_UP).toPlainString() + "%";
    }

    private static String points(double error) {
        return BigDecimal.valueOf(error)
                        .movePointRight(2)
                        .setScale(1, RoundingMode.HALF_UP)
                        .toPlainString() + "%";
    }

    private static String shortened(String label) {
        return label.length() <= LONGEST_LABEL ? label : label.substring(0, LONGEST_LABEL - 1) + "…";
    }
}
