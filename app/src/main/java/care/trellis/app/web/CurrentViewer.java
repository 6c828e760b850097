package care.trellis.app.web;

import care.trellis.app.permission.Action;
import care.trellis.app.permission.Permissions;
import care.trellis.app.permission.Thing;
import care.trellis.app.permission.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Whoever sent a request, as the sign-in found out. */
public final class CurrentViewer {
    private static final String ATTRIBUTE = CurrentViewer.class.getName();

    private CurrentViewer() {}

    public static Viewer of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Viewer viewer ? viewer : Viewer.PUBLIC;
    }

    /** The id of whoever signed in, for pages that are there for nobody else. */
    public static UUID person(HttpServletRequest request) {
        return of(request).person().orElseThrow();
    }

    /** Said once, by the sign-in. */
    public static void set(HttpServletRequest request, Viewer viewer) {
        request.setAttribute(ATTRIBUTE, viewer);
    }

    /** Refuses as if the thing were not there, or says that it is not allowed where they may at least read it. */
    public static void require(HttpServletRequest request, Action action, Thing thing) {
        var viewer = of(request);
        if (!Permissions.may(viewer, action, thing)) {
            var known = action != Action.READ && viewer.isSignedIn() && Permissions.may(viewer, Action.READ, thing);
            throw new ResponseStatusException(known ? HttpStatus.FORBIDDEN : HttpStatus.NOT_FOUND);
        }
    }
}
