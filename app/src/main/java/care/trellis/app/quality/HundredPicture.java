package care.trellis.app.quality;

import care.trellis.app.chart.Chart;
import care.trellis.app.chart.Element;
import java.util.ArrayList;
import java.util.List;

/** A hundred of something as a hundred marks: what a share means, for people who would rather look than read. */
final class HundredPicture {
    private static final int WIDTH = 720;
    private static final int IN_A_ROW = 20;
    private static final double STEP = 34;
    private static final double SIZE = 22;
    private static final int LEGEND_ROW = 30;

    private HundredPicture() {}

    /**
     * Marks that mean the same.
     *
     * @param of a hundred
     * @param style class of the style sheet
     * @param isRound circles or squares, so that colour does not tell alone
     */
    record Part(int of, String label, String style, boolean isRound) {}

    static Element of(List<Part> parts) {
        var elements = new ArrayList<Element>();
        int place = 0;
        for (var part : parts) {
            for (int i = 0; i < part.of(); i++, place++) {
                elements.add(mark(part, 8 + STEP * (place % IN_A_ROW), 8 + STEP * Math.floorDiv(place, IN_A_ROW)));
            }
        }
        double y = 8 + STEP * Math.ceilDiv(place, IN_A_ROW) + 12;
        for (var part : parts) {
            elements.add(mark(part, 8, y));
            elements.add(Element.text(8 + STEP, y + SIZE - 5, part.of() + " " + part.label())
                    .in("app-chart__label app-chart__label--strong"));
            y += LEGEND_ROW;
        }
        return Chart.drawing(WIDTH, (int) Math.ceil(y) + 4, elements);
    }

    private static Element mark(Part part, double x, double y) {
        return (part.isRound() ? Element.circle(x + SIZE / 2, y + SIZE / 2, SIZE / 2) : Element.rect(x, y, SIZE, SIZE))
                .in(part.style());
    }
}
