package care.trellis.quality.visit;

/** What a visit is to tell. */
public enum Purpose {
    /** Where a service truly stands: the expected fall of the variance of its position. */
    POSITION("where a service truly stands"),
    /** Whether it is below the standard: the expected fall of p (1 − p), p the probability that it is. */
    STANDARD("whether a service is below the standard");

    private final String label;

    Purpose(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
