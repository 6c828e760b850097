package care.trellis.quality.chart;

import care.trellis.quality.series.Series;
import care.trellis.quality.working.Step;
import java.util.ArrayList;
import java.util.List;

/** How the lines of a chart were worked out, step by step. */
final class ChartWorking {
    private static final String WHEELER = "Wheeler and Chambers 1992, Understanding Statistical Process Control";
    private static final String MONTGOMERY = "Montgomery 2013, Introduction to Statistical Quality Control, chapter 7";
    private static final String ANHOEJ = "Anhøj and Olesen 2014, PLoS ONE 9, e113825";

    private ChartWorking() {}

    static List<Step> of(Series series, ChartChoices choices, ChartLines lines) {
        var steps = new ArrayList<Step>();
        var periods = choices.baselineOf(lines.size()) + " " + series.period() + "s";
        steps.add(
                switch (choices.kind()) {
                    case XMR -> new Step("centre", "mean of the figures", periods, lines.centre(), WHEELER);
                    case RUN -> new Step("centre", "median of the figures", periods, lines.centre(), ANHOEJ);
                    case C -> new Step("centre c̄", "events / periods", periods, lines.centre(), MONTGOMERY);
                    case P ->
                        new Step(
                                "centre p̄",
                                "sum of counts / sum of denominators",
                                periods,
                                lines.centre(),
                                MONTGOMERY);
                    case U ->
                        new Step(
                                "centre ū", "sum of events / sum of denominators", periods, lines.centre(), MONTGOMERY);
                });
        var ranges = lines.ranges();
        if (ranges != null) {
            steps.add(new Step(
                    "upper range limit",
                    "3.267 × mean of the moving ranges |x − x before|",
                    periods,
                    ranges.upper(),
                    WHEELER));
            steps.add(new Step(
                    "mean moving range mR",
                    choices.screened()
                            ? "mean of the moving ranges, without those above the upper range limit"
                            : "mean of the moving ranges",
                    periods + ", " + ranges.leftOut() + " left out",
                    ranges.mean(),
                    WHEELER));
        }
        if (lines.hasLimits()) {
            int last = lines.size() - 1;
            var when = series.observations().get(last).period();
            steps.add(new Step(
                    "lower limit, " + when,
                    formula(choices, "−"),
                    inputs(lines, last),
                    lines.limits(last).lower(),
                    source(choices)));
            steps.add(new Step(
                    "upper limit, " + when,
                    formula(choices, "+"),
                    inputs(lines, last),
                    lines.limits(last).upper(),
                    source(choices)));
        }
        var runs = lines.runs();
        steps.add(new Step(
                "longest run that chance gives",
                "round(log2 n) + 3, n figures not on the centre line",
                "n = " + runs.useful(),
                runs.longestByChance(),
                ANHOEJ));
        steps.add(new Step(
                "fewest crossings that chance gives",
                "5 % point of a binomial of n − 1 throws with 0.5",
                "n = " + runs.useful(),
                runs.fewestByChance(),
                ANHOEJ));
        return steps;
    }

    private static String formula(ChartChoices choices, String sign) {
        return switch (choices.kind()) {
            case XMR -> "mean " + sign + " 2.66 × mR";
            case P ->
                choices.exact()
                        ? "0.135 % point of the binomial / denominator"
                        : "p̄ " + sign + " 3 √(p̄ (1 − p̄) / denominator), from 0 to 1";
            case U ->
                choices.exact()
                        ? "0.135 % point of the Poisson / denominator"
                        : "ū " + sign + " 3 √(ū / denominator), not below 0";
            case C -> choices.exact() ? "0.135 % point of the Poisson" : "c̄ " + sign + " 3 √c̄, not below 0";
            case RUN -> throw new IllegalStateException("a run chart has no limits");
        };
    }

    private static String inputs(ChartLines lines, int i) {
        var ranges = lines.ranges();
        return "centre " + lines.centre() + (ranges == null ? ", sigma " + lines.sigma(i) : ", mR " + ranges.mean());
    }

    private static String source(ChartChoices choices) {
        return choices.kind() == ChartKind.XMR ? WHEELER : MONTGOMERY;
    }
}
