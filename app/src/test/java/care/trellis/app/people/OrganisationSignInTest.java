package care.trellis.app.people;

import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.app.mail.TestPost;
import care.trellis.app.permission.Role;
import care.trellis.app.permission.Scope;
import care.trellis.provider.OpenIdServer;
import org.junit.jupiter.api.Test;

/** Signing in by an organisation's own provider, with a real one beside the application. */
class OrganisationSignInTest extends AtAProvider {
    @Test
    void an_administrator_sets_it_up_tries_it_and_never_sees_the_secret_again() throws Exception {
        var page = administrator(larch);
        page.navigate(at("/organisations/" + larch.organisation()));
        SignInTest.press(page, page.getByText("Its own sign-in"));
        assertAccessible(page);
        SignInTest.press(page, page.locator("main button[type=submit]").first());
        assertThat(page.locator(".govuk-error-summary li").allTextContents())
                .containsExactly(
                        "Enter the name that people know it by",
                        "Enter the issuer’s address",
                        "Enter the client id",
                        "Enter the client secret");
        assertAccessible(page);
        fill(page, "http://login.example.org", "example");
        assertThat(page.locator(".govuk-error-summary").textContent()).contains("like example.org");
        fill(page, "http://login.example.org", "example.org");
        assertThat(page.locator(".govuk-error-summary").textContent()).contains("must begin with https://");
        assertThat(page.locator("#name").inputValue()).isEqualTo("Larch account");
        fill(page, server.issuer() + "/elsewhere", "example.org");
        assertThat(page.locator(".govuk-error-summary").textContent()).contains("no provider at this address");
        fill(page, "https://10.0.0.1", "example.org");
        assertThat(page.locator(".govuk-error-summary").textContent()).contains("within a private network");
        fill(page, server.issuer() + "/", "example.org, larch.example");
        assertThat(page.locator("main").textContent()).contains("0 people are linked", server.issuer());
        assertThat(page.content()).doesNotContain(OpenIdServer.SECRET);
        assertAccessible(page);
        page.setViewportSize(360, 800);
        assertNoSidewaysScroll(page);
        assertAccessible(page);
        server.hasPerson("olaf", "olaf@larch.example");
        page.getByText("Try it").click();
        atProvider(page, "olaf");
        assertThat(page.locator("h1").textContent()).isEqualTo("The sign-in works");
        assertThat(page.locator("main").textContent()).contains("olaf@larch.example");
        assertThat(page.url()).doesNotContain("code=");
        assertAccessible(page);
        assertNoSidewaysScroll(page);
        page.navigate(at("/organisations/" + larch.organisation() + "/sign-in"));
        page.locator("#name").fill("Larch sign-in");
        SignInTest.press(page, page.locator("main button[type=submit]").first());
        assertThat(page.locator("#name").inputValue()).isEqualTo("Larch sign-in");
        assertThat(page.locator("#secret").inputValue()).isEmpty();
        assertThat(secretIsSealed()).isTrue();
        assertThat(logs()).doesNotContain(OpenIdServer.SECRET, "code=");
    }

    @Test
    void another_organisations_administrator_finds_no_such_page() {
        setUp();
        var page = administrator(People.provider("Other Council"));
        for (var path : new String[] {"", "/try", "/tried", "/end"}) {
            page.navigate(at("/organisations/" + larch.organisation() + "/sign-in" + path));
            assertThat(page.locator("h1").textContent()).isEqualTo("Page not found");
        }
    }

    @Test
    void somebody_invited_accepts_by_it_signs_out_and_in_and_is_out_when_it_ends() {
        try (var post = new TestPost()) {
            var email = fresh("mina");
            var administrator = setUp();
            invite(administrator, "Mina Member", email);
            server.hasPerson("mina", email);
            var page = openWithoutScripts(post.linkTo("/invitation", email));
            page.getByText("Accept with Larch account").click();
            atProvider(page, "mina");
            assertThat(page.locator(".app-header__person").textContent()).contains("Mina Member");
            assertThat(page.url()).doesNotContain("code=");
            page.navigate(at("/account"));
            assertThat(page.locator("main").textContent()).contains("Larch account", "Linked on");
            assertThat(post.received(email)).anyMatch(text -> text.contains("linked just now with Larch account"));
            page.getByText("Sign out").first().click();
            assertThat(page.locator("h1").textContent()).contains("signed out");

            page.navigate(at("/sign-in?to=/account/log"));
            page.getByText("Sign in with your organisation").click();
            page.locator("#email").fill("mina@larch.example");
            page.getByText("Find it").click();
            page.locator("main a[href*='" + larch.organisation() + "']").click(); // others have the same domain
            assertThat(page.url()).endsWith("/account/log");
            assertThat(page.locator("main").textContent()).contains("Linked with an organisation's sign-in");

            administrator.navigate(at("/organisations/" + larch.organisation() + "/sign-in/end"));
            assertThat(administrator.locator("main").textContent()).contains("1 person is linked");
            assertAccessible(administrator);
            SignInTest.press(administrator, administrator.locator("main button[type=submit]"));
            page.reload();
            assertThat(page.locator(".app-header__person").textContent()).doesNotContain("Mina");
            page.navigate(at("/sign-in/organisation/" + larch.organisation() + "/go"));
            assertThat(page.locator("h1").textContent()).isEqualTo("That sign-in is not there any more");
        }
    }

    @Test
    void a_person_links_and_unlinks_their_account_and_is_told() {
        try (var post = new TestPost()) {
            setUp();
            var person = People.withPassword("Tove Linker");
            People.giveRole(person, Role.PROVIDER_LEAD, Scope.organisation(larch.organisation()));
            server.hasPerson("tove", fresh("tove"));
            var page = openOnPhone("/test/sign-in/" + person.id());
            page.navigate(at("/account"));
            page.locator("a[href='/account/organisation/" + larch.organisation() + "']")
                    .click();
            assertAccessible(page);
            assertNoSidewaysScroll(page);
            page.getByText("Go on to Larch account").click();
            atProvider(page, "tove");
            assertThat(page.locator("h1").textContent()).isEqualTo("Is this you?");
            assertAccessible(page);
            assertNoSidewaysScroll(page);
            SignInTest.press(page, page.locator("main button[type=submit]"));
            assertThat(page.locator("main").textContent()).contains("Linked on");
            assertThat(post.received(person.email())).anyMatch(text -> text.contains("linked just now"));

            var elsewhere = openOnPhone("/sign-in/organisation/" + larch.organisation() + "/go");
            atProvider(elsewhere, "tove");
            assertThat(elsewhere.locator(".app-header__person").textContent()).contains("Tove Linker");

            page.locator("a[href='/account/organisation/" + larch.organisation() + "']")
                    .click();
            assertAccessible(page);
            SignInTest.press(page, page.locator("main button[type=submit]"));
            assertThat(page.locator("main").textContent()).contains("Not linked");
            elsewhere.reload();
            assertThat(elsewhere.locator(".app-header__person").textContent()).doesNotContain("Tove");
            elsewhere.navigate(go());
            assertRefusalIs(elsewhere, Refusal.UNKNOWN);
        }
    }
}
