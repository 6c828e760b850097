package care.trellis.app.people.members;

import care.trellis.app.permission.Role;
import java.util.UUID;

/**
 * Somebody in a role, as administrators and the person see it.
 *
 * @param where what the role is for, by name
 * @param since in words
 * @param until in words; empty where no last day is set
 * @param proposed by whom; empty where nobody is named
 * @param approved by whom; empty where nobody is named
 * @param why it was ended or refused
 * @param mayAnswer whether the viewer may approve it: neither the person nor who proposed it
 */
public record Member(
        UUID id,
        UUID person,
        String name,
        Role role,
        String where,
        String since,
        String until,
        String proposed,
        String approved,
        String why,
        State state,
        boolean mayAnswer) {
    /** How a role stands today. */
    public enum State {
        WAITING("Waits for a second person"),
        HOLDS("Holds"),
        OVER("Ended"),
        REFUSED("Refused");

        private final String words;

        State(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public boolean waits() {
        return state == State.WAITING;
    }

    public boolean holds() {
        return state == State.HOLDS;
    }
}
