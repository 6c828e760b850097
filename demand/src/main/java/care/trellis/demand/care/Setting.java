package care.trellis.demand.care;

/** How somebody is cared for at a moment; the states of every mode. */
public enum Setting {
    /** No help. */
    NONE("no care"),
    /** Help of family, friends and neighbours only. */
    INFORMAL("unpaid care only"),
    HOME_CARE("home care"),
    /** Housing with care on the premises. */
    EXTRA_CARE("extra care housing"),
    /** Care home without nursing. */
    RESIDENTIAL("residential care home"),
    /** Care home with nursing. */
    NURSING("nursing home"),
    /** Found to need a care-home place, and not yet in one. */
    WAITING("waiting for a place"),
    DEAD("died");

    private final String words;

    Setting(String words) {
        this.words = words;
    }

    /** As a table says it. */
    public String words() {
        return words;
    }

    public boolean isCareHome() {
        return this == RESIDENTIAL || this == NURSING;
    }

    /** Care by paid staff. */
    public boolean isFormal() {
        return this == HOME_CARE || this == EXTRA_CARE || isCareHome();
    }
}
