package care.trellis.quality.chart;

import care.trellis.quality.series.Series;
import care.trellis.quality.working.Finding;
import care.trellis.quality.working.Spoken;
import java.util.List;
import java.util.stream.Collectors;

/** "Has something changed?", answered in words. */
final class ChartWords {
    /** With fewer periods a chart is drawn, and nothing is concluded from it. */
    private static final int FEWEST_TO_SAY = 10;

    private static final int SIGNS_SAID = 3;

    private final Series series;
    private final ChartChoices choices;
    private final ChartLines lines;

    ChartWords(Series series, ChartChoices choices, ChartLines lines) {
        this.series = series;
        this.choices = choices;
        this.lines = lines;
    }

    static String figure(double value) {
        return Spoken.figure(value);
    }

    Signal signal(Signs.Sign sign) {
        return new Signal(sign.rule(), sign.side(), sign.first(), sign.last(), sentence(sign));
    }

    private String sentence(Signs.Sign sign) {
        var when = period(sign.first()) + (sign.first() == sign.last() ? "" : " to " + period(sign.last()));
        int figures = sign.last() - sign.first() + 1;
        var above = sign.side() == Side.UP ? "above" : "below";
        return switch (sign.rule()) {
            case OUTSIDE -> outside(sign, when, above);
            case ONE_SIDE ->
                when + ": " + figures + " figures in a row " + above + " the centre line of " + value(lines.centre())
                        + ".";
            case TWO_OF_THREE ->
                when + ": two of three figures in a row lie near the " + (sign.side() == Side.UP ? "upper" : "lower")
                        + " limit or beyond it.";
            case TREND ->
                when + ": " + figures + " figures in a row, each " + (sign.side() == Side.UP ? "higher" : "lower")
                        + " than the one before.";
            case LONG_RUN ->
                when + ": " + lines.runs().longest() + " figures in a row " + above
                        + " the centre line of " + value(lines.centre()) + ", where chance gives at most "
                        + lines.runs().longestByChance() + ".";
            case FEW_CROSSINGS ->
                "The figures cross their centre line of " + value(lines.centre()) + " "
                        + Spoken.count(lines.runs().crossings(), "time") + ", where chance gives at least "
                        + lines.runs().fewestByChance() + ".";
        };
    }

    private String outside(Signs.Sign sign, String when, String above) {
        var limit = lines.limits(sign.first());
        return sign.first() == sign.last()
                ? when + ": " + value(lines.value(sign.first())) + " is " + above + " the "
                        + (sign.side() == Side.UP
                                ? "upper limit of " + value(limit.upper())
                                : "lower limit of " + value(limit.lower()))
                        + "."
                : when + ": " + (sign.last() - sign.first() + 1) + " figures in a row are " + above + " the "
                        + (sign.side() == Side.UP ? "upper" : "lower") + " limit.";
    }

    Finding finding(List<Signal> signals, double falseAlarm) {
        return new Finding(says(signals), sure(falseAlarm), caution(signals));
    }

    private String says(List<Signal> signals) {
        if (lines.size() < FEWEST_TO_SAY) {
            return "Too few " + series.period() + "s to say: " + lines.size() + ", and at least " + FEWEST_TO_SAY
                    + " are needed.";
        }
        if (signals.isEmpty()) {
            return "Nothing here says that anything has changed: the figures go up and down around "
                    + value(lines.centre()) + " as chance makes them.";
        }
        int more = signals.size() - SIGNS_SAID;
        return "Something has changed. "
                + signals.stream().limit(SIGNS_SAID).map(Signal::sentence).collect(Collectors.joining(" "))
                + (more > 0 ? " There " + (more == 1 ? "is " : "are ") + Spoken.count(more, "more sign") + "." : "");
    }

    private String sure(double falseAlarm) {
        var of = choices.rules().stream().sorted().map(Rule::label).collect(Collectors.joining(", "));
        return "Of series as long as this in which nothing changes, " + Spoken.chance(falseAlarm)
                + " show at least one of the signs looked for (" + of + ").";
    }

    private String caution(List<Signal> signals) {
        if (lines.size() < FEWEST_TO_SAY || signals.isEmpty()) {
            return "That nothing shows does not mean that nothing changed: a small change takes many " + series.period()
                    + "s to show. Nor does it mean that all is well.";
        }
        return "A sign says that something changed and about when. It does not say why, nor whether it is for the"
                + " better: first ask whether what is counted, or how, changed then.";
    }

    private String period(int i) {
        return series.observations().get(i).period();
    }

    private String value(double value) {
        return choices.kind() == ChartKind.P ? Spoken.percent(value) : Spoken.figure(value);
    }
}
