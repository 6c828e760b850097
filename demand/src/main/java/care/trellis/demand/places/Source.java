package care.trellis.demand.places;

import care.trellis.demand.projection.Assumption;
import care.trellis.demand.projection.Assumption.Status;

/**
 * Who says a figure of a plan, and how firmly it stands.
 *
 * @param words publisher, title and date, or "as given" where the plan names nobody
 */
public record Source(String words, Status status) {
    /** A figure that came without a source. */
    public static final Source GIVEN = new Source("as given", Status.ASSUMED);

    Assumption assumption(String name, String value) {
        return new Assumption(name, value, words, status);
    }
}
