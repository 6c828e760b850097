package care.trellis.app.people;

import care.trellis.app.secret.HouseSecret;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Component;

/** Secrets in links and cookies: 256 random bits that only their holder has; the database keeps a fingerprint. */
@Component
class Tokens {
    private static final int BYTES = 32;
    private static final int LONGEST = 100;

    private final SecureRandom random = new SecureRandom();
    private final HouseSecret secret;

    Tokens(HouseSecret secret) {
        this.secret = secret;
    }

    String fresh() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    byte[] fingerprint(String purpose, String token) {
        var shown = token.length() > LONGEST ? "" : token;
        return secret.fingerprint(purpose, shown.getBytes(StandardCharsets.UTF_8));
    }
}
