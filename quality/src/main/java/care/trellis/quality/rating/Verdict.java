package care.trellis.quality.rating;

/** What is said of a service in words, and never more than its interval allows. */
public enum Verdict {
    CLEARLY_BETTER("clearly better than the usual range"),
    ABOUT("about the usual range"),
    CLEARLY_BELOW("clearly below the usual range"),
    TOO_FEW("too few answers to say");

    private final String words;

    Verdict(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /**
     * The words for what is believed of a service, or of some together.
     *
     * @param heard votes
     * @param mean μ, points
     */
    public static Verdict of(int heard, Posterior posterior, double mean, RatingRules rules) {
        if (heard < rules.leastHeard() || posterior.reliability() < rules.leastReliability()) {
            return TOO_FEW;
        }
        if (posterior.low() > mean) {
            return CLEARLY_BETTER;
        }
        return posterior.high() < mean ? CLEARLY_BELOW : ABOUT;
    }
}
