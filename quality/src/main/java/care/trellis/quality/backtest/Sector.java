package care.trellis.quality.backtest;

/** Who runs a home; the words are those of the threshold books. */
public enum Sector {
    PRIVATE("private", "privately run"),
    VOLUNTARY("voluntary", "voluntary or not for profit"),
    COUNCIL("council", "run by a council"),
    HEALTH("health", "run by a health board");

    private final String word;
    private final String label;

    Sector(String word, String label) {
        this.word = word;
        this.label = label;
    }

    /** As threshold books and files write it. */
    public String word() {
        return word;
    }

    /** As a sentence says it. */
    public String label() {
        return label;
    }
}
