package care.trellis.app.people.breakglass;

import care.trellis.app.web.Days;
import java.time.Instant;
import java.util.UUID;

/** A {@link Look} in words. */
public record LookRow(
        UUID id,
        String about,
        String reason,
        String askedBy,
        String askedAt,
        String answeredBy,
        String until,
        Look.State state) {
    static LookRow of(Look look, Instant now) {
        return new LookRow(
                look.id(),
                look.subjectName(),
                look.reason(),
                look.askedByName(),
                Days.time(look.askedAt()),
                look.answeredByName(),
                look.opensUntil() == null ? "" : Days.time(look.opensUntil()),
                look.state(now));
    }
}
