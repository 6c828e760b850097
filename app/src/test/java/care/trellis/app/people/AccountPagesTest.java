package care.trellis.app.people;

import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.app.RunningTrellis;
import care.trellis.app.TurnedClock;
import care.trellis.app.browser.BrowserTest;
import care.trellis.app.mail.TestPost;
import care.trellis.app.permission.Role;
import care.trellis.app.permission.Scope;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A person's own account. */
class AccountPagesTest extends BrowserTest {
    private static final String OTHER_PASSWORD = "seven lanterns under oath";

    @AfterEach
    void turnTheClockBack() {
        People.calm();
    }

    @Test
    void every_page_of_it_is_accessible_and_fits_a_phone() {
        var person = People.withPassword("Fay Fits");
        People.giveApp(person);
        for (var path : List.of(
                "/account",
                "/account/log",
                "/account/name",
                "/account/email",
                "/account/password",
                "/account/authenticator",
                "/account/recovery-codes",
                "/account/confirm")) {
            var page = openOnPhone("/test/sign-in/" + person.id());
            go(page, path);
            assertThat(page.locator("h1").count()).as(path).isEqualTo(1);
            assertAccessible(page);
            assertNoSidewaysScroll(page);
        }
    }

    @Test
    void nobody_else_finds_it() {
        assertThat(open("/account").locator("h1").textContent()).isEqualTo("Page not found");
    }

    @Test
    void a_changed_password_takes_the_one_before_ends_other_sessions_and_is_told_by_mail() {
        try (var post = new TestPost()) {
            var person = People.withPassword("Carl Change");
            var elsewhere = signedIn(person);
            var page = signedIn(person);
            go(page, "/account/password");
            page.locator("#current").fill("not that one at all");
            page.locator("#password").fill(OTHER_PASSWORD);
            send(page);
            assertThat(page.locator(".govuk-error-summary").textContent()).contains("not the password you have now");
            assertAccessible(page);
            page.locator("#current").fill(People.PASSWORD);
            page.locator("#password").fill("passwordpassword");
            send(page);
            assertThat(page.locator(".govuk-error-summary").textContent()).contains("easy to guess");
            page.locator("#current").fill(People.PASSWORD);
            page.locator("#password").fill(OTHER_PASSWORD);
            send(page);
            assertThat(page.url()).endsWith("/account");
            elsewhere.reload();
            assertThat(elsewhere.locator(".app-header__person").textContent()).doesNotContain("Carl");
            assertThat(post.received(person.email())).anyMatch(text -> text.contains("password was changed"));
            var again = open("/sign-in");
            SignInTest.signIn(again, person.email(), People.PASSWORD);
            assertThat(again.locator(".govuk-error-summary").count()).isEqualTo(1);
            SignInTest.signIn(again, person.email(), OTHER_PASSWORD);
            assertThat(again.locator(".app-header__person").textContent()).contains("Carl");
        }
    }

    @Test
    void a_new_address_counts_once_its_mail_was_answered_and_the_old_one_is_told() {
        try (var post = new TestPost()) {
            var person = People.withPassword("Elsa Elsewhere");
            var page = signedIn(person);
            go(page, "/account/email");
            send(page);
            assertThat(page.locator(".govuk-error-summary").textContent()).contains("Enter an e-mail address");
            assertAccessible(page);
            var fresh = "new." + person.email();
            page.locator("#email").fill(fresh);
            send(page);
            assertThat(page.locator("h1").textContent()).isEqualTo("Look into your mail");
            go(page, "/account");
            assertThat(page.locator("main").textContent())
                    .contains(person.email())
                    .doesNotContain(fresh);
            var confirming = openOnPhone(post.linkTo("/account/email", fresh));
            assertAccessible(confirming);
            assertNoSidewaysScroll(confirming);
            send(confirming);
            assertThat(confirming.locator("h1").textContent()).contains("is confirmed");
            page.reload();
            assertThat(page.locator("main").textContent()).contains(fresh);
            assertThat(post.received(person.email())).anyMatch(text -> text.contains("no longer used"));
        }
    }

    @Test
    void what_changes_how_somebody_signs_in_wants_it_shown_again_after_a_while() {
        var person = People.withPassword("Rosa Recent");
        People.giveApp(person);
        var page = openWithoutScripts("/sign-in");
        SignInTest.signIn(page, person.email(), People.PASSWORD);
        SignInTest.enterCode(page, People.code(Duration.ZERO));
        TurnedClock.on(Duration.ofMinutes(11));
        go(page, "/account/recovery-codes");
        assertThat(page.locator("h1").textContent()).isEqualTo("Show that it is you");
        send(page);
        assertThat(page.locator(".govuk-error-summary li").count()).isEqualTo(2);
        page.locator("#password").fill("not that one at all");
        page.locator("#code").fill(People.code(Duration.ZERO));
        send(page);
        assertThat(page.locator(".govuk-error-summary").textContent()).contains("is not right");
        page.locator("#password").fill(People.PASSWORD);
        page.locator("#code").fill(People.code(Duration.ZERO));
        send(page);
        assertThat(page.locator("h1").textContent()).isEqualTo("Make new recovery codes");
        send(page);
        var code = page.locator("main ol li").first().textContent();

        var lost = open("/sign-in");
        SignInTest.signIn(lost, person.email(), People.PASSWORD);
        SignInTest.press(lost, lost.getByText("Use a recovery code"));
        assertAccessible(lost);
        SignInTest.enterCode(lost, "2222-3333-4444-5555");
        assertThat(lost.locator(".govuk-error-summary").textContent()).contains("none of your recovery codes");
        SignInTest.enterCode(lost, code);
        assertThat(lost.locator(".app-header__person").textContent()).contains("Rosa");
        go(lost, "/account");
        assertThat(lost.locator("main").textContent()).contains("9 left");
        var again = open("/sign-in");
        SignInTest.signIn(again, person.email(), People.PASSWORD);
        SignInTest.press(again, again.getByText("Use a recovery code"));
        SignInTest.enterCode(again, code);
        assertThat(again.locator(".govuk-error-summary").textContent()).contains("used before");
    }

    @Test
    void the_sessions_are_listed_and_each_other_one_can_be_ended() {
        var person = People.withPassword("Sam Sessions");
        var one = signedIn(person);
        var two = signedIn(person);
        var page = signedIn(person);
        go(page, "/account");
        assertThat(page.locator("table tbody tr").count()).isEqualTo(3);
        assertThat(page.locator("table").textContent()).contains("Chrome on Linux", "This is where you are now");
        SignInTest.press(page, page.locator("table form button").first());
        assertThat(page.locator("table tbody tr").count()).isEqualTo(2);
        SignInTest.press(page, page.getByText("Sign out everywhere else"));
        assertThat(page.locator("table tbody tr").count()).isEqualTo(1);
        for (var other : List.of(one, two)) {
            other.reload();
            assertThat(other.locator(".app-header__person").textContent()).doesNotContain("Sam");
        }
        go(page, "/account/log");
        assertThat(page.locator("table").textContent())
                .contains("Signed in", "Signed out elsewhere", "Chrome on Linux", "127.0.0.1");
    }

    @Test
    void a_role_that_wants_two_steps_does_not_hold_in_a_session_of_one() {
        var person = People.withPassword("Una Once");
        var page = open("/sign-in");
        SignInTest.signIn(page, person.email(), People.PASSWORD);
        People.giveRole(person, Role.HOUSE_ADMINISTRATOR, Scope.HOUSE);
        go(page, "/operations/mail");
        assertThat(page.locator("h1").textContent()).isEqualTo("Page not found");
        go(page, "/account");
        SignInTest.press(page, page.getByText("Set up your authenticator app"));
        assertAccessible(page);
        ComingInTest.setUpApp(page);
        assertThat(page.locator("h1").textContent()).isEqualTo("Write down your recovery codes");
        go(page, "/operations/mail");
        assertThat(page.locator("h1").textContent()).isEqualTo("Mail");
    }

    @Test
    void a_name_can_be_changed_and_an_empty_one_is_refused() {
        var page = signedIn(People.withPassword("Bea Before"));
        go(page, "/account/name");
        page.locator("#name").fill(" ");
        send(page);
        assertAccessible(page);
        page.locator("#name").fill("Bea After");
        send(page);
        assertThat(page.locator(".app-header__person").textContent()).contains("Bea After");
    }

    private Page signedIn(People.Somebody person) {
        var page = open("/sign-in");
        SignInTest.signIn(page, person.email(), People.PASSWORD);
        return page;
    }

    private static void go(Page page, String path) {
        page.navigate(RunningTrellis.address(path).toString());
    }

    private static void send(Page page) {
        SignInTest.press(page, page.locator("main button[type=submit]").first());
    }
}
