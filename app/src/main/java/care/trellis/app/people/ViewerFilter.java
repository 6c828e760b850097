package care.trellis.app.people;

import care.trellis.app.database.Acting;
import care.trellis.app.permission.Viewer;
import care.trellis.app.web.CurrentViewer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out whose session a request belongs to and lets everything behind it act as that person. */
class ViewerFilter extends OncePerRequestFilter {
    private final Memberships memberships;
    private final Vouching vouching;
    private final Clock clock;

    ViewerFilter(Memberships memberships, Vouching vouching, Clock clock) {
        this.memberships = memberships;
        this.vouching = vouching;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SessionFacts.in(request).map(facts -> facts.isOver(clock.instant())).orElse(false)) {
            end(request);
        }
        var viewer = signedIn().flatMap(somebody -> holding(somebody, request));
        if (viewer.isEmpty()) {
            if (SecurityContextHolder.getContext().getAuthentication() != null) {
                SecurityContextHolder.clearContext(); // the account was closed since
            }
            chain.doFilter(request, response);
            return;
        }
        CurrentViewer.set(request, viewer.get());
        var failure = Acting.asPerson(viewer.get().person().orElseThrow(), () -> {
            try {
                chain.doFilter(request, response);
                return Optional.<ServletException>empty();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            } catch (ServletException fault) {
                return Optional.of(fault);
            }
        });
        if (failure.isPresent()) {
            throw failure.get();
        }
    }

    /** With the roles that hold in this session; nobody where it was begun by a sign-in that opens nothing any more. */
    private Optional<Viewer> holding(Viewer viewer, HttpServletRequest request) {
        if (!TwoSteps.byProvider()) {
            return Optional.of(TwoSteps.holding(viewer, List.of()));
        }
        var vouched = ProviderSession.link(request)
                .map(link -> vouching.by(link, viewer.memberships()))
                .orElseGet(List::of);
        if (vouched.isEmpty()) {
            end(request);
            return Optional.empty();
        }
        return Optional.of(TwoSteps.holding(viewer, vouched));
    }

    private static void end(HttpServletRequest request) {
        request.getSession().invalidate();
        SecurityContextHolder.clearContext();
    }

    private Optional<Viewer> signedIn() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn somebody
                ? Acting.asPerson(somebody.person(), () -> memberships.viewer(somebody.person()))
                : Optional.empty();
    }
}
