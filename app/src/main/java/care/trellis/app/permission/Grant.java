package care.trellis.app.permission;

import java.util.Set;

/**
 * One row of the table: what a sort of people may do with a sort of thing, and which of them.
 *
 * @param who a role, or {@link Everybody}
 */
public record Grant(Who who, Set<Action> actions, Kind kind, Reach reach) {
    /** A sort of people. */
    public sealed interface Who permits InRole, Everybody {}

    /** Those who have a role today. */
    public record InRole(Role role) implements Who {}

    /** Those for whom no role is asked. */
    public enum Everybody implements Who {
        PUBLIC("Everybody"),
        SIGNED_IN("Everybody who signed in");

        private final String words;

        Everybody(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
