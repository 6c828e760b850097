package care.trellis.app.people;

import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.app.mail.TestPost;
import care.trellis.app.permission.Role;
import care.trellis.app.permission.Scope;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an organisation's own provider cannot do: be believed without proof, and open what others gave. */
class OrganisationSignInLimitsTest extends AtAProvider {
    @Test
    void an_answer_that_is_not_sound_lets_nobody_in_and_says_what_else_to_do() {
        setUp();
        var person = linked("lea");
        var page = open("/sign-in/organisation");
        assertAccessible(page);
        page.locator("#email").fill("lea@unknown.example");
        SignInTest.press(page, page.locator("main button[type=submit]"));
        assertThat(page.locator(".govuk-error-summary").textContent()).contains("No organisation’s sign-in is known");
        assertAccessible(page);
        server.says(claims -> claims.claim("nonce", "of another session"));
        page.navigate(go());
        atProvider(page, "lea");
        assertRefused(page, Refusal.UNSOUND);
        server.says(claims -> claims.issuer("https://login.example.org"));
        assertRefused(page, Refusal.UNSOUND);
        server.says(claims -> claims.audience(List.of("another client")));
        assertRefused(page, Refusal.UNSOUND);
        server.says(claims -> claims.issuedAt(Instant.now().minusSeconds(9000))
                .expiresAt(Instant.now().minusSeconds(3600)));
        assertRefused(page, Refusal.UNSOUND);
        server.says(claims -> claims.subject("somebody else"));
        assertRefused(page, Refusal.UNKNOWN);
        server.says(claims -> {});
        page.navigate(
                at(IdentityProvider.pathBack(larch.organisation())) + "?error=access_denied&state=" + state(page));
        assertRefusalIs(page, Refusal.DECLINED);
        page.navigate(at(IdentityProvider.pathBack(larch.organisation())) + "?code=guessed&state=guessed");
        assertRefusalIs(page, Refusal.STALE);
        assertThat(page.locator("main a").allTextContents()).contains("Sign in with your password");
        page.setViewportSize(360, 800);
        assertAccessible(page);
        assertNoSidewaysScroll(page);
        page.navigate(go());
        assertThat(page.locator(".app-header__person").textContent()).contains(person.name());
        page.navigate(at(IdentityProvider.pathBack(larch.organisation())) + "?code=again&state=" + state(page));
        assertRefusalIs(page, Refusal.UNREACHABLE, Refusal.UNSOUND);
        server.close();
        assertRefused(page, Refusal.UNREACHABLE);
    }

    @Test
    void an_invitation_is_accepted_only_with_the_address_that_was_invited() {
        try (var post = new TestPost()) {
            var email = fresh("ann");
            var administrator = setUp();
            invite(administrator, "Ann Other", email);
            server.hasPerson("mallory", fresh("mallory"));
            server.hasPerson("ann", email);
            var invitation = post.linkTo("/invitation", email);
            var page = openOnPhone(invitation);
            assertAccessible(page);
            assertNoSidewaysScroll(page);
            page.getByText("Accept with Larch account").click();
            atProvider(page, "mallory");
            assertRefusalIs(page, Refusal.ANOTHER_ADDRESS);
            server.says(claims -> claims.claim("email", email).claim("email_verified", false));
            page.navigate(at(invitation));
            page.getByText("Accept with Larch account").click();
            assertRefusalIs(page, Refusal.ANOTHER_ADDRESS);

            server.says(claims -> {});
            var known = People.withPassword("Kim Known");
            server.hasPerson("kim", known.email());
            invite(administrator, "Kim Known", known.email());
            var other = open(post.linkTo("/invitation", known.email()));
            assertThat(other.locator("main").textContent()).doesNotContain("Larch account");
            other.navigate(other.url() + "/organisation/" + larch.organisation());
            atProvider(other, "kim");
            assertRefusalIs(other, Refusal.ADDRESS_TAKEN);
        }
    }

    @Test
    void it_opens_what_its_organisation_gives_and_nothing_else() {
        setUp();
        var person = linked("rosa");
        var elsewhere = People.provider("Elsewhere");
        People.giveApp(person);
        People.giveRole(person, Role.ORGANISATION_ADMINISTRATOR, Scope.organisation(elsewhere.organisation()));
        People.giveRole(person, Role.ORGANISATION_ADMINISTRATOR, Scope.organisation(larch.organisation()));
        People.giveRole(person, Role.HOUSE_ADMINISTRATOR, Scope.HOUSE);
        var page = openOnPhone("/sign-in/organisation/" + larch.organisation() + "/go");
        atProvider(page, "rosa");
        page.navigate(at("/organisations/" + larch.organisation() + "/invitations"));
        assertThat(page.locator("h1").textContent()).contains("Invite people");
        for (var path : List.of("/organisations/" + elsewhere.organisation() + "/invitations", "/ledger")) {
            page.navigate(at(path));
            assertThat(page.locator("h1").textContent()).isEqualTo("Page not found");
        }
        page.navigate(at("/account"));
        assertAccessible(page);
        assertNoSidewaysScroll(page);
        for (var path :
                List.of("/account/authenticator", "/account/email", "/account/organisation/" + larch.organisation())) {
            page.navigate(at(path));
            assertThat(page.locator("h1").textContent()).isEqualTo("Show that it is you");
        }
        endRoles(person);
        page.navigate(at("/account"));
        assertThat(page.locator(".app-header__person").textContent()).doesNotContain(person.name());
        page.navigate(go());
        assertRefusalIs(page, Refusal.NO_ROLE);
    }

    @Test
    void after_a_password_it_is_the_second_step_of_whoever_has_no_other() {
        setUp();
        var person = linked("sven");
        var page = openOnPhone("/sign-in");
        SignInTest.signIn(page, person.email(), People.PASSWORD);
        assertThat(page.locator("h1").textContent()).isEqualTo("Now sign in with your organisation");
        assertAccessible(page);
        assertNoSidewaysScroll(page);
        page.navigate(at("/sign-in/set-up"));
        assertThat(page.locator("h1").textContent()).isEqualTo("Sign in");
        page.navigate(at("/sign-in/organisation/step"));
        server.hasPerson("another", fresh("another"));
        page.getByText("Go on to Larch account").click();
        atProvider(page, "another");
        assertRefusalIs(page, Refusal.UNKNOWN);
        var again = openWithoutScripts("/sign-in");
        SignInTest.signIn(again, person.email(), People.PASSWORD);
        again.getByText("Go on to Larch account").click();
        atProvider(again, "sven");
        assertThat(again.locator(".app-header__person").textContent()).contains(person.name());
    }
}
