package care.trellis.quality.chart;

/** Between which a figure lies while nothing changes, in the unit of the chart. */
public record Limits(double lower, double upper) {
    public Limits {
        if (!(lower <= upper)) {
            throw new IllegalArgumentException("a lower limit is not above the upper; were " + lower + " and " + upper);
        }
    }
}
