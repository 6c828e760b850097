package care.trellis.app.people;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serial;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Whom a provider has just vouched for to somebody who is signed in already; kept in their session while they decide.
 *
 * @param email empty where the provider vouches for none
 */
record Introduced(UUID provider, String subject, String email, Instant at) implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    private static final String ATTRIBUTE = "introduced-by-a-provider";
    private static final Duration LONGEST = Duration.ofMinutes(10);

    void keep(HttpServletRequest request) {
        request.getSession(true).setAttribute(ATTRIBUTE, this);
    }

    /** The one that a provider made in this session, while it is fresh. */
    static Optional<Introduced> by(IdentityProvider provider, HttpServletRequest request, Instant now) {
        return request.getSession(true).getAttribute(ATTRIBUTE) instanceof Introduced introduced
                        && introduced.provider().equals(provider.id())
                        && now.isBefore(introduced.at().plus(LONGEST))
                ? Optional.of(introduced)
                : Optional.empty();
    }

    static void forget(HttpServletRequest request) {
        request.getSession(true).removeAttribute(ATTRIBUTE);
    }
}
