package care.trellis.app.people;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serial;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a session remembers beside who it is.
 *
 * @param began when the person signed in
 * @param shown when they last showed who they are
 * @param browser in words
 */
public record SessionFacts(Instant began, Instant shown, String browser) implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    static final String ATTRIBUTE = "session-facts";
    /** However busy it is, a session ends after a working day; see docs/decisions/sessions.md. */
    static final Duration LONGEST = Duration.ofHours(12);
    /** What changes how somebody signs in wants it shown again after so long. */
    static final Duration RECENT = Duration.ofMinutes(10);

    static Optional<SessionFacts> in(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof SessionFacts facts
                ? Optional.of(facts)
                : Optional.empty();
    }

    boolean isOver(Instant now) {
        return !now.isBefore(began.plus(LONGEST));
    }

    /** Whether somebody showed who they are so lately that it need not be shown again. */
    public static boolean isRecent(HttpServletRequest request, Instant now) {
        return in(request)
                .map(facts -> now.isBefore(facts.shown().plus(RECENT)))
                .orElse(false);
    }

    /** They have shown it again: the session goes on under a new number. */
    static void shownAgain(HttpServletRequest request, Instant now) {
        in(request).ifPresent(facts -> {
            request.changeSessionId();
            request.getSession().setAttribute(ATTRIBUTE, new SessionFacts(facts.began(), now, facts.browser()));
        });
    }
}
