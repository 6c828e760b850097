package care.trellis.quality.rating;

import org.jspecify.annotations.Nullable;

/**
 * What is said of one service in one domain.
 *
 * @param estimate absent where nobody was heard, or the services of the domain cannot be compared
 * @param reason why nothing can be said; empty where something can
 */
public record Rating(
        Service service,
        String domain,
        Heard heard,
        @Nullable Estimate estimate,
        Verdict verdict,
        String reason) {
    /** The words, with the reason where there are too few answers to say. */
    public String words() {
        return reason.isEmpty() ? verdict.words() : verdict.words() + ": " + reason;
    }
}
