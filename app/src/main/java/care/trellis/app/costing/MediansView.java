package care.trellis.app.costing;

import care.trellis.app.chart.Axis;
import care.trellis.app.chart.Chart;
import care.trellis.app.chart.Element;
import care.trellis.app.chart.Scale;
import care.trellis.cost.fairprice.BlockMedians;
import care.trellis.cost.fairprice.FairPrice;
import care.trellis.cost.returns.MedianCost;
import care.trellis.cost.returns.MedianMeaning;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * The three medians side by side.
 *
 * @param blocks why they differ: each block's two medians
 */
public record MediansView(String per, List<Median> medians, List<BlockRow> blocks, Chart chart) {
    private static final int WIDTH = 640;
    private static final int LEFT = 36;
    private static final int RIGHT = 600;
    private static final int ROW = 62;
    private static final int BAR = 24;

    /**
     * One of the three.
     *
     * @param use the address at which it is the one that is used
     */
    public record Median(String word, String label, String how, String value, boolean used, String why, String use) {}

    /** One block's sum of line medians beside the median of its subtotals. */
    public record BlockRow(String label, String sumOfLines, String median, String why) {}

    static MediansView of(FairPrice fair, ExercisePage page, FairPriceForm form) {
        var aggregation = fair.aggregation();
        var medians = aggregation.medians().stream()
                .map(median -> new Median(
                        median.meaning().word(),
                        median.meaning().label(),
                        how(median.meaning()),
                        SpreadChart.money(median.value()),
                        median.meaning() == fair.meaning(),
                        page.why(median.meaning().word()),
                        page.address(
                                "/price",
                                form.with(FairPriceForm.MEDIAN, median.meaning().word())
                                        .query())))
                .toList();
        var blocks = BlockMedians.of(aggregation).stream()
                .map(block -> new BlockRow(
                        block.block().label(),
                        SpreadChart.money(block.sumOfLines()),
                        SpreadChart.money(block.subtotal().median()),
                        page.why(block.subtotal().id())))
                .toList();
        return new MediansView(InWords.per(aggregation.unit()), medians, blocks, chart(aggregation.medians()));
    }

    static String how(MedianMeaning meaning) {
        return switch (meaning) {
            case SUM_OF_LINE_MEDIANS ->
                "Take the middle figure of every line, then add them up. The provider in the middle is another one in"
                        + " every line, so the sum is the cost of nobody in particular; costs that fewer than half of the"
                        + " providers have count as nothing.";
            case SUM_OF_SUBTOTAL_MEDIANS ->
                "Take the middle figure of each subtotal (care workers, business, return), then add the three.";
            case MEDIAN_OF_TOTALS ->
                "Take the middle one of the providers' totals. It is what one provider said its hours cost in all.";
        };
    }

    private static Chart chart(List<MedianCost> medians) {
        var most = medians.stream()
                .map(median -> Objects.requireNonNullElse(median.value(), BigDecimal.ZERO))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        var scale = Scale.covering(0, most.doubleValue(), LEFT, RIGHT);
        double bottom = ROW * (double) medians.size() + 4;
        var parts = new ArrayList<Element>();
        parts.add(Axis.below(scale, 6, 0, bottom, tick -> InWords.figure(tick, "GBP"), "£ per hour of care"));
        for (int i = 0; i < medians.size(); i++) {
            var value = Objects.requireNonNullElse(medians.get(i).value(), BigDecimal.ZERO);
            double top = i * (double) ROW;
            parts.add(Element.text(LEFT, top + 20, medians.get(i).meaning().label() + ": " + SpreadChart.money(value))
                    .in("app-chart__label app-chart__label--strong app-chart__label--halo"));
            parts.add(Element.rect(LEFT, top + 28, scale.at(value) - LEFT, BAR).in("app-chart__fill-1"));
        }
        var least = medians.stream()
                .map(MedianCost::value)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(BigDecimal.ZERO);
        return new Chart(
                "three-medians",
                "Three figures that are all called the median cost",
                "The same returns give " + SpreadChart.money(least) + " or " + SpreadChart.money(most)
                        + " an hour, by what is meant by median.",
                Chart.drawing(WIDTH, (int) bottom + 60, parts),
                Chart.Table.of(
                        List.of("Meaning", "£ per hour"),
                        medians.stream()
                                .map(median -> List.of(median.meaning().label(), SpreadChart.money(median.value())))
                                .toList()));
    }
}
