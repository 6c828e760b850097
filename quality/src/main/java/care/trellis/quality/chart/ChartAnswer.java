package care.trellis.quality.chart;

import care.trellis.fault.Faulty;
import care.trellis.quality.series.Series;

/** What comes of asking for a chart: the chart, or the reason why it would mislead and the one that fits. */
public sealed interface ChartAnswer permits Chart, Unsuitable {
    /**
     * Charts a series, or says why not.
     *
     * @throws Faulty naming every figure that the kind of chart cannot take
     */
    static ChartAnswer of(Series series, ChartChoices choices) {
        ChartCheck.check(series, choices);
        return choices.kind() == ChartKind.XMR
                ? Suitability.refusal(series, choices)
                        .<ChartAnswer>map(unsuitable -> unsuitable)
                        .orElseGet(() -> Charting.chart(series, choices))
                : Charting.chart(series, choices);
    }

    Series series();

    /** The chart to look at: the one asked for, or the one offered in its stead. */
    Chart chart();
}
