package care.trellis.quality.funnel;

/**
 * A lower and an upper limit on the natural scale of a funnel: a proportion, a ratio, or a rate.
 */
public record Limits(double lower, double upper) {
    public Limits {
        if (!(lower <= upper)) {
            throw new IllegalArgumentException("a lower limit is not above the upper; were " + lower + " and " + upper);
        }
    }

    Limits times(double factor) {
        return new Limits(lower * factor, upper * factor);
    }
}
