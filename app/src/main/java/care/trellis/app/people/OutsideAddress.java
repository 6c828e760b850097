package care.trellis.app.people;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Which addresses Trellis fetches because somebody typed them: by https, and outside of its own network. Otherwise a form
 * could make it ask what only machines beside it may ask (server-side request forgery). See
 * docs/decisions/sign-in-by-organisation.md.
 */
@Component
class OutsideAddress {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Set<String> allowed;
    private final boolean onTrial;

    OutsideAddress(PublicAddress here, @Value("${trellis.provider-hosts}") String allowed) {
        this.allowed = Arrays.stream(allowed.split("[,\\s]+", -1))
                .filter(host -> !host.isBlank())
                .map(host -> host.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        this.onTrial = THIS_MACHINE.contains(here.host());
    }

    /** Why Trellis does not fetch it, as a sentence without its full stop; nothing where it does. */
    Optional<String> fault(String written) {
        URI address;
        try {
            address = new URI(written);
        } catch (URISyntaxException _) {
            return Optional.of(notAnAddress(written));
        }
        var host = address.getHost() == null ? "" : address.getHost().toLowerCase(Locale.ROOT);
        if (host.isEmpty() || address.getRawUserInfo() != null || address.getRawFragment() != null) {
            return Optional.of(notAnAddress(written));
        }
        if (onTrial && THIS_MACHINE.contains(host)) {
            return Optional.empty(); // Trellis itself is only for this machine
        }
        if (!"https".equals(address.getScheme())) {
            return Optional.of("The address must begin with https://, was " + written);
        }
        return allowed.contains(host) ? Optional.empty() : faultOfHost(host);
    }

    private static Optional<String> faultOfHost(String host) {
        try {
            return Arrays.stream(InetAddress.getAllByName(host)).allMatch(OutsideAddress::isOutside)
                    ? Optional.empty()
                    : Optional.of(host + " is within a private network, where Trellis does not look. Whoever runs this"
                            + " Trellis can allow the host with TRELLIS_PROVIDER_HOSTS");
        } catch (UnknownHostException _) {
            return Optional.of("There is no host called " + host);
        }
    }

    /** Whether anybody on the internet could ask it; what is not plainly so counts as within (RFC 6890). */
    static boolean isOutside(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        var bytes = address.getAddress();
        var first = bytes[0] & 0xff;
        var second = bytes[1] & 0xff;
        if (bytes.length == 4) {
            return first != 0
                    && first < 240
                    && !(first == 100 && second >= 64 && second < 128) // carriers' networks
                    && !(first == 192 && second == 0 && bytes[2] == 0)
                    && !(first == 198 && (second == 18 || second == 19));
        }
        // Only 2000::/3 is given out; in it 2002::/16 and 2001::/32 hide an IPv4 address. So does 64:ff9b::/96 outside
        // it.
        return first >> 5 == 1
                && !(first == 0x20 && second == 0x02)
                && !(first == 0x20 && second == 0x01 && bytes[2] == 0 && bytes[3] == 0);
    }

    private static String notAnAddress(String written) {
        return "Enter an address like https://login.example.org"
                + (written.isBlank() ? "" : "; " + written + " is none");
    }
}
