package care.trellis.quality.rating;

import java.time.LocalDate;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a service besides its answers.
 *
 * @param id what its answers call it
 * @param name as people know it
 * @param livingThere people who draw on it
 * @param places people it is registered or built for
 * @param invited people invited to answer within the window; where not known, everybody living there
 * @param sector such as "private", "voluntary", "council"; empty where not said
 * @param clientGroup such as "older people"; empty where not said
 * @param owner of the ownership group; empty where not said
 * @param lastVisit the last visit of whoever plans visits; absent where there was none or it is not known
 */
public record Service(
        String id,
        String name,
        OptionalInt livingThere,
        OptionalInt places,
        OptionalInt invited,
        String sector,
        String clientGroup,
        String owner,
        @Nullable LocalDate lastVisit) {
    public Service {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a service must have an id");
        }
        notNegative(id, "living there", livingThere);
        notNegative(id, "places", places);
        notNegative(id, "invited", invited);
    }

    /** A service of which nothing but its id is known. */
    public static Service named(String id) {
        return new Service(id, id, OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), "", "", "", null);
    }

    /** A service of which the people living there are known too. */
    public static Service of(String id, int livingThere) {
        return new Service(
                id, id, OptionalInt.of(livingThere), OptionalInt.empty(), OptionalInt.empty(), "", "", "", null);
    }

    /** People living there; where not known, its places. */
    public OptionalInt people() {
        return livingThere.isPresent() ? livingThere : places;
    }

    /** Its places; where not known, the people living there. */
    public OptionalInt size() {
        return places.isPresent() ? places : livingThere;
    }

    /** People who could have been heard: those invited; where not known, those living there. */
    public OptionalInt couldBeHeard() {
        return invited.isPresent() ? invited : people();
    }

    private static void notNegative(String id, String what, OptionalInt number) {
        if (number.isPresent() && number.getAsInt() < 0) {
            throw new IllegalArgumentException(what + " of " + id + " must not be negative, was " + number.getAsInt());
        }
    }
}
