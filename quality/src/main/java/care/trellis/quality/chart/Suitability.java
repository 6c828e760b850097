package care.trellis.quality.chart;

import care.trellis.quality.chart.Unsuitable.Reason;
import care.trellis.quality.cusum.CusumChart;
import care.trellis.quality.cusum.CusumDesign;
import care.trellis.quality.series.Series;
import care.trellis.quality.working.Spoken;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether an XmR chart of a series can be trusted. Its limits take each figure for one of many ups and downs of a steady
 * flow. Rare events have none: most periods are 0, the moving ranges are small, and the next single event lies outside. A
 * stock has none either: each figure is the last one and a little more or less, so that its moving ranges say nothing of
 * how far it may go.
 */
final class Suitability {
    /** Mean events a period below which more than half of all steady services would get a false alarm in 24 periods. */
    private static final double RARE = 2;

    private static final double MANY_ZEROS = 0.25;
    private static final double MOSTLY_UNCHANGED = 0.5;
    private static final double TWICE = 2;
    private static final double LEAST_BASELINE = 1e-4;

    private final Series series;
    private final ChartChoices asked;

    private Suitability(Series series, ChartChoices asked) {
        this.series = series;
        this.asked = asked;
    }

    static Optional<Unsuitable> refusal(Series series, ChartChoices asked) {
        return Optional.ofNullable(new Suitability(series, asked).refusal());
    }

    private @Nullable Unsuitable refusal() {
        double mean = series.total() / series.size();
        if (Slowness.isSlow(series.rates())) {
            return slow("each figure follows from the last: the last one tells the next better than their level does,"
                    + " even if that changed once");
        }
        if (series.isCounts() && mean < RARE) {
            return rare(mean);
        }
        double zeros = share(series.observations().stream()
                .filter(observation -> observation.figure() == 0)
                .count());
        if (zeros > MANY_ZEROS && series.observations().stream().allMatch(each -> each.figure() >= 0)) {
            return manyZeros(zeros);
        }
        int unchanged = Slowness.unchanged(series.rates());
        if (unchanged > MOSTLY_UNCHANGED * (series.size() - 1)) {
            return slow("in " + Spoken.count(unchanged, series.period()) + " of " + series.size() + " nothing moved");
        }
        return null;
    }

    private double share(long periods) {
        return periods / (double) series.size();
    }

    private Unsuitable rare(double mean) {
        double chance = mean > 0 ? FalseAlarms.ofRareEvents(asked, mean) : 0;
        var sentence = "An XmR chart would mislead here: with " + Spoken.figure(mean) + " events a " + series.period()
                + ", "
                + (mean > 0
                        ? Spoken.chance(chance)
                                + " services where nothing changes would get at least one false alarm in "
                                + FalseAlarms.MONTHS + " " + series.period() + "s."
                        : "the first event of all would be called a change.");
        var cusum = cusum(mean);
        return new Unsuitable(
                series,
                asked,
                Reason.RARE_EVENTS,
                sentence,
                mean > 0 ? chance : null,
                counts(),
                cusum,
                List.of(
                        cusum == null
                                ? "A CUSUM needs a usual rate to compare with; take it from similar services."
                                : "A CUSUM adds up events that come faster than usual, and its false alarms are budgeted."
                                        + " It is set here to the rate of this series itself; better is the usual rate of"
                                        + " similar services.",
                        "A " + (isUneven() ? ChartKind.U : ChartKind.C).label()
                                + " with exact Poisson limits shows single periods with far too many."));
    }

    private Unsuitable manyZeros(double zeros) {
        double chance = FalseAlarms.ofResampled(asked, series.rates());
        return new Unsuitable(
                series,
                asked,
                Reason.MANY_ZEROS,
                "An XmR chart would mislead here: " + Spoken.percent(zeros)
                        + " of the figures are 0. With such figures, "
                        + Spoken.chance(chance)
                        + " services where nothing changes would get at least one false alarm in "
                        + FalseAlarms.MONTHS + " " + series.period() + "s.",
                chance,
                series.isCounts() ? counts() : run(),
                null,
                List.of(
                        series.isCounts()
                                ? "A chart of counts with exact Poisson limits expects periods with 0."
                                : "A run chart makes no use of limits.",
                        "Longer periods, a quarter for a month, leave fewer zeros."));
    }

    private Unsuitable slow(String why) {
        long flagged = flagged();
        return new Unsuitable(
                series,
                asked,
                Reason.SLOW_STOCK,
                "An XmR chart would mislead here: this moves like a stock, not like a flow; " + why
                        + ". It would call " + Spoken.count(flagged, series.period()) + " of " + series.size()
                        + " a change.",
                null,
                run(),
                null,
                List.of(
                        "A run chart shows where it went, without limits.",
                        "Chart what comes in and what goes out in each " + series.period()
                                + ": those are flows, and a chart of them can tell chance from change."));
    }

    private long flagged() {
        return Charting.chart(series, asked).points().stream()
                .filter(point -> !point.rules().isEmpty())
                .count();
    }

    private Chart run() {
        return Charting.chart(series, ChartChoices.of(ChartKind.RUN).withBaseline(asked.baseline()));
    }

    private Chart counts() {
        return Charting.chart(
                series,
                ChartChoices.of(isUneven() ? ChartKind.U : ChartKind.C)
                        .looking(EnumSet.of(Rule.OUTSIDE))
                        .withExactLimits()
                        .withBaseline(asked.baseline()));
    }

    private boolean isUneven() {
        return !series.isExposedEvenly();
    }

    private @Nullable CusumChart cusum(double mean) {
        return mean < LEAST_BASELINE
                ? null
                : CusumChart.of(series, CusumDesign.withinBudget(mean, TWICE, CusumDesign.USUAL_BUDGET));
    }
}
