package care.trellis.app.people;

import care.trellis.postgres.CannotStart;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The address people know this Trellis by ({@code TRELLIS_URL}): links in mails never follow what a request claims. */
@Component
public class PublicAddress {
    private final String address;

    PublicAddress(@Value("${trellis.url}") String address) {
        var sound = address.matches("https?://[^/?#@\\s]+/?");
        if (!sound) {
            throw new CannotStart("TRELLIS_URL must look like https://trellis.example.org, was " + address);
        }
        this.address = address.replaceFirst("/$", "");
    }

    /** Whether people come by https; cookies are then for https alone. */
    public boolean isSecure() {
        return address.startsWith("https://");
    }

    /** The whole address of a page. */
    public String of(String path) {
        return address + path;
    }

    public String host() {
        return String.valueOf(URI.create(address).getHost()).toLowerCase(Locale.ROOT);
    }

    /** What browsers say a page of this Trellis comes from; where any free port will do, with the one it came to have. */
    String origin(HttpServletRequest request) {
        return address.toLowerCase(Locale.ROOT).replaceFirst(":0$", ":" + request.getLocalPort());
    }

    /** A cookie's name; with https, one that no other host and no unsafe page can set. */
    String cookie(String name) {
        return isSecure() ? "__Host-" + name : name;
    }
}
