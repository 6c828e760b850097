package care.trellis.demand.projection;

/**
 * One thing a result rests on; printed with it.
 *
 * @param name in words
 * @param value as people read it, with its unit and period
 * @param source who says so, with its date; "a judgement of Trellis" where nobody does
 * @param status whether it was published, derived, or assumed
 */
public record Assumption(String name, String value, String source, Status status) {
    /** How firmly an assumption stands. */
    public enum Status {
        /** As its source printed it. */
        PUBLISHED,
        /** Worked out from published figures. */
        DERIVED,
        /** A judgement. */
        ASSUMED
    }
}
