package care.trellis.provider;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/**
 * A real OpenID Connect provider on a port of its own: Spring's authorization server, which insists on a proof key. What
 * it says of people can be made to lie.
 */
public final class OpenIdServer implements AutoCloseable {
    public static final String CLIENT = "trellis";
    public static final String SECRET = "the-client-secret-of-9Xw4Lq7";
    public static final String PASSWORD = "at the provider";

    private final AnnotationConfigServletWebServerApplicationContext context;

    /** Starts one. */
    public OpenIdServer() {
        context = new AnnotationConfigServletWebServerApplicationContext(Settings.class);
    }

    public String issuer() {
        var server = context.getWebServer();
        if (server == null) {
            throw new IllegalStateException("it started without a web server");
        }
        return "http://localhost:" + server.getPort();
    }

    /** Knows Trellis at such an address, and nobody else. */
    public void knowsTrellisAt(String back) {
        context.getBean(Clients.class).at(back);
    }

    /** Somebody who can sign in here with {@link #PASSWORD}. */
    public void hasPerson(String name, String email) {
        context.getBean(Known.class).people.put(name, email);
    }

    /** What it changes in what it says of people, before it signs it. */
    public void says(Consumer<JwtClaimsSet.Builder> lie) {
        context.getBean(Known.class).lie = lie;
    }

    @Override
    public void close() {
        context.close();
    }

    /** Whom it knows, by name with their address, and how it lies about them. */
    static final class Known {
        private final Map<String, String> people = new ConcurrentHashMap<>();
        private volatile Consumer<JwtClaimsSet.Builder> lie = Objects::requireNonNull;
    }

    /** The clients, of which there is one. */
    static final class Clients implements RegisteredClientRepository {
        private volatile InMemoryRegisteredClientRepository known = at("any", "http://localhost/nowhere");

        void at(String back) {
            known = at(UUID.randomUUID().toString(), back);
        }

        private static InMemoryRegisteredClientRepository at(String id, String back) {
            return new InMemoryRegisteredClientRepository(RegisteredClient.withId(id)
                    .clientId(CLIENT)
                    .clientSecret("{noop}" + SECRET)
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .redirectUri(back)
                    .scope("openid")
                    .scope("email")
                    .clientSettings(
                            ClientSettings.builder().requireProofKey(true).build())
                    .build());
        }

        @Override
        public void save(RegisteredClient client) {
            known.save(client); // it keeps the secret in a better form than it was given
        }

        @Override
        public @Nullable RegisteredClient findById(String id) {
            return known.findById(id);
        }

        @Override
        public @Nullable RegisteredClient findByClientId(String client) {
            return known.findByClientId(client);
        }
    }

    /** All that it consists of. */
    @Configuration
    @EnableWebMvc
    @EnableWebSecurity
    static class Settings {
        @Bean
        TomcatServletWebServerFactory server() {
            return new TomcatServletWebServerFactory(0);
        }

        @Bean
        DispatcherServlet dispatcherServlet() {
            return new DispatcherServlet();
        }

        @Bean
        SecurityFilterChain guard(HttpSecurity http) {
            return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()))
                    .formLogin(Customizer.withDefaults())
                    .build();
        }

        @Bean
        Clients clients() {
            return new Clients();
        }

        @Bean
        AuthorizationServerSettings addresses() {
            return AuthorizationServerSettings.builder().build();
        }

        @Bean
        Known known() {
            return new Known();
        }

        @Bean
        UserDetailsService people(Known known) {
            return name -> {
                if (!known.people.containsKey(name)) {
                    throw new UsernameNotFoundException("nobody");
                }
                return User.withUsername(name)
                        .password("{noop}" + PASSWORD)
                        .roles("person")
                        .build();
            };
        }

        @Bean
        JWKSource<SecurityContext> keys() throws JOSEException {
            RSAKey key = new RSAKeyGenerator(2048).keyID("one").generate();
            return new ImmutableJWKSet<>(new JWKSet(key));
        }

        @Bean
        JwtDecoder decoder(JWKSource<SecurityContext> keys) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> claims(Known known) {
            return token -> {
                if (token.getTokenType().getValue().equals("id_token") && token.getPrincipal() != null) {
                    token.getClaims()
                            .claim(
                                    "email",
                                    String.valueOf(known.people.get(
                                            token.getPrincipal().getName())))
                            .claim("email_verified", true);
                    known.lie.accept(token.getClaims());
                }
            };
        }
    }
}
