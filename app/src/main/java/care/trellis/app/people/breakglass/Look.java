package care.trellis.app.people.breakglass;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question of an administrator to look at what is held about somebody, and what came of it.
 *
 * @param opensUntil none where it was not approved
 * @param closedAt when the asker said that it is done
 */
public record Look(
        UUID id,
        UUID subject,
        String subjectName,
        String reason,
        UUID askedBy,
        String askedByName,
        Instant askedAt,
        String answeredByName,
        @Nullable Boolean approved,
        @Nullable Instant opensUntil,
        @Nullable Instant closedAt) {
    /** How it stands. */
    public enum State {
        WAITING("Waits for a second administrator"),
        OPEN("Open"),
        REFUSED("Refused"),
        OVER("Over");

        private final String words;

        State(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public State state(Instant now) {
        if (approved == null) {
            return State.WAITING;
        }
        if (!approved) {
            return State.REFUSED;
        }
        return closedAt == null && opensUntil != null && now.isBefore(opensUntil) ? State.OPEN : State.OVER;
    }
}
