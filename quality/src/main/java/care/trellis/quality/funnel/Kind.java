package care.trellis.quality.funnel;

import java.util.Locale;

/** What a numerator over a denominator is. */
public enum Kind {
    /** So many of so many, as homes rated below Good of homes rated; never more than all. */
    PROPORTION("proportion"),
    /** Events over events expected of such a service: a standardised ratio. What chance gives is around 1. */
    RATIO("standardised ratio"),
    /** Events for each one of an exposure, as complaints a place; what is expected follows from all services together. */
    RATE("rate");

    private final String label;

    Kind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** How a command line names it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
