package care.trellis.app.people;

import care.trellis.app.database.Acting;
import care.trellis.app.people.Refusal.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;

/**
 * The way to an organisation's provider and back, by Spring Security's client: a code, which only who has the proof key's
 * verifier and the client's secret can exchange; state and nonce, which only this session knows.
 */
@Component
class ProviderGate {
    private static final Logger LOG = LoggerFactory.getLogger(ProviderGate.class);
    private final IdentityProviders providers;
    private final ProviderDocument document;
    private final OutsideRequests requests;
    private final PublicAddress address;
    private final Clock clock;
    private final AuthenticationProvider exchange;

    ProviderGate(
            IdentityProviders providers,
            ProviderDocument document,
            OutsideRequests requests,
            PublicAddress address,
            Clock clock) {
        this.providers = providers;
        this.document = document;
        this.requests = requests;
        this.address = address;
        this.clock = clock;
        this.exchange = exchange();
    }

    /**
     * Who came back, as the provider says.
     *
     * @param email what the provider vouches for; empty where it does not
     */
    record Returned(Errand errand, IdentityProvider provider, String subject, Optional<String> email) {}

    /** Remembers what somebody goes for, and says where they go: an address of the provider's. */
    String send(
            UUID organisation, Errand.Purpose purpose, @Nullable UUID person, String then, HttpServletRequest request) {
        var provider = provider(organisation);
        var registration = registration(provider);
        var asked = new DefaultOAuth2AuthorizationRequestResolver(_ -> registration)
                .resolve(request, registration.getRegistrationId());
        if (asked == null) {
            throw new Refused(Refusal.UNREACHABLE);
        }
        new Errand(purpose, organisation, provider.id(), person, then, clock.instant(), asked).keep(request);
        return asked.getAuthorizationRequestUri();
    }

    /** Whom the provider sent back, once everything it says has been proved. */
    Returned back(UUID organisation, HttpServletRequest request) {
        var errand = Errand.take(request, clock.instant())
                .filter(each -> each.organisation().equals(organisation)
                        && same(each.asked().getState(), request.getParameter("state")))
                .orElseThrow(() -> new Refused(Refusal.STALE));
        var provider = Acting.asHouse(() -> providers.of(organisation))
                .filter(each -> each.id().equals(errand.provider()))
                .orElseThrow(() -> new Refused(Refusal.ENDED));
        var issuer = request.getParameter("iss"); // RFC 9207: another provider's answer is not this one's
        if (issuer != null && !issuer.equals(provider.issuer())) {
            throw new Refused(Refusal.UNSOUND);
        }
        var code = request.getParameter("code");
        if (code == null || code.isBlank()) {
            throw new Refused(Refusal.DECLINED);
        }
        var user = exchange(errand, registration(provider), code);
        var email = Boolean.TRUE.equals(user.getEmailVerified())
                ? Optional.ofNullable(user.getEmail()).map(EmailAddress::clean)
                : Optional.<String>empty();
        return new Returned(errand, provider, String.valueOf(user.getSubject()), email);
    }

    private OidcUser exchange(Errand errand, ClientRegistration registration, String code) {
        var asked = errand.asked();
        var answer = OAuth2AuthorizationResponse.success(code)
                .redirectUri(String.valueOf(asked.getRedirectUri()))
                .state(String.valueOf(asked.getState()))
                .build();
        try {
            var done = exchange.authenticate(
                    new OAuth2LoginAuthenticationToken(registration, new OAuth2AuthorizationExchange(asked, answer)));
            if (done != null && done.getPrincipal() instanceof OidcUser user) {
                return user;
            }
            throw new Refused(Refusal.UNSOUND);
        } catch (AuthenticationException refused) {
            var root = NestedExceptionUtils.getMostSpecificCause(refused)
                    .getClass()
                    .getSimpleName();
            LOG.warn("A provider's answer to a code was of no use: {}", root);
            throw new Refused(isOfTheLine(refused) ? Refusal.UNREACHABLE : Refusal.UNSOUND);
        }
    }

    private AuthenticationProvider exchange() {
        var tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(requests.tokens());
        var information = new DefaultOAuth2UserService();
        information.setRestOperations(requests.operations());
        var users = new OidcUserService();
        users.setOauth2UserService(information);
        users.setRetrieveUserInfo(asked -> asked.getIdToken().getEmail() == null
                && asked.getClientRegistration()
                                .getProviderDetails()
                                .getUserInfoEndpoint()
                                .getUri()
                        != null);
        var provider = new OidcAuthorizationCodeAuthenticationProvider(tokens, users);
        provider.setJwtDecoderFactory(this::decoder);
        return provider;
    }

    /** Signature, sort, issuer, audience, times and subject of what the provider says; the nonce is looked at besides. */
    private JwtDecoder decoder(ClientRegistration registration) {
        var decoder = NimbusJwtDecoder.withJwkSetUri(
                        String.valueOf(registration.getProviderDetails().getJwkSetUri()))
                .jwsAlgorithms(known -> known.addAll(ProviderDocument.SIGNATURES))
                .restOperations(requests.operations())
                .build();
        var times = new JwtTimestampValidator();
        times.setClock(clock);
        var identity = new OidcIdTokenValidator(registration);
        identity.setClock(clock);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<Jwt>(JwtTypeValidator.jwt(), times, identity));
        decoder.setClaimSetConverter(
                new ClaimTypeConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
        return decoder;
    }

    private ClientRegistration registration(IdentityProvider provider) {
        try {
            return document.registration(new ProviderDocument.Client(
                    provider.issuer(),
                    provider.clientId(),
                    Acting.asHouse(() -> providers.secretOf(provider)),
                    address.of(IdentityProvider.pathBack(provider.organisation())),
                    provider.id().toString()));
        } catch (ProviderDocument.Fault _) {
            LOG.warn("A provider's document was of no use");
            throw new Refused(Refusal.UNREACHABLE);
        }
    }

    private IdentityProvider provider(UUID organisation) {
        return Acting.asHouse(() -> providers.of(organisation)).orElseThrow(() -> new Refused(Refusal.ENDED));
    }

    private static boolean isOfTheLine(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ResourceAccessException
                    || cause instanceof HttpServerErrorException
                    || cause instanceof IOException) {
                return true;
            }
        }
        return false;
    }

    private static boolean same(@Nullable String one, @Nullable String other) {
        return one != null
                && other != null
                && MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
