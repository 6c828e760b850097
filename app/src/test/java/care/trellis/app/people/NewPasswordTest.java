package care.trellis.app.people;

import static care.trellis.app.people.db.Tables.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.app.TurnedClock;
import care.trellis.app.browser.BrowserTest;
import care.trellis.app.database.Acting;
import care.trellis.app.mail.TestPost;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** Passwords: what they must be, how they are kept, and what to do when one is forgotten. */
class NewPasswordTest extends BrowserTest {
    private final PasswordRules rules = new PasswordRules();

    @AfterEach
    void turnTheClockBack() {
        People.calm();
    }

    @Test
    void a_mailed_link_sets_a_new_password_once_and_ends_every_session_but_is_no_second_step() {
        try (var post = new TestPost()) {
            var person = People.withPassword("Flo Forgot");
            People.giveApp(person);
            var before = open("/test/sign-in/" + person.id());
            var page = openWithoutScripts("/new-password");
            SignInTest.press(page, page.locator("main button[type=submit]").first());
            assertThat(page.locator(".govuk-error-summary").textContent()).contains("Enter an e-mail address");
            page.locator("#email").fill(person.email());
            SignInTest.press(page, page.locator("main button[type=submit]").first());
            assertThat(page.locator("h1").textContent()).isEqualTo("Look into your mail");
            var link = post.linkTo("/new-password", person.email());
            var choosing = openOnPhone(link);
            assertAccessible(choosing);
            assertNoSidewaysScroll(choosing);
            choosing.locator("#password").fill("floforgot2026");
            SignInTest.press(
                    choosing, choosing.locator("main button[type=submit]").first());
            assertThat(choosing.locator(".govuk-error-summary").textContent()).contains("your name");
            assertAccessible(choosing);
            choosing.locator("#password").fill("a fresh pair of galoshes");
            SignInTest.press(
                    choosing, choosing.locator("main button[type=submit]").first());
            assertThat(choosing.locator("h1").textContent()).isEqualTo("Your password is set");
            assertAccessible(choosing);
            before.navigate(before.url().replaceFirst("(https?://[^/]+).*", "$1/"));
            assertThat(before.locator(".app-header__person").textContent()).doesNotContain("Flo");
            assertThat(open(link).locator("h1").textContent()).isEqualTo("That link does not work");
            SignInTest.press(choosing, choosing.getByText("Sign in").last());
            SignInTest.signIn(choosing, person.email(), "a fresh pair of galoshes");
            assertThat(choosing.locator("h1").textContent()).startsWith("Enter the code");
        }
    }

    @Test
    void a_link_is_too_old_after_an_hour_and_an_unknown_address_gets_the_same_answer() {
        try (var post = new TestPost()) {
            var person = People.withPassword("Ida Idle");
            for (var email : List.of(person.email(), UUID.randomUUID() + "@example.org")) {
                var page = open("/new-password");
                assertAccessible(page);
                page.locator("#email").fill(email);
                SignInTest.press(page, page.locator("main button[type=submit]").first());
                assertThat(page.locator("h1").textContent()).isEqualTo("Look into your mail");
                assertAccessible(page);
            }
            var link = post.linkTo("/new-password", person.email());
            TurnedClock.on(Duration.ofHours(1));
            assertThat(open(link).locator("h1").textContent()).isEqualTo("That link does not work");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"marmalade tin on a kite", "Ünïcödé wörter sind auch gut", "x7-Qp 0_vR!m2zK", "日本語の長いパスワードです本当"})
    void long_words_that_do_not_belong_together_will_do_whatever_they_are_made_of(String password) {
        assertThat(rules.fault(password, List.of("Flo Forgot"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "elevenchars,      at least 12",
        "password1234,     easy to guess",
        "qwertyuiop12,     easy to guess",
        "aaaaaaaaaaaaaaaa, easy to guess",
        "floforgot2026,    your name",
        "trelliscare12,    belong to you or to Trellis"
    })
    void what_others_would_try_first_is_refused_and_why_is_said(String password, String why) {
        assertThat(rules.fault(password, List.of("Flo Forgot", "flo@example.org")))
                .hasValueSatisfying(fault -> assertThat(fault).contains(why));
    }

    @Test
    void a_hundred_and_twenty_eight_characters_are_taken_and_more_are_not() {
        var words = "rowing kettles past nine violet harbours while somebody counts teaspoons and the moon argues"
                + " with a bus about turnips today";
        var longest = (words + " and so on for a while").substring(0, 128);
        assertThat(rules.fault(longest, List.of())).isEmpty();
        assertThat(rules.fault(longest + "x", List.of()))
                .hasValueSatisfying(fault -> assertThat(fault).contains("at most 128"));
    }

    @Test
    void a_password_can_be_pasted_shown_and_kept_by_the_browser() {
        var page = open("/sign-in");
        var field = page.locator("#password");
        assertThat(field.getAttribute("autocomplete")).isEqualTo("current-password");
        field.evaluate("field => { field.focus(); document.execCommand('insertText', false, 'pasted words'); }");
        assertThat(field.inputValue()).isEqualTo("pasted words");
        assertThat(field.getAttribute("type")).isEqualTo("password");
        page.getByText("Show").first().click();
        assertThat(field.getAttribute("type")).isEqualTo("text");
    }

    @Test
    void a_weaker_hash_is_made_anew_when_its_owner_signs_in() {
        var person = People.withPassword("Otto Old");
        var database = People.bean(DSLContext.class);
        var weaker = new Argon2PasswordEncoder(16, 32, 1, 4096, 1).encode(People.PASSWORD);
        Acting.asHouse(() -> database.update(PASSWORD)
                .set(PASSWORD.HASH, weaker)
                .where(PASSWORD.PERSON_ID.eq(person.id()))
                .execute());
        SignInTest.signIn(open("/sign-in"), person.email(), People.PASSWORD);
        assertThat(Acting.asHouse(() -> database.fetchSingle(PASSWORD, PASSWORD.PERSON_ID.eq(person.id()))
                        .getHash()))
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }
}
