package care.trellis.app.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import care.trellis.postgres.CannotStart;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was sealed opens with the same key, for the same purpose, unchanged, and not otherwise. */
class HouseSecretTest {
    private final HouseSecret secret = HouseSecret.of("A".repeat(43) + "=");
    private final byte[] plain = "a small secret".getBytes(StandardCharsets.UTF_8);

    @Test
    void it_opens_for_the_same_purpose_only() {
        var sealed = secret.seal("app", plain);
        assertThat(secret.open("app", sealed)).isEqualTo(plain);
        assertThatIllegalArgumentException().isThrownBy(() -> secret.open("other", sealed));
    }

    @Test
    void it_opens_with_the_same_key_only() {
        var other = HouseSecret.of("B".repeat(42) + "A=");
        assertThatIllegalArgumentException().isThrownBy(() -> other.open("app", secret.seal("app", plain)));
        assertThat(other.fingerprint("app", plain)).isNotEqualTo(secret.fingerprint("app", plain));
        assertThat(other.fits(secret.check())).isFalse();
        assertThat(secret.fits(secret.check())).isTrue();
    }

    @Test
    void no_flipped_bit_goes_unnoticed() {
        var random = new Random(3);
        for (var attempt = 0; attempt < 500; attempt++) {
            var sealed = secret.seal("app", plain);
            sealed[random.nextInt(sealed.length)] ^= (byte) (1 << random.nextInt(8));
            assertThatIllegalArgumentException().isThrownBy(() -> secret.open("app", sealed));
        }
    }

    @Test
    void the_same_thing_sealed_twice_looks_different() {
        assertThat(secret.seal("app", plain)).isNotEqualTo(secret.seal("app", plain));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a password", "AAAA", "****"})
    void a_key_of_another_form_is_refused_without_being_told(String key) {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> HouseSecret.of(key))
                .withMessageContaining("openssl rand -base64 32");
    }
}
