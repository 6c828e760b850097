package care.trellis.app.people;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serial;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.web.webauthn.api.Bytes;

/**
 * What a device is asked to sign, kept in the session until an answer comes: for one purpose, for one answer, for a short
 * while.
 *
 * @param value random bytes in Base64url
 */
record PasskeyChallenge(Purpose purpose, String value, Instant until) implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    /** As long as browsers let people take. */
    static final Duration LASTS = Duration.ofMinutes(5);

    private static final String ATTRIBUTE = "passkey-challenge";

    /** What an answer counts for. */
    enum Purpose {
        SIGN_IN,
        SECOND_STEP,
        CONFIRM,
        ADD
    }

    Bytes bytes() {
        return Bytes.fromBase64(value);
    }

    /** Keeps it in the session; a visitor's, which is begun for this, lasts no longer than it. */
    static void keep(Purpose purpose, Bytes challenge, HttpServletRequest request, Instant now) {
        var session = request.getSession(true);
        if (session.isNew()) {
            session.setMaxInactiveInterval((int) LASTS.toSeconds());
        }
        session.setAttribute(ATTRIBUTE, new PasskeyChallenge(purpose, challenge.toBase64UrlString(), now.plus(LASTS)));
    }

    /** Takes the one that was kept for a purpose; whatever comes of the answer, there is no second. */
    static Optional<PasskeyChallenge> take(Purpose purpose, HttpServletRequest request, Instant now) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof PasskeyChallenge challenge)) {
            return Optional.empty();
        }
        session.removeAttribute(ATTRIBUTE);
        return Optional.of(challenge).filter(kept -> kept.purpose() == purpose && now.isBefore(kept.until()));
    }
}
