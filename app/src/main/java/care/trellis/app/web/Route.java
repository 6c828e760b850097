package care.trellis.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Which page a request was for, as the code writes its address: {@code /invitations/{token}} rather than the token.
 */
final class Route {
    private static final String ATTRIBUTE = Route.class.getName();

    private Route() {}

    /** Keeps it beyond the page's own handling: the page of errors is one too. */
    static void remember(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
    }

    /** Whether there is a page at the address, though perhaps not for whoever asked. */
    static boolean isKnown(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) != null;
    }

    static String of(HttpServletRequest request) {
        return Optional.ofNullable(request.getAttribute(ATTRIBUTE))
                .map(Object::toString)
                .orElse("no page");
    }
}
