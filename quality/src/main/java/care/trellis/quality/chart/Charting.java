package care.trellis.quality.chart;

import care.trellis.quality.series.Observation;
import care.trellis.quality.series.Series;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Draws one chart, whatever comes of it. */
final class Charting {
    /** Expected events a period below which a chart of counts leans to one side, so that its runs say nothing. */
    private static final double FEW_EVENTS = 5;
    /** Variation of counts, as a multiple of what chance explains, above which their limits are too near. */
    private static final double OVERDISPERSED = 2;

    private final Series series;
    private final ChartChoices choices;
    private final ChartLines lines;
    private final List<String> notes = new ArrayList<>();

    private Charting(Series series, ChartChoices asked) {
        this.series = series;
        var figures =
                series.observations().stream().mapToDouble(Observation::figure).toArray();
        lines = ChartLines.of(asked, figures, exposures());
        choices = fitting(asked);
        if (choices.kind().isOfCounts()) {
            sayWhenOverdispersed();
        }
    }

    static Chart chart(Series series, ChartChoices choices) {
        return new Charting(series, choices).chart();
    }

    private double[] exposures() {
        return series.observations().stream().mapToDouble(Observation::exposure).toArray();
    }

    private ChartChoices fitting(ChartChoices asked) {
        if (!asked.kind().isOfCounts()
                || !asked.rules().equals(asked.kind().usualRules())
                || leastExpected(asked.kind()) >= FEW_EVENTS) {
            return asked;
        }
        notes.add("With fewer than 5 events to be expected a " + series.period()
                + ", most figures lie on one side of the centre line anyway, so runs and crossings are not judged.");
        return asked.looking(EnumSet.of(Rule.OUTSIDE));
    }

    private double leastExpected(ChartKind kind) {
        double exposure = kind == ChartKind.C ? 1 : series.exposure() / series.size();
        double share = kind == ChartKind.P ? Math.min(lines.centre(), 1 - lines.centre()) : lines.centre();
        return share * exposure;
    }

    private void sayWhenOverdispersed() {
        double squares = 0;
        for (int i = 0; i < lines.size() && lines.sigma(i) > 0; i++) {
            double z = (lines.value(i) - lines.centre()) / lines.sigma(i);
            squares += z * z;
        }
        double dispersion = squares / lines.size();
        if (lines.size() >= Runs.FEWEST_USEFUL && dispersion > OVERDISPERSED) {
            notes.add("The figures vary " + ChartWords.figure(dispersion)
                    + " times as much as chance in the counts explains. Limits that know chance alone are then too near; an"
                    + " XmR chart of the same figures takes its limits from their own ups and downs.");
        }
    }

    private Chart chart() {
        var words = new ChartWords(series, choices, lines);
        var signals = Signs.of(lines, choices).stream().map(words::signal).toList();
        var points = IntStream.range(0, lines.size())
                .mapToObj(i -> point(i, signals))
                .toList();
        double falseAlarm = FalseAlarms.of(choices, lines, exposures());
        return new Chart(
                series,
                choices,
                lines.centre(),
                points,
                signals,
                lines.runs(),
                lines.ranges(),
                falseAlarm,
                words.finding(signals, falseAlarm),
                notes,
                ChartWorking.of(series, choices, lines));
    }

    private ChartPoint point(int i, List<Signal> signals) {
        var observation = series.observations().get(i);
        return new ChartPoint(
                observation.period(),
                observation.figure(),
                observation.exposure(),
                lines.value(i),
                lines.hasLimits() ? lines.limits(i) : null,
                movingRange(i),
                signals.stream()
                        .filter(signal ->
                                signal.rule() != Rule.FEW_CROSSINGS && signal.first() <= i && i <= signal.last())
                        .map(Signal::rule)
                        .distinct()
                        .toList());
    }

    private @Nullable Double movingRange(int i) {
        return lines.ranges() == null || i == 0 ? null : Math.abs(lines.value(i) - lines.value(i - 1));
    }
}
