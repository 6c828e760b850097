package care.trellis.disclosure;

/** Why a cell is withheld, for whoever prepares the table, and in fewer words for those who read it. */
public enum Reason {
    TOO_RECENT("the figures are too recent"),
    TOO_FEW_OWNERS("too few ownership groups are in it"),
    DOMINATED("one or a few ownership groups hold too much of it"),
    TOO_CLOSE("an owner inside could work out another's figure too closely"),
    ALL_ZERO("everybody inside has nothing, and saying so would tell each one's figure"),
    SUBTRACTION("other figures of this table could be worked out with its help"),
    EARLIER_RELEASE("figures could be worked out with what was published before");

    private final String words;

    Reason(String words) {
        this.words = words;
    }

    /** Such as "one or a few ownership groups hold too much of it". */
    public String words() {
        return words;
    }

    /** What a reader is told: how old figures are and how few say nothing of any figure, which other rule failed does. */
    public String toReaders() {
        return this == TOO_RECENT || this == TOO_FEW_OWNERS
                ? words
                : "somebody's own figure could be worked out with it";
    }
}
