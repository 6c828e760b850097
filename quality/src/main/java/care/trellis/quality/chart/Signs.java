package care.trellis.quality.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** Looks for the signs of a change along a chart. */
final class Signs {
    private static final int WINDOW = 3;
    private static final int OF_WINDOW = 2;
    private static final int SIGMAS = 2;

    private final ChartLines lines;
    private final List<Sign> found = new ArrayList<>();

    /** A sign before it is put into words. */
    record Sign(Rule rule, Side side, int first, int last) {}

    private Signs(ChartLines lines) {
        this.lines = lines;
    }

    /** Every sign, rule by rule in the order of {@link Rule}. */
    static List<Sign> of(ChartLines lines, ChartChoices choices) {
        var signs = new Signs(lines);
        if (lines.hasLimits() && choices.looksFor(Rule.OUTSIDE)) {
            signs.rows(Rule.OUTSIDE, Side.UP, 1, lines::isAbove);
            signs.rows(Rule.OUTSIDE, Side.DOWN, 1, lines::isBelow);
        }
        if (choices.looksFor(Rule.ONE_SIDE)) {
            signs.rows(Rule.ONE_SIDE, Side.UP, choices.row(), i -> Beyond.isAbove(lines.value(i), lines.centre()));
            signs.rows(Rule.ONE_SIDE, Side.DOWN, choices.row(), i -> Beyond.isBelow(lines.value(i), lines.centre()));
        }
        if (lines.hasLimits() && choices.looksFor(Rule.TWO_OF_THREE)) {
            signs.windows(Side.UP, i -> Beyond.isAbove(lines.value(i), lines.centre() + SIGMAS * lines.sigma(i)));
            signs.windows(Side.DOWN, i -> Beyond.isBelow(lines.value(i), lines.centre() - SIGMAS * lines.sigma(i)));
        }
        if (choices.looksFor(Rule.TREND)) {
            signs.steady(Side.UP, i -> Beyond.isAbove(lines.value(i), lines.value(i - 1)));
            signs.steady(Side.DOWN, i -> Beyond.isBelow(lines.value(i), lines.value(i - 1)));
        }
        if (choices.looksFor(Rule.LONG_RUN) || choices.looksFor(Rule.FEW_CROSSINGS)) {
            signs.runs(choices);
        }
        return signs.found;
    }

    /** Whether there is any sign. */
    static boolean any(ChartLines lines, ChartChoices choices) {
        return !of(lines, choices).isEmpty();
    }

    private void rows(Rule rule, Side side, int least, IntPredicate belongs) {
        int first = 0;
        for (int i = 0; i <= lines.size(); i++) {
            if (i == lines.size() || !belongs.test(i)) {
                if (i - first >= least) {
                    found.add(new Sign(rule, side, first, i - 1));
                }
                first = i + 1;
            }
        }
    }

    // Windows that share a figure are one sign.
    private void windows(Side side, IntPredicate far) {
        int first = -1;
        int last = -1;
        for (int i = 0; i < lines.size(); i++) {
            if (!far.test(i)) {
                continue;
            }
            int before = i - 1;
            while (before >= 0 && before > i - WINDOW && !far.test(before)) {
                before--;
            }
            boolean isNear = before >= 0 && before > i - WINDOW;
            if (isNear && before == last) {
                last = i;
            } else if (isNear) {
                close(side, first, last);
                first = before;
                last = i;
            }
        }
        close(side, first, last);
    }

    private void close(Side side, int first, int last) {
        if (last - first + 1 >= OF_WINDOW) {
            found.add(new Sign(Rule.TWO_OF_THREE, side, first, last));
        }
    }

    private void steady(Side side, IntPredicate onward) {
        int first = 0;
        for (int i = 1; i <= lines.size(); i++) {
            if (i == lines.size() || !onward.test(i)) {
                if (i - first >= ChartChoices.SEVEN) {
                    found.add(new Sign(Rule.TREND, side, first, i - 1));
                }
                first = i;
            }
        }
    }

    private void runs(ChartChoices choices) {
        var runs = lines.runs();
        if (choices.looksFor(Rule.LONG_RUN) && runs.isLong()) {
            found.add(new Sign(
                    Rule.LONG_RUN, runs.longestAbove() ? Side.UP : Side.DOWN, runs.longestFirst(), runs.longestLast()));
        }
        if (choices.looksFor(Rule.FEW_CROSSINGS) && runs.isCrossedSeldom()) {
            found.add(new Sign(Rule.FEW_CROSSINGS, Side.NEITHER, 0, lines.size() - 1));
        }
    }
}
