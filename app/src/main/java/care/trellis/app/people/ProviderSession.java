package care.trellis.app.people;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.session.Session;

/** What a session remembers that was begun by an organisation's sign-in: by which link. */
final class ProviderSession {
    private static final String ATTRIBUTE = "provider-link";

    private ProviderSession() {}

    /**
     * Says it of the session that has just begun. A provider alone does not count as having shown who one is to change
     * how one signs in: else an organisation could make itself a way into what another gave.
     */
    static void begun(UUID link, boolean byPasswordToo, HttpServletRequest request) {
        var session = request.getSession();
        session.setAttribute(ATTRIBUTE, link);
        if (!byPasswordToo) {
            SessionFacts.in(request)
                    .ifPresent(facts -> session.setAttribute(
                            SessionFacts.ATTRIBUTE, new SessionFacts(facts.began(), Instant.EPOCH, facts.browser())));
        }
    }

    static Optional<UUID> link(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof UUID link
                ? Optional.of(link)
                : Optional.empty();
    }

    static boolean isBy(UUID link, Session session) {
        return link.equals(session.getAttribute(ATTRIBUTE));
    }
}
