package care.trellis.demand.evidence;

import care.trellis.demand.projection.Assumption;
import care.trellis.demand.projection.Assumption.Status;
import care.trellis.demand.projection.Sourced;

/**
 * Who says a figure, and how firmly it stands.
 *
 * @param words publisher, title and date, or "as given" where nobody is named
 * @param status whether it was published, derived, or assumed
 */
public record Source(String words, Status status) {
    /** A figure that came without a source. */
    public static final Source GIVEN = new Source("as given", Status.ASSUMED);

    /** A judgement of ours. */
    public static final Source JUDGEMENT = new Source(Sourced.JUDGEMENT, Status.ASSUMED);

    /** The same source as a line of a result's assumptions. */
    public Assumption assumption(String name, String value) {
        return new Assumption(name, value, words, status);
    }
}
