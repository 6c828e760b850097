package care.trellis.app.people;

import java.net.URI;
import java.net.URISyntaxException;

/** Where to go after signing in: only to pages of this Trellis, whatever the address says. */
final class LocalPath {
    private static final String HOME = "/";
    private static final int LONGEST = 2000;

    private LocalPath() {}

    /** The path when it is one of ours, else the first page. */
    static String orHome(String to) {
        if (to.length() > LONGEST || !to.matches("/(?![/\\\\])[^\\s\\\\\\p{Cntrl}]*") || to.startsWith("/sign-")) {
            return HOME;
        }
        try {
            var address = new URI(to);
            return address.isAbsolute() || address.getRawAuthority() != null ? HOME : to;
        } catch (URISyntaxException _) {
            return HOME;
        }
    }
}
