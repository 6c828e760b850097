package care.trellis.quality.chart;

import java.util.Locale;

/** A sign that something changed. */
public enum Rule {
    /** A figure outside the limits (Shewhart 1931). */
    OUTSIDE("outside the limits"),
    /** Seven figures in a row, or eight, on one side of the centre line; one on the line ends the row. */
    ONE_SIDE("a row on one side of the centre line"),
    /** Two of three figures in a row beyond two sigma on the same side (Western Electric 1956). */
    TWO_OF_THREE("two of three near the same limit"),
    /** Seven figures in a row, each higher than the one before, or each lower. */
    TREND("a steady rise or fall"),
    /**
     * A row on one side longer than chance would give: more than round(log2 n) + 3 of the n figures that are not on the
     * centre line (Anhøj and Olesen 2014, <i>PLoS ONE</i> 9, e113825).
     */
    LONG_RUN("an unusually long run"),
    /** Fewer crossings of the centre line than the 5 % point of a binomial of n − 1 throws of a coin (same source). */
    FEW_CROSSINGS("unusually few crossings");

    private final String label;

    Rule(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** How a command line names it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
