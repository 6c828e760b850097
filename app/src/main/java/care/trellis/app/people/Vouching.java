package care.trellis.app.people;

import care.trellis.app.database.Acting;
import care.trellis.app.permission.Membership;
import care.trellis.app.places.ScopeNames;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What an organisation's sign-in opens: the roles that the organisation could give, and nothing else. Whoever runs its
 * provider can then do nothing in another's name that they could not give themselves. See
 * docs/decisions/sign-in-by-organisation.md.
 */
@Component
class Vouching {
    private final ProviderLinks links;
    private final IdentityProviders providers;
    private final Memberships memberships;
    private final ScopeNames names;

    Vouching(ProviderLinks links, IdentityProviders providers, Memberships memberships, ScopeNames names) {
        this.links = links;
        this.providers = providers;
        this.memberships = memberships;
        this.names = names;
    }

    /** Of somebody's memberships, those that a link opens; none once it has ended. */
    List<Membership> by(UUID link, List<Membership> all) {
        return Acting.asHouse(() -> links.organisation(link))
                .map(organisation -> of(organisation, all))
                .orElseGet(List::of);
    }

    /** Of somebody's memberships, those that an organisation vouches for. */
    List<Membership> of(UUID organisation, List<Membership> all) {
        return Acting.asHouse(() -> names.organisation(organisation).stream()
                .flatMap(found ->
                        all.stream().filter(membership -> RolesToGive.covers(found, membership, names::organisationOf)))
                .toList());
    }

    /** Whose sign-in somebody can use today, because they are linked with it and have a role it opens. */
    Optional<UUID> usable(UUID person) {
        return Acting.asHouse(() -> {
            var all = memberships.of(person);
            return links.organisations(person).stream()
                    .filter(organisation -> !of(organisation, all).isEmpty())
                    .findFirst();
        });
    }

    /** The sign-ins that somebody could use, linked or not. */
    List<IdentityProvider> open(UUID person) {
        return Acting.asHouse(() -> {
            var all = memberships.of(person);
            return providers.all().stream()
                    .filter(provider -> !of(provider.organisation(), all).isEmpty())
                    .toList();
        });
    }
}
