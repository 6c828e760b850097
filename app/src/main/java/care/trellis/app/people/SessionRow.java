package care.trellis.app.people;

import care.trellis.app.web.Days;

/**
 * A place where somebody is signed in, as their account page shows it.
 *
 * @param handle names the session to us, and is of no use to anybody who wants into it
 */
public record SessionRow(String handle, String browser, String began, String lastSeen, boolean thisOne) {
    static SessionRow of(OpenSessions.Open open) {
        return new SessionRow(
                open.handle(), open.browser(), Days.time(open.began()), Days.time(open.lastSeen()), open.thisOne());
    }
}
