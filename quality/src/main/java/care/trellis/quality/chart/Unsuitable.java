package care.trellis.quality.chart;

import care.trellis.quality.cusum.CusumChart;
import care.trellis.quality.series.Series;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An XmR chart that is not drawn, because it would mislead: the reason with its figure, and what is drawn instead.
 *
 * @param asked what was asked for
 * @param sentence the reason in words
 * @param falseAlarm chance, 0 to 1, that an XmR chart of such figures gives at least one false alarm in 24 periods, by limits
 *     set in the 24 before; absent for a stock, in which no figure stands for itself
 * @param chart the chart offered, drawn
 * @param cusum the alarm for rare events, set to watch for twice the rate of this series; absent where it does not fit
 * @param advice what to use instead, and why, a sentence each
 */
public record Unsuitable(
        Series series,
        ChartChoices asked,
        Reason reason,
        String sentence,
        @Nullable Double falseAlarm,
        Chart chart,
        @Nullable CusumChart cusum,
        List<String> advice)
        implements ChartAnswer {
    /** Why an XmR chart would mislead. */
    public enum Reason {
        /** Counts with a mean below 2 a period. */
        RARE_EVENTS,
        /** More than a quarter of the periods are 0. */
        MANY_ZEROS,
        /** What is there, not what happens: each figure follows from the last. */
        SLOW_STOCK
    }

    public Unsuitable {
        advice = List.copyOf(advice);
    }
}
