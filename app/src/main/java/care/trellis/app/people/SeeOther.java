package care.trellis.app.people;

import jakarta.servlet.http.HttpServletResponse;

/** Sends a browser on to a page after it has sent a form (303), so that going back sends nothing twice. */
public final class SeeOther {
    private SeeOther() {}

    public static String to(String path, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", path);
        return "people/moved";
    }
}
