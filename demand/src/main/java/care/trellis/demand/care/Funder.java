package care.trellis.demand.care;

/** Who pays for somebody's care. */
public enum Funder {
    SELF("self-funders"),
    COUNCIL("council"),
    NHS("NHS");

    private final String words;

    Funder(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
