package care.trellis.app.people;

import care.trellis.app.database.Acting;
import care.trellis.app.places.ScopeNames;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The organisations' sign-ins that somebody can choose from. */
@Component
public class ProviderChoice {
    private final IdentityProviders providers;
    private final ScopeNames names;

    ProviderChoice(IdentityProviders providers, ScopeNames names) {
        this.providers = providers;
        this.names = names;
    }

    /**
     * One to choose.
     *
     * @param name what its administrator calls it
     * @param whose the organisation's name in the directory
     */
    public record Offer(UUID organisation, String name, String whose) {}

    List<Offer> all() {
        return offers(Acting.asHouse(providers::all));
    }

    /** Those that answer for an e-mail address. It proves nothing: the provider does. */
    List<Offer> answeringFor(String email) {
        var address = EmailAddress.clean(email);
        var domain = address.substring(address.lastIndexOf('@') + 1);
        return offers(Acting.asHouse(providers::all).stream()
                .filter(provider -> provider.domains().contains(domain))
                .toList());
    }

    private List<Offer> offers(List<IdentityProvider> found) {
        return found.stream()
                .map(provider -> new Offer(
                        provider.organisation(),
                        provider.name(),
                        names.organisation(provider.organisation())
                                .map(ScopeNames.Organisation::name)
                                .orElse("")))
                .toList();
    }
}
