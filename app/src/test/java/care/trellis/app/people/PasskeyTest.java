package care.trellis.app.people;

import static care.trellis.app.people.db.Tables.PASSKEY;
import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.app.RunningTrellis;
import care.trellis.app.TurnedClock;
import care.trellis.app.browser.BrowserTest;
import care.trellis.app.database.Acting;
import care.trellis.app.mail.TestPost;
import care.trellis.app.permission.Role;
import care.trellis.app.permission.Scope;
import com.google.gson.JsonParser;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.time.Duration;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Passkeys as people add, use and remove them; and as somebody would who means ill. */
class PasskeyTest extends BrowserTest {
    private static final String ALONE = "/sign-in/with-passkey";
    private static final String SECOND = "/sign-in/passkey";
    private static final String HERE =
            RunningTrellis.address("").toString(); // what a browser calls the origin of our pages

    @AfterEach
    void turnTheClockBack() {
        People.calm();
    }

    @Test
    void a_passkey_is_added_under_a_name_told_by_mail_and_signs_in_alone() {
        try (var post = new TestPost()) {
            var person = People.withPassword("Pia Passkey");
            var page = signedIn(person);
            TestDevice.in(page);
            go(page, "/account");
            SignInTest.press(page, page.locator("a[href='/account/passkeys/new']"));
            picture(page, "passkey-new");
            assertAccessible(page);
            SignInTest.press(page, page.locator("#passkey"));
            assertThat(page.title()).startsWith("Error: ");
            assertThat(page.locator(".govuk-error-summary li").allTextContents())
                    .containsExactly("Enter a name for the passkey, from 1 to 60 characters");
            assertAccessible(page);
            page.locator("#name").fill("n".repeat(61));
            SignInTest.press(page, page.locator("#passkey"));
            assertThat(page.locator(".govuk-error-summary").textContent()).contains("it has 61");
            assertThat(page.locator("#name").inputValue()).hasSize(61);
            page.setViewportSize(360, 800);
            assertAccessible(page);
            assertNoSidewaysScroll(page);
            name(page, "Work laptop");
            assertThat(page.locator("h1").textContent()).isEqualTo("Write down your recovery codes");
            assertThat(page.locator("main ol li").count()).isEqualTo(10);
            SignInTest.press(page, page.locator("main a.govuk-button"));
            assertThat(page.locator("main").textContent()).contains("Work laptop", "Not used yet");
            assertAccessible(page);
            assertNoSidewaysScroll(page);
            assertThat(post.received(person.email())).anyMatch(text -> text.contains("A passkey was added"));

            signOut(page);
            go(page, "/sign-in?to=/costing");
            assertAccessible(page);
            assertThat(page.context().cookies()).noneMatch(cookie -> cookie.name.equals("trellis"));
            SignInTest.press(page, page.locator("#passkey"));
            assertThat(page.url()).endsWith("/costing");
            assertThat(page.locator(".app-header__person").textContent()).contains("Pia Passkey");
            go(page, "/account/log");
            assertThat(page.locator("table").textContent()).contains("Passkey added", "Signed in");
            go(page, "/account/passkeys");
            assertThat(page.locator("main").textContent()).contains("Last used on");
        }
    }

    @Test
    void a_passkey_is_the_second_step_and_without_scripts_the_page_leads_to_the_other_ways() {
        var person = People.withPassword("Sid Second");
        People.giveApp(person);
        var page = withPasskey(person);
        signOut(page);
        go(page, "/sign-in");
        SignInTest.signIn(page, person.email(), People.PASSWORD);
        assertThat(page.locator("h1").textContent()).isEqualTo("Use your passkey");
        assertThat(page.locator("[data-without-passkey]").isVisible()).isFalse();
        assertAccessible(page);
        page.setViewportSize(360, 800);
        assertAccessible(page);
        assertNoSidewaysScroll(page);
        SignInTest.press(page, page.locator("#passkey"));
        assertThat(page.locator(".app-header__person").textContent()).contains("Sid Second");

        var plain = openWithoutScripts("/sign-in");
        assertThat(plain.locator("#passkey").isVisible()).isFalse();
        SignInTest.signIn(plain, person.email(), People.PASSWORD);
        assertThat(plain.locator("#passkey").isVisible()).isFalse();
        assertThat(plain.locator("[data-without-passkey]").textContent()).contains("Passkeys need JavaScript");
        assertThat(plain.getByText("Use a recovery code").isVisible()).isTrue();
        SignInTest.press(plain, plain.getByText("Use your authenticator app"));
        SignInTest.enterCode(plain, People.code(Duration.ZERO));
        assertThat(plain.locator(".app-header__person").textContent()).contains("Sid Second");
        go(plain, "/account/passkeys/new");
        assertThat(plain.locator("main").textContent()).contains("Passkeys need JavaScript");
        assertThat(plain.locator("#passkey").isVisible()).isFalse();
    }

    @Test
    void a_role_that_wants_two_steps_can_begin_with_a_passkey_and_never_be_left_without() {
        try (var post = new TestPost()) {
            var person = People.withPassword("Ada Admin");
            People.giveRole(person, Role.HOUSE_ADMINISTRATOR, Scope.HOUSE);
            var page = open("/sign-in");
            TestDevice.in(page);
            SignInTest.signIn(page, person.email(), People.PASSWORD);
            SignInTest.press(page, page.getByText("Use a passkey instead of an app"));
            assertAccessible(page);
            name(page, "Phone");
            assertThat(page.locator("main ol li").count()).isEqualTo(10);
            SignInTest.press(page, page.locator("main a.govuk-button"));
            go(page, "/operations/mail");
            assertThat(page.locator("h1").textContent()).isEqualTo("Mail");

            go(page, "/account/passkeys");
            SignInTest.press(page, page.getByText("Rename or remove"));
            assertAccessible(page);
            page.locator("#name").fill("");
            SignInTest.press(page, page.locator("main button").first());
            assertThat(page.locator(".govuk-error-summary").textContent()).contains("from 1 to 60 characters");
            page.locator("#name").fill("Ada’s phone");
            SignInTest.press(page, page.locator("main button").first());
            assertThat(page.locator("main").textContent()).contains("Ada’s phone");
            SignInTest.press(page, page.getByText("Rename or remove"));
            SignInTest.press(page, page.locator("#remove"));
            assertThat(page.locator(".govuk-error-summary").textContent()).contains("your only second one");
            page.setViewportSize(360, 800);
            assertAccessible(page);
            assertNoSidewaysScroll(page);

            People.giveApp(person);
            SignInTest.press(page, page.locator("#remove"));
            assertThat(page.locator("main").textContent()).contains("You have none");
            assertThat(post.received(person.email())).anyMatch(text -> text.contains("A passkey was removed"));
            signOut(page);
            go(page, "/sign-in");
            SignInTest.press(page, page.locator("#passkey"));
            assertThat(page.locator(".govuk-error-summary").textContent()).contains("not accepted");
            assertAccessible(page);
        }
    }

    @Test
    void whoever_signed_in_a_while_ago_shows_a_passkey_again_and_may_think_better_of_it() {
        var person = People.withPassword("Rory Recent");
        var page = open("/sign-in");
        SignInTest.signIn(page, person.email(), People.PASSWORD);
        var device = addPasskey(page, person);
        TurnedClock.on(Duration.ofMinutes(11));
        go(page, "/account/recovery-codes");
        assertThat(page.locator("h1").textContent()).isEqualTo("Show that it is you");
        device.knowsOwner(false);
        SignInTest.press(page, page.locator("#passkey"));
        assertThat(page.locator(".govuk-error-summary").textContent()).contains("No passkey was chosen");
        assertAccessible(page);
        page.setViewportSize(360, 800);
        assertAccessible(page);
        assertNoSidewaysScroll(page);
        device.knowsOwner(true);
        SignInTest.press(page, page.locator("#passkey"));
        assertThat(page.locator("h1").textContent()).isEqualTo("Make new recovery codes");
    }

    @Test
    void an_answer_counts_once_for_its_own_challenge_purpose_and_address_and_a_verified_person() {
        var person = People.withPassword("Olga Origin");
        var page = open("/sign-in");
        SignInTest.signIn(page, person.email(), People.PASSWORD);
        var device = addPasskey(page, person);
        signOut(page);

        var stranger = open("/sign-in");
        assertRefused(stranger, device.shows(challenge(stranger, ALONE), "https://trellis.example.com", 5, 100));
        assertRefused(stranger, device.shows(challenge(stranger, ALONE), "http://localhost:1", 5, 100));
        var unverified = device.shows(challenge(stranger, ALONE), HERE, TestDevice.PRESENT, 100);
        assertRefused(stranger, unverified);
        assertRefused(stranger, device.shows("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", HERE, 5, 100));
        challenge(stranger, ALONE);
        assertRefused(stranger, "{\"id\": \"AA\"}");
        challenge(stranger, ALONE);
        assertRefused(stranger, "nothing of the kind");
        var late = device.shows(challenge(stranger, ALONE), HERE, 5, 100);
        TurnedClock.on(Duration.ofMinutes(6));
        assertRefused(stranger, late);
        TurnedClock.back();

        var right = device.shows(challenge(stranger, ALONE), HERE, TestDevice.PRESENT_AND_VERIFIED, 100);
        assertThat(send(stranger, ALONE, right).status()).isEqualTo(303);
        stranger.reload();
        assertThat(stranger.locator(".app-header__person").textContent()).contains("Olga Origin");
        var replaying = open("/sign-in");
        assertRefused(replaying, right);
        challenge(replaying, ALONE);
        assertRefused(replaying, right);
    }

    @Test
    void a_copy_of_a_passkey_is_refused_and_its_owner_can_see_it() {
        var person = People.withPassword("Cora Copy");
        var page = open("/sign-in");
        SignInTest.signIn(page, person.email(), People.PASSWORD);
        var device = addPasskey(page, person);
        var copy = device.passkey();
        for (var times = 0; times < 2; times++) {
            signOut(page);
            go(page, "/sign-in");
            SignInTest.press(page, page.locator("#passkey"));
        }
        var thief = open("/sign-in");
        TestDevice.in(thief).keepsCopy(copy, 1);
        SignInTest.press(thief, thief.locator("#passkey"));
        assertThat(thief.locator(".govuk-error-summary").textContent()).contains("not accepted");
        assertThat(thief.locator(".app-header__person").textContent()).doesNotContain("Cora");
        go(page, "/account/log");
        assertThat(page.locator("table").textContent()).contains("Copy of a passkey refused");
    }

    @Test
    void another_persons_passkey_is_no_second_step() {
        var own = People.withPassword("Max Mine");
        withPasskey(own);
        var other = People.withPassword("Thea Thief");
        var page = open("/sign-in");
        SignInTest.signIn(page, other.email(), People.PASSWORD);
        var device = addPasskey(page, other);
        signOut(page);
        go(page, "/sign-in");
        SignInTest.signIn(page, own.email(), People.PASSWORD);
        var answer = device.shows(challenge(page, SECOND), HERE, TestDevice.PRESENT_AND_VERIFIED, 100);
        assertThat(send(page, SECOND, answer).status()).isEqualTo(422);
        // An answer for one purpose is none for another.
        var forSecond = device.shows(challenge(page, SECOND), HERE, TestDevice.PRESENT_AND_VERIFIED, 100);
        assertThat(send(page, ALONE, forSecond).status()).isEqualTo(422);
        page.reload();
        assertThat(page.locator(".app-header__person").textContent()).doesNotContain("Max", "Thea");
    }

    @Test
    void nobody_sees_or_removes_anothers() {
        var own = People.withPassword("Wanda Wall");
        withPasskey(own);
        var other = People.withPassword("Nosy Parker");
        var database = People.bean(DSLContext.class);
        assertThat(Acting.asPerson(own.id(), () -> database.fetchCount(PASSKEY)))
                .isOne();
        assertThat(Acting.asPerson(other.id(), () -> database.fetchCount(PASSKEY)))
                .isZero();
        assertThat(Acting.asPublic(() -> database.fetchCount(PASSKEY))).isZero();
        assertThat(Acting.asPerson(
                        other.id(), () -> database.deleteFrom(PASSKEY).execute()))
                .isZero();
        var id = Acting.asPerson(
                own.id(),
                () -> database.select(PASSKEY.ID).from(PASSKEY).fetchSingle().value1());
        var page = signedIn(other);
        go(page, "/account/passkeys/" + id);
        assertThat(page.locator("h1").textContent()).isEqualTo("Page not found");
    }

    @Test
    void a_lost_second_step_is_taken_away_with_every_passkey() {
        var person = People.withPassword("Lou Lost");
        withPasskey(person);
        var steps = People.bean(SignInSteps.class);
        assertThat(steps.of(person.id())).isNotEmpty();
        Acting.asHouse(() -> steps.forget(person.id()));
        assertThat(steps.of(person.id())).isEmpty();
    }

    /** A browser in which somebody is signed in and has added a passkey of a device that is plugged in there. */
    private Page withPasskey(People.Somebody person) {
        var page = signedIn(person);
        addPasskey(page, person);
        return page;
    }

    private Page signedIn(People.Somebody person) {
        return open("/test/sign-in/" + person.id());
    }

    private static TestDevice addPasskey(Page page, People.Somebody person) {
        People.giveRecoveryCode(person); // so that none have to be worked out
        var device = TestDevice.in(page);
        go(page, "/account/passkeys/new");
        name(page, "Of a test");
        assertThat(page.locator("h1").textContent()).isEqualTo("Your passkeys");
        return device;
    }

    private static void name(Page page, String name) {
        page.locator("#name").fill(name);
        SignInTest.press(page, page.locator("#passkey"));
    }

    private static void signOut(Page page) {
        SignInTest.press(page, page.locator(".app-header__button"));
    }

    private static void go(Page page, String path) {
        page.navigate(RunningTrellis.address(path).toString());
    }

    /** What the server wants signed. */
    private static String challenge(Page page, String way) {
        var asked = page.request().post(RunningTrellis.address(way + "/options").toString());
        return JsonParser.parseString(asked.text())
                .getAsJsonObject()
                .get("challenge")
                .getAsString();
    }

    private static APIResponse send(Page page, String way, String answer) {
        return page.request()
                .post(
                        RunningTrellis.address(way).toString(),
                        RequestOptions.create()
                                .setForm(FormData.create().set("credential", answer))
                                .setMaxRedirects(0));
    }

    private static void assertRefused(Page page, String answer) {
        assertThat(send(page, ALONE, answer).status()).isEqualTo(422);
        page.reload();
        assertThat(page.locator(".app-header__person").textContent()).contains("Sign in");
    }
}
