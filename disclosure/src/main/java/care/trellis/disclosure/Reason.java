package care.trellis.disclosure;

/**
 * Why a cell is withheld. It is for whoever prepares the table; a reader is told only that it is, since which rule failed
 * says something about those inside.
 */
public enum Reason {
    TOO_RECENT("the figures are too recent"),
    TOO_FEW_OWNERS("too few ownership groups are in it"),
    DOMINATED("one or a few ownership groups hold too much of it"),
    TOO_CLOSE("an owner inside could work out another's figure too closely"),
    /** In the words of the one before: that everybody has nothing is everybody's figure. */
    ALL_ZERO("an owner inside could work out another's figure too closely"),
    SUBTRACTION("other figures of this table could be worked out with its help"),
    EARLIER_RELEASE("figures could be worked out with what was published before");

    private final String words;

    Reason(String words) {
        this.words = words;
    }

    /** Such as "too few ownership groups are in it". */
    public String words() {
        return words;
    }
}
