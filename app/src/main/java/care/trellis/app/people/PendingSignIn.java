package care.trellis.app.people;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serial;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * A sign-in of which the first step is done: kept in a session that opens no page yet.
 *
 * @param shown what was shown so far, such as {@code password}
 * @param to where the person wanted to go
 * @param knownDevice whether the browser was known before
 */
public record PendingSignIn(UUID person, Set<String> shown, Instant began, String to, boolean knownDevice)
        implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    private static final String ATTRIBUTE = "pending-sign-in";
    /** Whoever takes longer begins anew. */
    private static final long MINUTES = 15;

    public PendingSignIn {
        shown = Set.copyOf(shown);
    }

    PendingSignIn with(String factor) {
        var more = new TreeSet<>(shown);
        more.add(factor);
        return new PendingSignIn(person, more, began, to, knownDevice);
    }

    /** Keeps it in a session of a new number. */
    void keep(HttpServletRequest request) {
        var before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        request.getSession(true).setAttribute(ATTRIBUTE, this);
    }

    /** The one that a request goes on with; none where none was begun, or too long ago. */
    public static Optional<PendingSignIn> in(HttpServletRequest request, Instant now) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof PendingSignIn pending
                ? Optional.of(pending)
                        .filter(begun -> now.isBefore(begun.began().plusSeconds(MINUTES * 60)))
                : Optional.empty();
    }
}
