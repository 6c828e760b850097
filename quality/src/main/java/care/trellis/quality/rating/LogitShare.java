package care.trellis.quality.rating;

/**
 * A share as its logit, so that it can be shrunk as if it were normal: ln(x / (n − x)) with variance 1/x + 1/(n − x). Where
 * x is 0 or n, a half is added to both counts, as metafor's {@code escalc} does (measure "PLO").
 *
 * @param value the logit
 * @param variance of the logit
 */
public record LogitShare(double value, double variance) {
    private static final double HALF = 0.5;

    /**
     * The logit of a share.
     *
     * @param count of those who have it
     * @param of all
     */
    public static LogitShare of(int count, int of) {
        if (of < 1 || count < 0 || count > of) {
            throw new IllegalArgumentException(
                    "a share must be of at least one, and of no more than all; was " + count + " of " + of);
        }
        double added = count == 0 || count == of ? HALF : 0;
        double with = count + added;
        double without = of - count + added;
        return new LogitShare(Math.log(with / without), 1 / with + 1 / without);
    }

    /** The share, 0 to 1, that has this logit. */
    public static double share(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }
}
