package care.trellis.app.places.imports;

import org.jspecify.annotations.Nullable;

/** What a change writes into a field. */
final class Moves {
    private Moves() {}

    /** None where it leaves the field as it is. */
    static @Nullable String to(Change change, String field) {
        var moved = change.moved().get(field);
        return moved == null ? null : moved.to();
    }
}
