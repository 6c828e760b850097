package care.trellis.quality.publication;

/** In which form a rating may be published. */
public enum Form {
    /** Words, estimate, interval, the band of people heard. */
    FIGURES("words and figures"),
    /** Words only, of the owner's small services together. */
    POOLED_WORDS("words only, together with the owner's other small services"),
    /** The rating last published stays; this one is not shown. */
    AS_LAST_PUBLISHED("as last published"),
    WITHHELD("withheld");

    private final String label;

    Form(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
