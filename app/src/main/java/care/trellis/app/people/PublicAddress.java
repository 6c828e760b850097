package care.trellis.app.people;

import care.trellis.postgres.CannotStart;
import java.net.URI;
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
        return String.valueOf(URI.create(address).getHost());
    }

    /** A cookie's name; with https, one that no other host and no unsafe page can set. */
    String cookie(String name) {
        return isSecure() ? "__Host-" + name : name;
    }
}
