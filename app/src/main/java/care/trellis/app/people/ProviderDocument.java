package care.trellis.app.people;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ClientSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What a provider says of itself at {@code /.well-known/openid-configuration} (OpenID Connect Discovery 1.0, 4). */
@Component
class ProviderDocument {
    /** Signatures that only the provider can make; the client's secret signs nothing. */
    static final Set<SignatureAlgorithm> SIGNATURES = Set.of(SignatureAlgorithm.values());

    private static final Set<ClientAuthenticationMethod> METHODS =
            Set.of(ClientAuthenticationMethod.CLIENT_SECRET_BASIC, ClientAuthenticationMethod.CLIENT_SECRET_POST);
    private static final List<String> ENDPOINTS =
            List.of("authorization_endpoint", "token_endpoint", "jwks_uri", "userinfo_endpoint");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final OutsideAddress outside;
    private final OutsideRequests requests;

    ProviderDocument(OutsideAddress outside, OutsideRequests requests) {
        this.outside = outside;
        this.requests = requests;
    }

    /** Something is wrong with a provider; the message is a sentence for its administrator, without its full stop. */
    static final class Fault extends RuntimeException {
        private static final long serialVersionUID = 1;

        Fault(String message) {
            super(message);
        }

        String words() {
            return String.valueOf(getMessage());
        }
    }

    /** The issuer as the provider writes it, after all that Trellis needs of it was found there. */
    String soundIssuer(String typed) {
        var document = fetch(typed);
        registration(document, new Client(typed, "any", "any", "https://localhost/", "any"));
        return String.valueOf(document.get("issuer"));
    }

    /** What the library needs to know to go there and back. */
    record Client(String issuer, String id, String secret, String back, String name) {}

    ClientRegistration registration(Client client) {
        return registration(fetch(client.issuer()), client);
    }

    private static ClientRegistration registration(Map<String, Object> document, Client client) {
        try {
            var registration = ClientRegistrations.fromOidcConfiguration(document)
                    .registrationId(client.name())
                    .clientId(client.id())
                    .clientSecret(client.secret())
                    .redirectUri(client.back())
                    .scope("openid", "email")
                    .clientSettings(
                            ClientSettings.builder().requireProofKey(true).build())
                    .build();
            if (!METHODS.contains(registration.getClientAuthenticationMethod())) {
                throw new Fault("The provider does not take a client secret, and Trellis has nothing else to show it");
            }
            return registration;
        } catch (IllegalArgumentException incomplete) {
            throw new Fault("What the provider says of itself at its address is incomplete");
        }
    }

    private Map<String, Object> fetch(String issuer) {
        outside.fault(issuer).ifPresent(fault -> {
            throw new Fault(fault);
        });
        var address = withoutSlash(issuer) + "/.well-known/openid-configuration";
        var document = read(address);
        var told = document.get("issuer");
        if (!(told instanceof String itself) || !withoutSlash(itself).equals(withoutSlash(issuer))) {
            throw new Fault("The provider at this address calls itself " + told + ", so that is the address to enter");
        }
        for (var endpoint : ENDPOINTS) {
            if (document.get(endpoint) instanceof String where) {
                outside.fault(where).ifPresent(fault -> {
                    throw new Fault("Its " + endpoint + " cannot be used. " + fault);
                });
            } else if (!endpoint.equals("userinfo_endpoint")) {
                throw new Fault("What the provider says of itself lacks its " + endpoint);
            }
        }
        if (document.get("id_token_signing_alg_values_supported") instanceof Collection<?> signatures
                && SIGNATURES.stream().noneMatch(known -> signatures.contains(known.getName()))) {
            throw new Fault("The provider signs with " + signatures + "; Trellis takes "
                    + Stream.of(SignatureAlgorithm.values())
                            .map(SignatureAlgorithm::getName)
                            .toList());
        }
        return document;
    }

    private Map<String, Object> read(String address) {
        try {
            var answer = requests.documents()
                    .get()
                    .uri(URI.create(address))
                    .accept(MediaType.APPLICATION_JSON)
                    .retrieve()
                    .onStatus(status -> !status.isSameCodeAs(HttpStatus.OK), (_, response) -> {
                        throw new Fault("There is no provider at this address: " + address + " answers with "
                                + response.getStatusCode().value());
                    })
                    .body(byte[].class);
            return JSON.readValue(answer == null ? new byte[0] : answer, new TypeReference<>() {});
        } catch (JacksonException noDocument) {
            throw new Fault("There is no provider at this address: " + address + " is not the document it should be");
        } catch (RestClientException | IllegalArgumentException noAnswer) {
            throw new Fault("The provider does not answer at " + address);
        }
    }

    private static String withoutSlash(String issuer) {
        return issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
    }
}
