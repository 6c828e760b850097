package care.trellis.app.costing;

import care.trellis.app.chart.Chart;
import care.trellis.cost.simulation.Sensitivity;
import care.trellis.cost.simulation.Simulation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How sure a price is, as a page shows it. */
public record LikelyPage(
        List<Summary> summary,
        String finding,
        String seed,
        String draws,
        Chart histogram,
        @Nullable Chart importance) {
    /** One figure of the summary. */
    public record Summary(String label, String value) {}

    static LikelyPage of(Simulation simulation, Sensitivity sensitivity, BigDecimal price) {
        var output = simulation.price();
        var summary = output.summary();
        var unit = output.unit();
        var finding = "Eight draws in ten lie between " + words(summary.p10(), unit) + " and "
                + words(summary.p90(), unit) + " " + InWords.per(unit) + "; one in ten is lower, one in ten higher.";
        return new LikelyPage(
                List.of(
                        new Summary("With every input at its own value", InWords.full(price, unit)),
                        new Summary("Mean of the draws", words(summary.mean(), unit)),
                        new Summary("One draw in ten is below", words(summary.p10(), unit)),
                        new Summary("Half the draws are below", words(summary.median(), unit)),
                        new Summary("Nine draws in ten are below", words(summary.p90(), unit)),
                        new Summary("Standard deviation", words(summary.sd(), unit)),
                        new Summary("Error of the mean, because draws are finite", words(summary.errorOfMean(), unit)),
                        new Summary("Draws", count(summary.draws())),
                        new Summary("Seed", Long.toString(simulation.seed()))),
                finding,
                Long.toString(simulation.seed()),
                Integer.toString(summary.draws()),
                HistogramChart.of(output, finding),
                sensitivity.influences().isEmpty() ? null : ImportanceChart.of(sensitivity));
    }

    private static String count(int draws) {
        return String.format(Locale.ROOT, "%,d", draws);
    }

    private static String words(double value, String unit) {
        return InWords.figure(BigDecimal.valueOf(value), unit);
    }
}
