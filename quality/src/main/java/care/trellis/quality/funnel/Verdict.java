package care.trellis.quality.funnel;

/** Where a service lies in a funnel. */
public enum Verdict {
    ABOVE("higher than chance would give"),
    HIGH("on the high side of what chance gives"),
    INSIDE("inside what chance would give"),
    LOW("on the low side of what chance gives"),
    BELOW("lower than chance would give");

    private final String words;

    Verdict(String words) {
        this.words = words;
    }

    /** What is said of the service; never "worst" or "best", because a funnel has no order. */
    public String words() {
        return words;
    }

    static Verdict of(double ratio, Limits by95, Limits by998) {
        if (ratio > by998.upper()) {
            return ABOVE;
        }
        if (ratio < by998.lower()) {
            return BELOW;
        }
        return ratio > by95.upper() ? HIGH : ratio < by95.lower() ? LOW : INSIDE;
    }

    /** Whether it lies outside the limits that chance leaves 998 of 1,000 services in. */
    public boolean isOutside() {
        return this == ABOVE || this == BELOW;
    }
}
