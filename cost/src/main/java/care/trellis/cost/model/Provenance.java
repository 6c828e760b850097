package care.trellis.cost.model;

/**
 * Where a value comes from.
 *
 * @param source document, address or person
 * @param date of the value, as precisely as it is known (2022, 2022-04 or 2022-04-01); may be empty
 */
public record Provenance(String source, String date, Status status) {
    /** A value somebody set by hand. */
    public static Provenance setBy(String who) {
        return new Provenance(who, "", Status.ASSUMED);
    }

    /** How firm a value is. */
    public enum Status {
        /** Printed by the source named. */
        PUBLISHED,
        /** Calculated from what the source printed. */
        DERIVED,
        /** Chosen by the author of the model or by its user. */
        ASSUMED,
        /** Printed, and disputed by others. */
        CONTESTED;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
