package care.trellis.cost.returns;

import java.util.Locale;

/** The three things that are called "median cost"; for the same returns they differ by a tenth and more. */
public enum MedianMeaning {
    SUM_OF_LINE_MEDIANS("Sum of the lines' medians"),
    SUM_OF_SUBTOTAL_MEDIANS("Sum of the subtotals' medians"),
    MEDIAN_OF_TOTALS("Median of the services' totals");

    private final String label;

    MedianMeaning(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** How a command line names it: sum-of-line-medians. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
