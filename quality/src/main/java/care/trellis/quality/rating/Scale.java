package care.trellis.quality.rating;

/** The scale answers are scored on; more is better. */
public record Scale(double min, double max) {
    /** From 0, very poor, to 3, as good as can be. */
    public static final Scale ZERO_TO_THREE = new Scale(0, 3);

    public Scale {
        if (!Double.isFinite(min) || !Double.isFinite(max) || min >= max) {
            throw new IllegalArgumentException(
                    "a scale must go from a lower to a higher score, was " + min + " to " + max);
        }
    }

    public boolean holds(double score) {
        return score >= min && score <= max;
    }
}
