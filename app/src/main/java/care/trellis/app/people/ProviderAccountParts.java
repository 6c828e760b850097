package care.trellis.app.people;

import care.trellis.app.web.Days;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A line of the account page for each organisation's sign-in that could be of use to the person. */
@Component
class ProviderAccountParts implements AccountParts {
    private final Vouching vouching;
    private final ProviderLinks links;

    ProviderAccountParts(Vouching vouching, ProviderLinks links) {
        this.vouching = vouching;
        this.links = links;
    }

    @Override
    public List<AccountPart> of(UUID person) {
        return vouching.open(person).stream()
                .map(provider -> {
                    var link = links.between(provider, person);
                    return new AccountPart(
                            60,
                            provider.name(),
                            link.map(each -> "Linked on " + Days.of(each.linkedAt()))
                                    .orElse("Not linked"),
                            "/account/organisation/" + provider.organisation(),
                            link.isPresent() ? "Unlink" : "Link");
                })
                .toList();
    }
}
