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
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How people come to have an account: by an invitation, or by a code. */
class ComingInTest extends BrowserTest {
    @AfterEach
    void turnTheClockBack() {
        People.calm();
    }

    @Test
    void an_invited_manager_chooses_a_password_sets_up_the_app_and_is_in() {
        try (var post = new TestPost()) {
            var provider = People.provider("Larch Care");
            var page = asAdministrator(provider, "/organisations/" + provider.organisation() + "/invitations");
            assertAccessible(page);
            assertThat(page.locator(".govuk-inset-text").textContent()).contains("Who will see this");
            SignInTest.press(page, page.locator("main button[type=submit]").first());
            assertThat(page.locator(".govuk-error-summary li").allTextContents())
                    .containsExactly(
                            "Enter the name of the person you invite",
                            "Enter an e-mail address",
                            "Choose what the person will be");
            assertAccessible(page);
            var email = fresh("mina");
            page.locator("#name").fill("Mina Manager");
            page.locator("#email").fill(email);
            page.locator("#role").selectOption("REGISTERED_MANAGER");
            page.locator("#day").fill("31");
            page.locator("#month").fill("2");
            page.locator("#year").fill("2031");
            SignInTest.press(page, page.locator("main button[type=submit]").first());
            assertThat(page.locator(".govuk-error-summary li").allTextContents())
                    .containsExactly(
                            "Choose the service, because a registered manager belongs to one",
                            "The last day must be a real date, such as 31 3 2028, or left empty");
            page.locator("#service").selectOption(provider.service().toString());
            page.locator("#day").fill("28");
            SignInTest.press(page, page.locator("main button[type=submit]").first());
            assertThat(page.locator("table").textContent()).contains("Mina Manager", email, "Not answered yet");
            assertAccessible(page);
            page.setViewportSize(360, 800);
            assertNoSidewaysScroll(page);

            var invited = openWithoutScripts(post.linkTo("/invitation", email));
            assertThat(invited.locator("main").textContent())
                    .contains("Larch Care", "Registered manager", "Oak House", "28 February 2031", "Who will see this");
            invited.locator("#password").fill("short");
            SignInTest.press(
                    invited, invited.locator("main button[type=submit]").first());
            assertThat(invited.locator(".govuk-error-summary").textContent()).contains("at least 12 characters");
            invited.locator("#password").fill("MinaManager1234");
            SignInTest.press(
                    invited, invited.locator("main button[type=submit]").first());
            assertThat(invited.locator(".govuk-error-summary").textContent()).contains("your name");
            invited.locator("#password").fill(People.PASSWORD);
            SignInTest.press(
                    invited, invited.locator("main button[type=submit]").first());
            assertThat(invited.locator("h1").textContent()).isEqualTo("Set up your authenticator app");
            setUpApp(invited);
            assertThat(invited.locator("main ol li").count()).isEqualTo(10);
            SignInTest.press(invited, invited.locator("main a.govuk-button"));
            assertThat(invited.locator(".app-header__person").textContent()).contains("Mina Manager");
            page.reload();
            assertThat(page.locator("table").textContent()).contains("Accepted");
        }
    }

    @Test
    void the_pages_of_coming_in_are_accessible_and_fit_a_phone() {
        try (var post = new TestPost()) {
            var provider = People.provider("Aspen Care");
            var email = fresh("paula");
            invite(provider, "Paula Page", email);
            var page = openOnPhone(post.linkTo("/invitation", email));
            assertAccessible(page);
            assertNoSidewaysScroll(page);
            page.locator("#password").fill(People.PASSWORD);
            SignInTest.press(page, page.locator("main button[type=submit]").first());
            assertAccessible(page);
            assertNoSidewaysScroll(page);
            page.locator("#code").fill("nothing");
            SignInTest.press(page, page.locator("main button[type=submit]").first());
            assertThat(page.locator(".govuk-error-summary").textContent()).contains("six digits");
            assertAccessible(page);
            setUpApp(page);
            assertAccessible(page);
            assertNoSidewaysScroll(page);
        }
    }

    @Test
    void a_link_works_once_for_a_week_and_not_after_a_newer_one() {
        try (var post = new TestPost()) {
            var provider = People.provider("Beech Care");
            var email = fresh("wim");
            var page = invite(provider, "Wim Withdrawn", email);
            var first = post.linkTo("/invitation", email);
            SignInTest.press(page, page.getByText("Send again"));
            var second = newer(post, email, first);
            assertThat(open(first).locator("h1").textContent()).isEqualTo("That link does not work");
            var works = open(second);
            assertThat(works.locator("h1").textContent()).contains("You are invited");
            TurnedClock.on(Duration.ofDays(7));
            works.reload();
            assertThat(works.locator("h1").textContent()).isEqualTo("That link does not work");
            assertAccessible(works);
            TurnedClock.back();
            page.reload();
            SignInTest.press(page, page.locator("form[action$=withdraw] button"));
            assertThat(page.locator("table").textContent()).contains("Withdrawn");
            works.reload();
            assertThat(works.locator("h1").textContent()).isEqualTo("That link does not work");
        }
    }

    @Test
    void another_organisations_administrator_finds_no_such_page() {
        var mine = People.provider("Mine");
        var other = People.provider("Other");
        var page = asAdministrator(mine, "/organisations/" + other.organisation() + "/invitations");
        assertThat(page.locator("h1").textContent()).isEqualTo("Page not found");
    }

    @Test
    void somebody_with_an_account_accepts_by_signing_in() {
        try (var post = new TestPost()) {
            var provider = People.provider("Cherry Care");
            var person = People.withPassword("Tess Twice");
            People.giveApp(person);
            invite(provider, "Tess", person.email());
            var page = open(post.linkTo("/invitation", person.email()));
            assertAccessible(page);
            SignInTest.press(page, page.locator("main button[type=submit]").first());
            SignInTest.signIn(page, person.email(), People.PASSWORD);
            SignInTest.enterCode(page, People.code(Duration.ZERO));
            SignInTest.press(page, page.getByText("Accept the invitation"));
            assertThat(page.locator("h1").textContent()).isEqualTo("Your account");
        }
    }

    @Test
    void a_code_lets_as_many_in_as_its_manager_said_and_none_needs_an_address() {
        var provider = People.provider("Damson Care");
        var manager = People.withPassword("Greta Manager");
        People.giveRole(manager, Role.REGISTERED_MANAGER, Scope.service(provider.service()));
        var page = open("/test/sign-in/" + manager.id());
        page.navigate(RunningTrellis.address("/services/" + provider.service() + "/codes")
                .toString());
        assertAccessible(page);
        page.locator("#uses").fill("51");
        page.locator("#days").fill("none");
        SignInTest.press(page, page.locator("main button[type=submit]").first());
        assertThat(page.locator(".govuk-error-summary li").count()).isEqualTo(3);
        assertAccessible(page);
        page.locator("#role").check();
        page.locator("#uses").fill("1");
        page.locator("#days").fill("3");
        SignInTest.press(page, page.locator("main button[type=submit]").first());
        var code = page.locator(".govuk-panel__title").textContent();
        assertAccessible(page);
        page.setViewportSize(360, 800);
        assertNoSidewaysScroll(page);

        var joining = openWithoutScripts("/join");
        SignInTest.press(joining, joining.locator("main button[type=submit]").first());
        assertThat(joining.locator(".govuk-error-summary li").count()).isEqualTo(3);
        join(joining, "aaaa-bbbb-cccc");
        assertThat(joining.locator(".govuk-error-summary").textContent()).contains("does not work");
        join(joining, code.toUpperCase(java.util.Locale.ROOT));
        assertThat(joining.locator("h1").textContent()).isEqualTo("You have joined");
        var name = joining.locator(".govuk-panel__body strong").textContent();
        var later = openOnPhone("/sign-in");
        SignInTest.signIn(later, name, People.PASSWORD);
        assertThat(later.locator(".app-header__person").textContent()).contains("Edna");
        var second = openOnPhone("/join");
        assertAccessible(second);
        assertNoSidewaysScroll(second);
        join(second, code);
        assertThat(second.locator(".govuk-error-summary").textContent()).contains("does not work");
        assertAccessible(second);
        page.reload();
        page.navigate(RunningTrellis.address("/services/" + provider.service() + "/codes")
                .toString());
        assertThat(page.locator("table").textContent()).contains("1 of 1", "Used up");
    }

    static void setUpApp(Page page) {
        var secret = page.locator("main strong.app-anywhere").textContent().replace(" ", "");
        page.locator("#code").fill(People.code(bytes(secret), Duration.ZERO));
        SignInTest.press(page, page.locator("main button[type=submit]").first());
    }

    /** The secret as an app reads it; a 1 in front keeps zeros that it may begin with. */
    private static byte[] bytes(String base32) {
        var whole = new java.math.BigInteger(
                        base32.chars()
                                .map(letter -> "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter))
                                .mapToObj(digit -> Integer.toString(digit, 32))
                                .reduce("1", String::concat),
                        32)
                .toByteArray();
        return java.util.Arrays.copyOfRange(whole, 1, whole.length);
    }

    private static void join(Page page, String code) {
        page.locator("#code").fill(code);
        page.locator("#name").fill("Edna");
        page.locator("#password").fill(People.PASSWORD);
        SignInTest.press(page, page.locator("main button[type=submit]").first());
    }

    private Page asAdministrator(People.Provider provider, String path) {
        var administrator = People.withPassword("Olaf Organiser");
        People.giveRole(administrator, Role.ORGANISATION_ADMINISTRATOR, Scope.organisation(provider.organisation()));
        var page = open("/test/sign-in/" + administrator.id());
        page.navigate(RunningTrellis.address(path).toString());
        return page;
    }

    private Page invite(People.Provider provider, String name, String email) {
        var page = asAdministrator(provider, "/organisations/" + provider.organisation() + "/invitations");
        page.locator("#name").fill(name);
        page.locator("#email").fill(email);
        page.locator("#role").selectOption("PROVIDER_LEAD");
        SignInTest.press(page, page.locator("main button[type=submit]").first());
        assertThat(page.locator("main").textContent()).contains(email);
        return page;
    }

    private static String newer(TestPost post, String email, String than) {
        for (var patience = 0; patience < 50; patience++) {
            var link = post.linkTo("/invitation", email);
            if (!link.equals(than)) {
                return link;
            }
        }
        throw new AssertionError("no newer link came");
    }

    private static String fresh(String name) {
        return name + "." + UUID.randomUUID().toString().substring(0, 8) + "@example.org";
    }
}
