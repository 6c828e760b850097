package care.trellis.quality.chart;

import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * How a series runs along its centre line, and what chance would allow. Figures on the line are left out (Anhøj and Olesen
 * 2014, <i>PLoS ONE</i> 9, e113825).
 *
 * @param useful figures that are not on the centre line
 * @param longest figures in the longest run on one side
 * @param longestByChance round(log2 useful) + 3; a longer run is a sign
 * @param crossings times the series crosses the line
 * @param fewestByChance 5 % point of a binomial with useful − 1 throws of 0.5; fewer crossings are a sign
 * @param longestFirst index of the first point of the longest run among all; −1 where there is none
 * @param longestLast index of its last point
 * @param longestAbove whether it lies above the line
 */
public record Runs(
        int useful,
        int longest,
        int longestByChance,
        int crossings,
        int fewestByChance,
        int longestFirst,
        int longestLast,
        boolean longestAbove) {
    /** With fewer useful figures the two rules say nothing. */
    static final int FEWEST_USEFUL = 10;

    private static final int BEYOND_LOGARITHM = 3;
    private static final double FIVE_PERCENT = 0.05;

    static Runs of(double[] values, double centre) {
        int useful = 0;
        int crossings = 0;
        int longest = 0;
        int longestFirst = -1;
        int longestLast = -1;
        int run = 0;
        int first = 0;
        int sideBefore = 0;
        for (int i = 0; i < values.length; i++) {
            int side = Double.compare(values[i], centre);
            if (Beyond.isOn(values[i], centre)) {
                continue;
            }
            useful++;
            if (side != sideBefore) {
                crossings += sideBefore == 0 ? 0 : 1;
                run = 0;
                first = i;
            }
            sideBefore = side;
            run++;
            if (run > longest) {
                longest = run;
                longestFirst = first;
                longestLast = i;
            }
        }
        return new Runs(
                useful,
                longest,
                longestByChance(useful),
                crossings,
                fewestByChance(useful),
                longestFirst,
                longestLast,
                longestFirst >= 0 && values[longestFirst] > centre);
    }

    private static int longestByChance(int useful) {
        return useful == 0 ? 0 : (int) Math.rint(Math.log(useful) / Math.log(2)) + BEYOND_LOGARITHM;
    }

    private static int fewestByChance(int useful) {
        return useful < 2 ? 0 : BinomialDistribution.of(useful - 1, 0.5).inverseCumulativeProbability(FIVE_PERCENT);
    }

    /** Whether the longest run is longer than chance would give. */
    public boolean isLong() {
        return useful >= FEWEST_USEFUL && longest > longestByChance;
    }

    /** Whether the line is crossed less often than chance would give. */
    public boolean isCrossedSeldom() {
        return useful >= FEWEST_USEFUL && crossings < fewestByChance;
    }
}
