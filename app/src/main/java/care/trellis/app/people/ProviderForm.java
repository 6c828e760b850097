package care.trellis.app.people;

import care.trellis.app.web.FieldError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

/** What an administrator typed to set up their organisation's sign-in. The secret is never shown again. */
public record ProviderForm(String name, String issuer, String client, String secret, String domains) {
    static final ProviderForm EMPTY = new ProviderForm("", "", "", "", "");
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_ISSUER = 500;
    private static final int LONGEST_CLIENT = 200;
    private static final int LONGEST_SECRET = 500;
    private static final int MOST_DOMAINS = 20;

    public ProviderForm {
        name = Objects.requireNonNullElse(name, "");
        issuer = Objects.requireNonNullElse(issuer, "");
        client = Objects.requireNonNullElse(client, "");
        secret = Objects.requireNonNullElse(secret, "");
        domains = Objects.requireNonNullElse(domains, "");
    }

    static ProviderForm of(IdentityProvider provider) {
        return new ProviderForm(
                provider.name(), provider.issuer(), provider.clientId(), "", String.join(", ", provider.domains()));
    }

    /**
     * Everything that is wrong with it.
     *
     * @param fresh whether there was none before, so that a secret must be there
     */
    List<FieldError> faults(boolean fresh) {
        var faults = new ArrayList<FieldError>();
        required("name", name, "the name that people know it by", LONGEST_NAME, faults);
        if (fresh) {
            required("issuer", issuer, "the issuer’s address", LONGEST_ISSUER, faults);
        }
        required("client", client, "the client id", LONGEST_CLIENT, faults);
        if (!client.strip().matches("[\\x21-\\x7e]*")) {
            faults.add(new FieldError("client", "The client id must be letters, digits and signs without spaces"));
        }
        if (fresh || !secret.isEmpty()) {
            required("secret", secret, "the client secret", LONGEST_SECRET, faults);
        }
        var all = listed();
        var wrong = all.stream()
                .filter(domain -> !domain.matches("[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+"))
                .toList();
        if (!wrong.isEmpty()) {
            faults.add(new FieldError(
                    "domains",
                    "Enter what follows the @, like example.org, with commas between; " + wrong.getFirst()
                            + " is not"));
        } else if (all.size() > MOST_DOMAINS) {
            faults.add(new FieldError("domains", "Enter at most " + MOST_DOMAINS + ", there were " + all.size()));
        }
        return faults;
    }

    IdentityProvider asProvider(UUID id, UUID organisation, String soundIssuer) {
        return new IdentityProvider(id, organisation, name.strip(), soundIssuer, client.strip(), listed());
    }

    private List<String> listed() {
        return Arrays.stream(domains.toLowerCase(Locale.ROOT).split("[,;\\s]+", -1))
                .filter(domain -> !domain.isEmpty())
                .map(domain -> domain.startsWith("@") ? domain.substring(1) : domain)
                .distinct()
                .toList();
    }

    private static void required(String field, String typed, String what, int longest, List<FieldError> faults) {
        if (typed.isBlank()) {
            faults.add(new FieldError(field, "Enter " + what));
        } else if (typed.strip().length() > longest) {
            faults.add(new FieldError(field, "Enter " + what + " in at most " + longest + " characters"));
        }
    }
}
