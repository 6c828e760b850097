package care.trellis.app.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.trellis.app.RunningTrellis;
import care.trellis.app.database.Acting;
import care.trellis.provider.ForgingProvider;
import care.trellis.provider.OpenIdServer;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A provider's token counts only with an asymmetric signature by a key that the provider's own document leads to. */
class ForgedTokenTest {
    private final ForgingProvider forger = new ForgingProvider();
    private final RSAKey another = key();
    private final UUID organisation = People.provider("Forged Care").organisation();

    @BeforeEach
    void setItUp() {
        var provider = new IdentityProvider(
                UUID.randomUUID(), organisation, "Forger", forger.issuer(), OpenIdServer.CLIENT, List.of());
        var by = People.withPassword("Odd Organiser").id();
        Acting.asHouse(() -> People.bean(IdentityProviders.class).setUp(provider, OpenIdServer.SECRET, by));
    }

    @AfterEach
    void end() {
        forger.close();
        People.calm();
    }

    @Test
    void a_sound_one_is_believed() {
        assertThat(cameTo(claims -> signed(header(), claims, signer(forger.published()))))
                .isEqualTo(Refusal.UNKNOWN);
    }

    @Test
    void one_signed_by_another_key_of_the_same_name_is_not() {
        assertThat(cameTo(claims -> signed(header(), claims, signer(another)))).isEqualTo(Refusal.UNSOUND);
    }

    @Test
    void one_that_brings_its_own_key_or_says_where_it_is_is_not() {
        var brought = new JWSHeader.Builder(JWSAlgorithm.RS256).jwk(another.toPublicJWK());
        assertThat(cameTo(claims -> signed(brought, claims, signer(another)))).isEqualTo(Refusal.UNSOUND);
        var elsewhere = header().jwkURL(URI.create("http://localhost:1/keys"));
        assertThat(cameTo(claims -> signed(elsewhere, claims, signer(another)))).isEqualTo(Refusal.UNSOUND);
    }

    @Test
    void one_without_a_signature_or_signed_with_the_clients_secret_is_not() {
        assertThat(cameTo(claims -> new PlainJWT(claims).serialize())).isEqualTo(Refusal.UNSOUND);
        var shared = new JWSHeader.Builder(JWSAlgorithm.HS256);
        assertThat(cameTo(claims -> signed(shared, claims, sharedSigner()))).isEqualTo(Refusal.UNSOUND);
    }

    @Test
    void one_that_is_for_something_else_is_not() {
        var access = header().type(new JOSEObjectType("at+jwt"));
        assertThat(cameTo(claims -> signed(access, claims, signer(forger.published()))))
                .isEqualTo(Refusal.UNSOUND);
    }

    @Test
    void a_document_that_has_moved_or_does_not_end_is_not_read() {
        var document = People.bean(ProviderDocument.class);
        assertThatThrownBy(() -> document.soundIssuer(forger.issuer() + "/moved"))
                .hasMessageContaining("302");
        assertThatThrownBy(() -> document.soundIssuer(forger.issuer() + "/long"))
                .hasMessageContaining("does not answer");
        assertThat(document.soundIssuer(forger.issuer())).isEqualTo(forger.issuer());
    }

    /** Goes there and back, and says why it was refused. */
    private Refusal cameTo(Function<JWTClaimsSet, String> token) {
        forger.gives(token);
        try (var browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(Redirect.NORMAL)
                .build()) {
            var go = RunningTrellis.address("/sign-in/organisation/" + organisation + "/go");
            var path = browser.send(HttpRequest.newBuilder(go).build(), BodyHandlers.discarding())
                    .uri()
                    .getPath();
            return Refusal.of(path.substring(path.lastIndexOf('/') + 1)).orElseThrow();
        } catch (java.io.IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static JWSHeader.Builder header() {
        return new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("published");
    }

    private static String signed(JWSHeader.Builder header, JWTClaimsSet claims, JWSSigner signer) {
        try {
            var token = new SignedJWT(header.build(), claims);
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static JWSSigner signer(RSAKey key) {
        try {
            return new RSASSASigner(key);
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static JWSSigner sharedSigner() {
        try {
            return new MACSigner(OpenIdServer.SECRET.repeat(2));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("published").generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
