package care.trellis.quality.publication;

/**
 * When a rating may be published.
 *
 * @param leastHeard people heard
 * @param leastLivingThere people living there
 * @param smallPlaces places up to which a service is small: words only, pooled with its owner's other small services
 * @param bandWidth of the number heard, such as 5 for 5–9, 10–14
 * @param leastChanged answers that must have changed since the last published rating
 * @param monthsBetween least months between two published ratings
 */
public record PublicationRules(
        int leastHeard, int leastLivingThere, int smallPlaces, int bandWidth, int leastChanged, int monthsBetween) {
    /** Trellis's own, from its reference on quality: five heard of ten, quarterly, three changed, small up to ten places. */
    public static final PublicationRules DEFAULT = new PublicationRules(5, 10, 10, 5, 3, 3);

    public PublicationRules {
        least("people heard", leastHeard, 1);
        least("people living there", leastLivingThere, 1);
        least("places of a small service", smallPlaces, 0);
        least("width of a band", bandWidth, 1);
        least("changed answers", leastChanged, 0);
        least("months between", monthsBetween, 0);
    }

    /** The band a number lies in: 0–4, 5–9, 10–14 … */
    public Band band(int number) {
        int from = Math.floorDiv(number, bandWidth) * bandWidth;
        return new Band(from, from + bandWidth - 1);
    }

    private static void least(String what, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException(what + " must be at least " + least + ", was " + value);
        }
    }
}
