package care.trellis.app.costing.publishing;

import care.trellis.app.chart.Axis;
import care.trellis.app.chart.Chart;
import care.trellis.app.chart.Element;
import care.trellis.app.chart.Scale;
import care.trellis.app.costing.InWords;
import care.trellis.app.costing.pricing.PricingPage;
import care.trellis.exchange.publish.CostReport.OfKind;
import care.trellis.exchange.publish.CostReport.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The largest lines of a report: from quartile to quartile, with the median between. */
public final class ReportChart {
    private static final int MOST = 12;
    private static final int FEWEST = 3;
    private static final int WIDTH = 640;
    private static final int LEFT = 36;
    private static final int RIGHT = 600;
    private static final int ROW = 46;
    private static final int BAR = 14;

    private ReportChart() {}

    /** Nothing where too few lines have quartiles. */
    public static @Nullable Chart of(OfKind kind) {
        var rows = kind.rows().stream()
                .filter(row -> !row.isTotal() && row.unit().equals(kind.unit()) && row.upperQuartile() != null)
                .sorted(Comparator.comparing((Row row) -> Objects.requireNonNull(row.median()))
                        .reversed())
                .limit(MOST)
                .toList();
        if (rows.size() < FEWEST) {
            return null;
        }
        double most = rows.stream()
                .mapToDouble(row -> Objects.requireNonNull(row.upperQuartile()).doubleValue())
                .max()
                .orElseThrow();
        var scale = Scale.covering(0, most, LEFT, RIGHT);
        double bottom = ROW * (double) rows.size() + 4;
        var parts = new ArrayList<Element>();
        parts.add(Axis.below(scale, 6, 0, bottom, tick -> InWords.figure(tick, "GBP"), kind.unit()));
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            double top = i * (double) ROW;
            double lower = scale.at(Objects.requireNonNull(row.lowerQuartile()));
            double upper = scale.at(Objects.requireNonNull(row.upperQuartile()));
            double median = scale.at(Objects.requireNonNull(row.median()));
            parts.add(Element.text(LEFT, top + 16, row.label() + ": " + PricingPage.money(row.median()))
                    .in("app-chart__label app-chart__label--halo"));
            parts.add(Element.rect(lower, top + 22, Math.max(2, upper - lower), BAR)
                    .in("app-chart__fill-1"));
            parts.add(Element.rect(median - 1, top + 19, 3, BAR + 6).in("app-chart__fill-2"));
        }
        var first = rows.getFirst();
        return new Chart(
                "lines-" + kind.id(),
                "The largest lines",
                first.label() + " is the largest: half of the services lie between "
                        + PricingPage.money(first.lowerQuartile()) + " and " + PricingPage.money(first.upperQuartile())
                        + ". Bars go from the lower to the upper quartile; the mark is the median.",
                Chart.drawing(WIDTH, (int) bottom + 60, parts),
                Chart.Table.of(
                        List.of("Line", "Lower quartile", "Median", "Upper quartile"),
                        rows.stream()
                                .map(row -> List.of(
                                        row.label(),
                                        PricingPage.money(row.lowerQuartile()),
                                        PricingPage.money(row.median()),
                                        PricingPage.money(row.upperQuartile())))
                                .toList()));
    }
}
