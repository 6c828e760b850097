package care.trellis.app.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses requests that change something when a browser sends them on behalf of another site.
 *
 * <p>Browsers say of their own accord where a request comes from ({@code Sec-Fetch-Site}, and {@code Origin} where that
 * is missing), and no page can make them lie. So no token, and with it no session, is needed. A request with neither
 * header comes from no browser, and there is nobody whose rights it could borrow. See docs/decisions/no-sessions.md.
 */
class SameOriginFilter extends OncePerRequestFilter {
    private static final Set<String> READS_ONLY = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> OWN = Set.of("same-origin", "none"); // none: typed in or bookmarked by the person

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (READS_ONLY.contains(request.getMethod()) || comesFromHere(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static boolean comesFromHere(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return OWN.contains(site);
        }
        var origin = request.getHeader("Origin");
        return origin == null || authority(origin).equals(request.getHeader("Host"));
    }

    private static String authority(String origin) {
        try {
            return String.valueOf(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException _) {
            return ""; // equal to no host
        }
    }
}
