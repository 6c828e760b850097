package care.trellis.app.people;

import care.trellis.app.people.db.tables.records.InvitationRecord;
import java.time.Instant;
import java.util.UUID;

/** An invitation as its organisation's administrator sees it. */
public record InvitationRow(
        UUID id, String name, String email, String role, String where, String invitedOn, State state) {
    /** What became of it. */
    public enum State {
        OPEN("Not answered yet"),
        TOO_OLD("Too old: send it again"),
        ACCEPTED("Accepted"),
        WITHDRAWN("Withdrawn");

        private final String words;

        State(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        public boolean isUnanswered() {
            return this == OPEN || this == TOO_OLD;
        }
    }

    static State state(InvitationRecord row, Instant now) {
        if (row.getAcceptedAt() != null) {
            return State.ACCEPTED;
        }
        if (row.getWithdrawnAt() != null) {
            return State.WITHDRAWN;
        }
        return row.getExpiresAt().toInstant().isAfter(now) ? State.OPEN : State.TOO_OLD;
    }
}
