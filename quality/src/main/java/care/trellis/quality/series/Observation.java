package care.trellis.quality.series;

/**
 * The figure of one period.
 *
 * @param period as its owner writes it, such as 2024-05
 * @param figure a count of events, or a measured value in the unit of its series
 * @param exposure what the count is out of in that period (homes, places, people asked), more than 0; 1 where nothing is
 *     said
 */
public record Observation(String period, double figure, double exposure) {
    public Observation {
        if (!Double.isFinite(figure)) {
            throw new IllegalArgumentException("the figure of " + period + " must be a number, was " + figure);
        }
        if (!(exposure > 0) || Double.isInfinite(exposure)) {
            throw new IllegalArgumentException(
                    "what the figure of " + period + " is out of must be more than 0, was " + exposure);
        }
    }

    /** The figure for each one of its exposure. */
    public double rate() {
        return figure / exposure;
    }

    /** Whether it can be a count of events: whole and not below 0. */
    public boolean isCount() {
        return figure >= 0 && figure == Math.rint(figure);
    }
}
