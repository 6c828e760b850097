package care.trellis.provider;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.web.util.UriComponentsBuilder;

/** A provider that gives any token at all for any code, for what no honest server can be made to send. */
public final class ForgingProvider implements AutoCloseable {
    private static final int TOO_LONG = 600_000;

    private final HttpServer server;
    private final RSAKey published;
    private volatile String nonce = "";
    private volatile Function<JWTClaimsSet, String> token = claims -> "";

    /** Starts one. */
    public ForgingProvider() {
        try {
            published = new RSAKeyGenerator(2048).keyID("published").generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, document()));
        server.createContext("/keys", exchange -> answer(exchange, new JWKSet(published).toString()));
        server.createContext("/authorize", this::sendBack);
        server.createContext("/token", exchange -> answer(exchange, """
                {"access_token": "any", "token_type": "Bearer", "expires_in": 60, "id_token": "%s"}""".formatted(token.apply(claims()))));
        server.createContext("/moved", exchange -> redirect(exchange, issuer() + "/.well-known/openid-configuration"));
        server.createContext("/long", exchange -> answer(exchange, " ".repeat(TOO_LONG) + document()));
        server.start();
    }

    public String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** The key that its document leads to. */
    public RSAKey published() {
        return published;
    }

    /** What it gives for a code: made of claims that are all as they should be. */
    public void gives(Function<JWTClaimsSet, String> forged) {
        token = forged;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private JWTClaimsSet claims() {
        var now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject("somebody")
                .audience(OpenIdServer.CLIENT)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)))
                .claim("nonce", nonce)
                .claim("email", "somebody@example.org")
                .claim("email_verified", true)
                .build();
    }

    private String document() {
        return """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                 "jwks_uri": "%1$s/keys", "response_types_supported": ["code"],
                 "subject_types_supported": ["public"], "id_token_signing_alg_values_supported": ["RS256"]}""".formatted(issuer());
    }

    private void sendBack(HttpExchange exchange) throws IOException {
        var asked =
                UriComponentsBuilder.fromUri(exchange.getRequestURI()).build().getQueryParams();
        nonce = Objects.requireNonNullElse(asked.getFirst("nonce"), "");
        var back = java.net.URLDecoder.decode(
                Objects.requireNonNullElse(asked.getFirst("redirect_uri"), ""), StandardCharsets.UTF_8);
        redirect(exchange, back + "?code=any&state=" + asked.getFirst("state"));
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        try (var body = exchange.getResponseBody()) {
            body.write(bytes);
        }
    }
}
