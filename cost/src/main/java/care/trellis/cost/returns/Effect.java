package care.trellis.cost.returns;

/**
 * Something a choice did to the returns, in words.
 *
 * @param service whom it concerns; empty where it is a whole row
 * @param row label of the row; empty where it is a whole return
 * @param sentence what was done, with the figures
 * @param reason why, as given or as the rule says
 */
public record Effect(Kind kind, String service, String row, String sentence, String reason) {
    /** What was done. */
    public enum Kind {
        RETURN_LEFT_OUT,
        ROW_LEFT_OUT,
        ZEROS_SET_ASIDE,
        RESTATED_FOR_OCCUPANCY,
        UPLIFTED,
        COMPUTED_INSTEAD_OF_STATED
    }
}
