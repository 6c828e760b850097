package care.trellis.app.people;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serial;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * What somebody is at their organisation's provider for, kept in their session until they come back.
 *
 * @param person who sent for it, where they are signed in or half way there
 * @param then where they want to go, or the token of the invitation they accept
 * @param asked what the provider was asked, with state, nonce and the proof key's verifier
 */
record Errand(
        Purpose purpose,
        UUID organisation,
        UUID provider,
        @Nullable UUID person,
        String then,
        Instant began,
        OAuth2AuthorizationRequest asked)
        implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    private static final String ATTRIBUTE = "errand-at-a-provider";
    private static final Duration LONGEST = Duration.ofMinutes(15);

    /** Why somebody goes there. */
    enum Purpose {
        SIGN_IN,
        /** After the password, in place of an authenticator app. */
        SECOND_STEP,
        ACCEPT,
        LINK,
        /** An administrator looks whether it works. */
        TRY
    }

    void keep(HttpServletRequest request) {
        request.getSession(true).setAttribute(ATTRIBUTE, this);
    }

    /** The one somebody comes back from; it is good once. */
    static Optional<Errand> take(HttpServletRequest request, Instant now) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof Errand errand)) {
            return Optional.empty();
        }
        session.removeAttribute(ATTRIBUTE);
        return now.isBefore(errand.began().plus(LONGEST)) ? Optional.of(errand) : Optional.empty();
    }
}
