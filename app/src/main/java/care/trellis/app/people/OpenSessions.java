package care.trellis.app.people;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Where somebody is signed in, and signing them out there. */
@Component
public class OpenSessions {
    private static final int HANDLE = 24; // hexadecimal digits

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final Tokens tokens;
    private final Clock clock;

    OpenSessions(FindByIndexNameSessionRepository<? extends Session> sessions, Tokens tokens, Clock clock) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** A place where somebody is signed in. */
    record Open(String handle, Instant began, Instant lastSeen, String browser, boolean thisOne) {}

    /** Those of a person, the newest first. */
    List<Open> of(UUID person, @Nullable String thisOne) {
        return sessions.findByPrincipalName(person.toString()).values().stream()
                .filter(this::isOpen)
                .map(session -> open(session, thisOne))
                .sorted(Comparator.comparing(Open::began).reversed())
                .toList();
    }

    /** Ends one of a person's, by the handle it is shown with; whether it was still open. */
    boolean end(UUID person, String handle) {
        var found = sessions.findByPrincipalName(person.toString()).keySet().stream()
                .filter(id -> handle(id).equals(handle))
                .findFirst();
        found.ifPresent(sessions::deleteById);
        return found.isPresent();
    }

    /**
     * Ends all of a person's.
     *
     * @param but the one that goes on; none where none does
     */
    public int endAll(UUID person, @Nullable String but) {
        var others = sessions.findByPrincipalName(person.toString()).keySet().stream()
                .filter(id -> !id.equals(but))
                .toList();
        others.forEach(sessions::deleteById);
        return others.size();
    }

    /** Ends those of a person that were begun by a link with an organisation's sign-in. */
    void endBegunBy(UUID link, UUID person) {
        sessions.findByPrincipalName(person.toString()).values().stream()
                .filter(session -> ProviderSession.isBy(link, session))
                .map(Session::getId)
                .toList()
                .forEach(sessions::deleteById);
    }

    private boolean isOpen(Session session) {
        var facts = facts(session);
        return facts != null && !facts.isOver(clock.instant());
    }

    private Open open(Session session, @Nullable String thisOne) {
        var facts = facts(session);
        return new Open(
                handle(session.getId()),
                facts == null ? session.getCreationTime() : facts.began(),
                session.getLastAccessedTime(),
                facts == null ? "" : facts.browser(),
                session.getId().equals(thisOne));
    }

    private String handle(String id) {
        return HexFormat.of().formatHex(tokens.fingerprint("session", id)).substring(0, HANDLE);
    }

    private static @Nullable SessionFacts facts(Session session) {
        return session.getAttribute(SessionFacts.ATTRIBUTE) instanceof SessionFacts facts ? facts : null;
    }
}
