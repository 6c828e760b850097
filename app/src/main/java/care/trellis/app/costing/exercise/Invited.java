package care.trellis.app.costing.exercise;

import care.trellis.app.permission.Kind;
import care.trellis.app.permission.Scope;
import care.trellis.app.permission.Thing;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A service that was invited to an exercise, and how far its return is.
 *
 * @param id of its return
 * @param owner its ownership group, or its organisation where that is in none
 * @param kind in the regulator's words
 * @param beds registered; none for home care
 * @param toldAt when its people were written to
 * @param savedAt when its draft was last saved; none while nobody has begun
 */
public record Invited(
        UUID id,
        UUID exercise,
        UUID service,
        UUID organisation,
        String provider,
        String owner,
        String name,
        String kind,
        @Nullable Integer beds,
        @Nullable Instant toldAt,
        State state,
        @Nullable Instant savedAt,
        int version) {
    /** How far a return is. */
    public enum State {
        ASKED("Not begun", "grey"),
        BEGUN("Begun", "yellow"),
        SENT("Sent", "green"),
        DECLINED("Does not take part", "grey");

        private final String words;
        private final String colour;

        State(String words, String colour) {
            this.words = words;
            this.colour = colour;
        }

        public String words() {
            return words;
        }

        public String colour() {
            return colour;
        }

        /** As the database writes it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** Where its people fill it in. */
    public String address() {
        return "/returns/" + id;
    }

    /** Its return, within its service, its provider and the exercise's place. */
    public Thing thing(UUID place) {
        return Thing.of(
                Kind.RETURN,
                id.toString(),
                Scope.service(service),
                Scope.organisation(organisation),
                Scope.place(place));
    }

    public boolean is(State wanted) {
        return state == wanted;
    }
}
