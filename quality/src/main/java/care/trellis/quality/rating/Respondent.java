package care.trellis.quality.rating;

/** Who answered. In the order in which a vote goes to one of two answers of the same day: a person's own words first. */
public enum Respondent {
    SELF("the person"),
    SUPPORTED_SELF("the person, with support"),
    RELATIVE_OR_ADVOCATE("a relative or advocate"),
    NOT_SAID("not said who");

    private final String label;

    Respondent(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Its column in sums over answers. Columns live no longer than one run, so that the words may be put in another order. */
    @SuppressWarnings("EnumOrdinal")
    int column() {
        return ordinal();
    }
}
