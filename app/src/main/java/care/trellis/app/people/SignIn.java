package care.trellis.app.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** The last step of every way to sign in: a session of a new number, which holds only who it is and what they showed. */
@Component
public class SignIn {
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final Clock clock;

    SignIn(Clock clock) {
        this.clock = clock;
    }

    /**
     * Begins a session for somebody who has shown who they are.
     *
     * @param factors what they showed, such as {@code password}, {@code authenticator}, {@code passkey}
     */
    public void complete(UUID person, Set<String> factors, HttpServletRequest request, HttpServletResponse response) {
        var before = request.getSession(false);
        if (before != null) {
            before.invalidate(); // nothing of whoever sat here before
        }
        var shown = factors.stream()
                .sorted()
                .map(factor -> new SimpleGrantedAuthority("FACTOR_" + factor))
                .toList();
        var token = new PreAuthenticatedAuthenticationToken(new SignedIn(person), null, List.copyOf(shown));
        var context = new SecurityContextImpl(token);
        SecurityContextHolder.setContext(context);
        var now = clock.instant();
        request.getSession(true)
                .setAttribute(
                        SessionFacts.ATTRIBUTE,
                        new SessionFacts(now, now, Seen.of(request).browser()));
        contexts.saveContext(context, request, response);
    }
}
