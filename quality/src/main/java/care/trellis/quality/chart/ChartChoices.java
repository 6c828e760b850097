package care.trellis.quality.chart;

import java.util.EnumSet;
import java.util.Set;

/**
 * How a series is charted.
 *
 * @param rules the signs that are looked for
 * @param row figures in a row on one side that are a sign: 7 or 8
 * @param screened whether an XmR chart leaves out, once, the moving ranges above their upper limit
 * @param exact whether the limits of counts come from the binomial or Poisson distribution itself, with the same chance of
 *     0.135 % on each side as three sigma of a normal distribution
 * @param baseline periods at the beginning that set the centre and the limits; 0 for all
 */
public record ChartChoices(ChartKind kind, Set<Rule> rules, int row, boolean screened, boolean exact, int baseline) {
    static final int SEVEN = 7;
    private static final int EIGHT = 8;

    public ChartChoices {
        rules = Set.copyOf(rules);
        if (row != SEVEN && row != EIGHT) {
            throw new IllegalArgumentException("a row on one side is 7 or 8 figures, was " + row);
        }
        if (baseline < 0) {
            throw new IllegalArgumentException("a baseline has 0 periods or more, was " + baseline);
        }
    }

    public static ChartChoices of(ChartKind kind) {
        return new ChartChoices(kind, kind.usualRules(), SEVEN, false, false, 0);
    }

    public ChartChoices looking(Set<Rule> forRules) {
        return new ChartChoices(kind, forRules, row, screened, exact, baseline);
    }

    /** Looks for one more sign. */
    public ChartChoices lookingAlso(Rule rule) {
        var more = EnumSet.of(rule);
        more.addAll(rules);
        return looking(more);
    }

    public ChartChoices withRow(int figures) {
        return new ChartChoices(kind, rules, figures, screened, exact, baseline);
    }

    public ChartChoices withScreening() {
        return new ChartChoices(kind, rules, row, true, exact, baseline);
    }

    public ChartChoices withExactLimits() {
        return new ChartChoices(kind, rules, row, screened, true, baseline);
    }

    public ChartChoices withBaseline(int periods) {
        return new ChartChoices(kind, rules, row, screened, exact, periods);
    }

    /** How many of so many periods set the limits. */
    int baselineOf(int periods) {
        return baseline == 0 ? periods : Math.min(baseline, periods);
    }

    boolean looksFor(Rule rule) {
        return rules.contains(rule);
    }
}
