package care.trellis.quality.chart;

import care.trellis.quality.series.Series;
import care.trellis.quality.working.Finding;
import care.trellis.quality.working.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One series around its centre line.
 *
 * @param choices as they were used; rules that would mislead here are gone, and a note says so
 * @param centre mean, or share or rate of all periods together, or median in a run chart; of the baseline's periods
 * @param points one for each period
 * @param signals signs that something changed, rule by rule
 * @param runs how it runs along the centre line, whether or not these rules are used
 * @param ranges of an XmR chart only
 * @param falseAlarm chance, 0 to 1, of at least one such sign in a series as long in which nothing changes
 * @param notes what a reader of the chart should know
 */
public record Chart(
        Series series,
        ChartChoices choices,
        double centre,
        List<ChartPoint> points,
        List<Signal> signals,
        Runs runs,
        @Nullable MovingRanges ranges,
        double falseAlarm,
        Finding finding,
        List<String> notes,
        List<Step> working)
        implements ChartAnswer {
    public Chart {
        points = List.copyOf(points);
        signals = List.copyOf(signals);
        notes = List.copyOf(notes);
        working = List.copyOf(working);
    }

    public ChartKind kind() {
        return choices.kind();
    }

    @Override
    public Chart chart() {
        return this;
    }
}
