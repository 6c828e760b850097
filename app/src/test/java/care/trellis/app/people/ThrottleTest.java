package care.trellis.app.people;

import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.app.TurnedClock;
import care.trellis.app.browser.BrowserTest;
import care.trellis.app.database.Acting;
import care.trellis.app.mail.TestPost;
import care.trellis.app.people.Throttle.Limit;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Guessing gets slow, the owner does not get shut out, and a stranger learns nothing. */
class ThrottleTest extends BrowserTest {
    private static final Seen SEEN = new Seen("192.0.2.1", "A browser on Linux");

    private final Throttle throttle = People.bean(Throttle.class);
    private final PasswordStep step = People.bean(PasswordStep.class);

    @AfterEach
    void turnTheClockBack() {
        People.calm();
    }

    @Test
    void waits_double_up_to_the_longest() {
        assertThat(Limit.ACCOUNT.waitAfter(4)).isZero();
        assertThat(Limit.ACCOUNT.waitAfter(5)).isEqualTo(Duration.ofSeconds(15));
        assertThat(Limit.ACCOUNT.waitAfter(6)).isEqualTo(Duration.ofSeconds(30));
        assertThat(Limit.ACCOUNT.waitAfter(500)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void a_hundred_tries_at_once_are_a_hundred() throws Exception {
        var account = UUID.randomUUID().toString();
        try (var many = Executors.newFixedThreadPool(16)) {
            var tries = IntStream.range(0, 100)
                    .mapToObj(_ -> (Callable<Boolean>) () -> Acting.asHouse(
                            () -> throttle.take(Limit.ACCOUNT, account).isEmpty()))
                    .toList();
            var taken = 0;
            for (var each : many.invokeAll(tries)) {
                taken += each.get() ? 1 : 0;
            }
            assertThat(taken).isEqualTo(5);
        }
    }

    @Test
    void the_owner_in_a_browser_that_is_known_is_not_slowed_by_strangers_and_elsewhere_has_a_link_sent() {
        try (var post = new TestPost()) {
            var person = People.withPassword("Olga Owner");
            var known = open("/sign-in");
            SignInTest.signIn(known, person.email(), People.PASSWORD);
            SignInTest.press(known, known.locator(".app-header__button"));
            var stranger = openOnPhone("/sign-in");
            for (var i = 0; i < 6; i++) {
                SignInTest.signIn(stranger, person.email(), "guess number " + i);
            }
            assertThat(stranger.locator(".govuk-error-summary").textContent()).contains("too many tries", "seconds");
            assertAccessible(stranger);
            assertNoSidewaysScroll(stranger);
            SignInTest.press(known, known.getByText("Sign in again"));
            SignInTest.signIn(known, person.email(), People.PASSWORD);
            assertThat(known.locator(".app-header__person").textContent()).contains("Olga");

            var travelling = open("/sign-in");
            SignInTest.signIn(travelling, person.email(), People.PASSWORD);
            SignInTest.press(travelling, travelling.getByText("have a link sent to you"));
            assertAccessible(travelling);
            travelling.locator("#email").fill(person.email());
            SignInTest.press(
                    travelling, travelling.locator("main button[type=submit]").first());
            assertThat(travelling.locator("h1").textContent()).isEqualTo("Look into your mail");
            travelling.navigate(care.trellis.app.RunningTrellis.address(post.linkTo("/sign-in/link", person.email()))
                    .toString());
            assertAccessible(travelling);
            SignInTest.press(
                    travelling, travelling.locator("main button[type=submit]").first());
            SignInTest.signIn(travelling, person.email(), People.PASSWORD);
            assertThat(travelling.locator(".app-header__person").textContent()).contains("Olga");
        }
    }

    @Test
    void the_wait_ends_and_a_right_password_makes_strangers_tries_be_forgotten() {
        var person = People.withPassword("Wanda Waits");
        for (var i = 0; i < 5; i++) {
            step.tryWith(person.email(), "guess number " + i, "", SEEN);
        }
        assertThat(step.tryWith(person.email(), People.PASSWORD, "", SEEN))
                .isInstanceOf(PasswordStep.Outcome.TooMany.class);
        TurnedClock.on(Duration.ofSeconds(16));
        assertThat(step.tryWith(person.email(), People.PASSWORD, "", SEEN))
                .isInstanceOf(PasswordStep.Outcome.Right.class);
        assertThat(step.tryWith(person.email(), "another guess", "", SEEN))
                .isInstanceOf(PasswordStep.Outcome.Wrong.class);
    }

    @Test
    void one_address_that_tries_many_accounts_is_slowed_down() {
        var seen = new Seen("192.0.2.77", "A browser on Linux");
        for (var i = 0; i < 40; i++) {
            assertThat(step.tryWith("nobody" + i + "@example.org", "guess", "", seen))
                    .isInstanceOf(PasswordStep.Outcome.Wrong.class);
        }
        assertThat(step.tryWith("nobody41@example.org", "guess", "", seen))
                .isInstanceOf(PasswordStep.Outcome.TooMany.class);
        assertThat(step.tryWith("nobody41@example.org", "guess", "", new Seen("198.51.100.1", "")))
                .isInstanceOf(PasswordStep.Outcome.Wrong.class);
    }

    @Test
    void machines_of_one_ipv6_network_are_one_source() {
        assertThat(new Seen("2001:db8:1:2:3:4:5:6", "").network())
                .isEqualTo(new Seen("2001:db8:1:2:ffff::1", "").network())
                .isNotEqualTo(new Seen("2001:db8:1:3::1", "").network());
    }

    @Test
    void an_account_that_is_not_there_takes_as_long_as_one_that_is() {
        var there = medianMillis(People.withPassword("Timo There").email());
        var nowhere = medianMillis(UUID.randomUUID() + "@example.org");
        assertThat(nowhere)
                .as("milliseconds for nobody, and %s for somebody", there)
                .isBetween(there * 0.5, there * 2);
    }

    private double medianMillis(String email) {
        var times = IntStream.range(0, 9)
                .mapToLong(i -> {
                    TurnedClock.on(Duration.ofHours(2));
                    var start = worked();
                    step.tryWith(email, "guess", "", new Seen("203.0.113." + i, ""));
                    return worked() - start;
                })
                .sorted()
                .toArray();
        return Arrays.stream(times).skip(4).findFirst().orElseThrow() / 1e6;
    }

    /** Nanoseconds of work this thread has done: how busy the machine is with others tells nothing of an account. */
    private static long worked() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
