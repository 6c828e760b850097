package care.trellis.app.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses Trellis fetches because an administrator typed them. */
class OutsideAddressTest {
    private final OutsideAddress outside =
            new OutsideAddress(new PublicAddress("https://trellis.example.org"), "login.council.internal, 10.1.2.3");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "127.0.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "192.0.0.8",
                "192.168.1.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2001:0:a00:1::",
                "2002:a00:1::1",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "ff02::1"
            })
    void what_lies_within_is_not_outside(String address) throws Exception {
        assertThat(OutsideAddress.isOutside(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "100.63.0.1", "172.32.0.1", "192.0.1.1", "2606:4700::1111", "2a00:1450::1"})
    void what_everybody_can_reach_is_outside(String address) throws Exception {
        assertThat(OutsideAddress.isOutside(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "login.example.org",
                "https://",
                "https:///path",
                "https://user@1.1.1.1",
                "https://1.1.1.1/#part",
                "http://1.1.1.1",
                "file:///etc/passwd",
                "https://127.0.0.1",
                "https://[::1]",
                "https://localhost",
                "http://localhost:8080",
                "https://10.0.0.1",
                "https://2130706433",
                "https://0x7f.1",
                "https://nowhere.invalid"
            })
    void what_is_not_plainly_outside_is_refused_with_a_reason(String address) {
        assertThat(outside.fault(address)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://1.1.1.1/tenant",
                "https://1.1.1.1:8443",
                "https://10.1.2.3",
                "https://LOGIN.council.internal/a"
            })
    void what_is_outside_or_was_allowed_is_fetched(String address) {
        assertThat(outside.fault(address)).isEmpty();
    }

    @Test
    void this_machine_may_be_asked_only_by_a_trellis_that_is_only_for_it() {
        var onTrial = new OutsideAddress(new PublicAddress("http://localhost:8080"), "");
        assertThat(onTrial.fault("http://localhost:9000")).isEmpty();
        assertThat(onTrial.fault("http://localhost.example.org")).isPresent();
        assertThat(onTrial.fault("https://10.0.0.1")).isPresent();
    }
}
