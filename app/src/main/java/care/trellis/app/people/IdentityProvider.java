package care.trellis.app.people;

import java.util.List;
import java.util.UUID;

/**
 * An organisation's own sign-in, as far as pages may know it: its client's secret is not in here.
 *
 * @param name what the button says
 * @param domains of the e-mail addresses it answers for; only to find it by
 */
public record IdentityProvider(
        UUID id, UUID organisation, String name, String issuer, String clientId, List<String> domains) {
    public IdentityProvider {
        domains = List.copyOf(domains);
    }

    /** Where it sends people back to; registered with the provider, and different for each, so that none answers for another. */
    static String pathBack(UUID organisation) {
        return "/sign-in/organisation/" + organisation + "/callback";
    }
}
