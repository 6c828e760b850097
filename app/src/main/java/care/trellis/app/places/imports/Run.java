package care.trellis.app.places.imports;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One import.
 *
 * @param sha256 of the file
 * @param total rows, where it is known
 * @param done of them
 * @param attempt which comparison with the directory counts
 */
public record Run(
        UUID id,
        String file,
        String sha256,
        @Nullable UUID askedBy,
        Instant askedAt,
        String state,
        String step,
        int total,
        int done,
        int attempt,
        String fingerprint,
        Report report) {
    public boolean isAtWork() {
        return state.equals("reading") || state.equals("applying");
    }

    public boolean isPreviewed() {
        return state.equals("previewed");
    }

    /** What state it is in, for people. */
    public String stateWords() {
        return switch (state) {
            case "reading" -> "Being read";
            case "previewed" -> "Waiting for somebody to apply it";
            case "applying" -> "Being applied";
            case "applied" -> "Applied";
            case "refused" -> "Refused";
            default -> "Abandoned";
        };
    }
}
