package care.trellis.app.people;

import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.app.TurnedClock;
import care.trellis.app.browser.BrowserTest;
import care.trellis.app.permission.Role;
import care.trellis.app.permission.Scope;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Signing in and out as people do it. */
class SignInTest extends BrowserTest {
    @AfterEach
    void turnTheClockBack() {
        People.calm();
    }

    @Test
    void a_password_lets_in_whoever_draws_on_care_and_they_come_back_to_where_they_were() {
        var person = People.withPassword("Edith Plain");
        var page = openWithoutScripts("/sign-in?to=/costing");
        signIn(page, person.email().toUpperCase(java.util.Locale.ROOT), People.PASSWORD);
        assertThat(page.url()).endsWith("/costing");
        assertThat(page.locator(".app-header__person").textContent()).contains("Edith Plain");
        press(page, page.locator(".app-header__button"));
        assertThat(page.locator("h1").textContent()).isEqualTo("You have signed out");
        assertThat(page.locator(".app-header__person").textContent()).doesNotContain("Edith Plain");
    }

    @Test
    void what_is_missing_is_said_all_at_once_and_what_is_wrong_says_nothing_of_which() {
        var page = open("/sign-in");
        assertAccessible(page);
        press(page, page.locator("main button[type=submit]").first());
        assertThat(page.locator(".govuk-error-summary li").allTextContents())
                .containsExactly("Enter your e-mail address or your sign-in name", "Enter your password");
        assertAccessible(page);
        signIn(page, "nobody@example.org", "not the password");
        var ofNobody = page.locator(".govuk-error-summary").textContent();
        signIn(page, People.withPassword("Vera Right").email(), "not the password");
        assertThat(page.locator(".govuk-error-summary").textContent()).isEqualTo(ofNobody);
        var phone = openOnPhone("/sign-in");
        assertNoSidewaysScroll(phone);
    }

    @Test
    void an_authenticator_app_is_asked_for_and_no_code_is_taken_twice() {
        var person = People.withPassword("Ola Second");
        People.giveApp(person);
        var page = open("/sign-in");
        signIn(page, person.email(), People.PASSWORD);
        assertThat(page.locator("h1").textContent()).startsWith("Enter the code");
        assertAccessible(page);
        enterCode(page, "000 00");
        assertThat(page.locator(".govuk-error-summary").textContent()).contains("not right");
        assertAccessible(page);
        var code = People.code(Duration.ZERO);
        enterCode(page, code);
        assertThat(page.locator(".app-header__person").textContent()).contains("Ola Second");
        var again = openOnPhone("/sign-in");
        signIn(again, person.email(), People.PASSWORD);
        assertNoSidewaysScroll(again);
        enterCode(again, code);
        assertThat(again.locator(".govuk-error-summary").textContent()).contains("used before");
        enterCode(again, People.code(Duration.ofSeconds(30)));
        assertThat(again.locator(".app-header__person").textContent()).contains("Ola Second");
    }

    @Test
    void a_half_done_sign_in_opens_nothing() {
        var person = People.withPassword("Nils Half");
        People.giveApp(person);
        People.giveRole(person, Role.HOUSE_ADMINISTRATOR, Scope.HOUSE);
        var page = open("/sign-in");
        signIn(page, person.email(), People.PASSWORD);
        page.navigate(page.url().replace("/sign-in/code", "/"));
        assertThat(page.locator(".app-header__person").textContent()).doesNotContain("Nils");
    }

    @Test
    void a_session_ends_after_a_working_day_however_busy_it_is() {
        var person = People.withPassword("Lena Long");
        var page = open("/sign-in");
        signIn(page, person.email(), People.PASSWORD);
        TurnedClock.on(Duration.ofHours(11));
        page.reload();
        assertThat(page.locator(".app-header__person").textContent()).contains("Lena Long");
        TurnedClock.on(Duration.ofHours(1));
        page.reload();
        assertThat(page.locator(".app-header__person").textContent()).doesNotContain("Lena Long");
    }

    static void signIn(Page page, String name, String password) {
        page.locator("#name").fill(name);
        page.locator("#password").fill(password);
        press(page, page.locator("main button[type=submit]").first());
    }

    static void enterCode(Page page, String code) {
        page.locator("#code").fill(code);
        press(page, page.locator("main button[type=submit]").first());
    }

    /** Presses and waits until the page that comes of it is there. */
    static void press(Page page, Locator button) {
        page.evaluate("() => document.body.setAttribute('data-before', 'yes')");
        button.click();
        page.locator("body:not([data-before])").waitFor(new Locator.WaitForOptions().setTimeout(15_000));
        page.waitForLoadState();
    }
}
