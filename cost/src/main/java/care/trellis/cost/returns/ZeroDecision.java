package care.trellis.cost.returns;

/**
 * Whether a 0 in one line is a cost of nothing or a cost nobody wrote down, and why.
 *
 * @param row id, label or alias of a line
 * @param reason never blank
 */
public record ZeroDecision(String row, Rule rule, String reason) {
    /** What a 0 is. */
    public enum Rule {
        /** The service spends nothing on it: it counts among the figures. */
        VALUE,
        /** The service did not say: it is left out of the line's count, median and quartiles. */
        MISSING
    }
}
