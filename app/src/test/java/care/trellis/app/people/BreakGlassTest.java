package care.trellis.app.people;

import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.app.RunningTrellis;
import care.trellis.app.TurnedClock;
import care.trellis.app.browser.BrowserTest;
import care.trellis.app.mail.TestPost;
import care.trellis.app.people.People.Somebody;
import care.trellis.app.permission.Role;
import care.trellis.app.permission.Scope;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What is held about somebody: for themselves always, for an administrator only with a second one, and told. */
class BreakGlassTest extends BrowserTest {
    private static final String REASON = "A family asked us to find out who signed in as their mother";

    private final Somebody asker = administrator("Aske Asker");
    private final Somebody second = administrator("Sanna Second");
    private final Somebody subject = subject();

    @AfterEach
    void turnTheClockBack() {
        People.calm();
    }

    @Test
    void an_administrator_looks_only_with_a_second_one_for_four_hours_and_the_subject_is_told() {
        try (var post = new TestPost()) {
            var page = openAs(asker.id(), "/break-glass");
            assertAccessible(page);
            page.locator("#person").fill("nobody@example.org");
            page.locator("#why").fill("because");
            press(page, "Ask a second administrator");
            assertThat(page.locator(".govuk-error-summary li").allTextContents())
                    .containsExactly(
                            "Enter the e-mail address, or the name to sign in with, of somebody who has an account",
                            "Enter a reason of 20 to 2000 characters, was 7");
            assertThat(page.locator("#why").inputValue()).isEqualTo("because");
            assertAccessible(page);
            page.locator("#person").fill(subject.email());
            page.locator("#why").fill(REASON);
            press(page, "Ask a second administrator");
            assertThat(page.locator("main").textContent()).contains("Waits for a second administrator", REASON);
            assertThat(page.locator("main button").count())
                    .as("nothing to press for the asker")
                    .isZero();
            var look = page.url();
            assertThat(status(page, look + "/look")).as("not open yet").isEqualTo(404);
            assertThat(status(page, look + "/approve")).as("own question").isEqualTo(422);

            var other = openWithoutScriptsAs(second.id(), post.linkTo("/break-glass", second.email()));
            assertAccessible(openAs(second.id(), post.linkTo("/break-glass", second.email())));
            press(other, "Approve");
            assertThat(other.locator("main").textContent()).contains("Open", "Sanna Second");
            assertThat(status(other, look + "/look")).as("only who asked looks").isEqualTo(404);

            page.reload();
            press(page, "Look now");
            assertThat(page.locator("h1").textContent()).contains("What is held about Sula Subject");
            assertThat(page.locator("main").textContent()).contains(subject.email(), "Care worker");
            assertAccessible(page);

            var told = openAs(subject.id(), post.linkTo("/break-glass", subject.email()));
            assertThat(told.locator("main").textContent()).contains("about you", "Aske Asker", "Sanna Second", REASON);
            assertAccessible(told);
            told.navigate(RunningTrellis.address("/account/log").toString());
            assertThat(told.locator("main").textContent()).contains("Looked at by an administrator: " + REASON);

            TurnedClock.on(Duration.ofHours(4));
            assertThat(status(openAs(asker.id(), "/break-glass"), look + "/look"))
                    .as("over")
                    .isEqualTo(404);
        }
    }

    @Test
    void what_was_refused_stays_shut() {
        var page = openAs(asker.id(), "/break-glass");
        page.locator("#person").fill(subject.email());
        page.locator("#why").fill(REASON);
        press(page, "Ask a second administrator");
        var look = page.url();
        var other = openAs(second.id(), look.replaceFirst("https?://[^/]+", ""));
        press(other, "Refuse");
        assertThat(other.locator("main").textContent()).contains("Refused");
        assertThat(status(page, look + "/look")).isEqualTo(404);
        assertThat(status(openAs(subject.id(), "/account"), look + "/approve")).isEqualTo(403);
        assertThat(status(openAs(People.withPassword("Nosy Nobody").id(), "/account"), look + "/look"))
                .isEqualTo(404);
    }

    @Test
    void somebody_sees_and_takes_away_all_that_is_held_about_them() {
        var page = openAs(subject.id(), "/account");
        page.locator("a[href='/account/held']").click();
        assertThat(page.locator("main").textContent())
                .contains(subject.email(), "Care worker", "A password; only a fingerprint of it is held");
        assertAccessible(page);
        page.setViewportSize(360, 800);
        assertNoSidewaysScroll(page);
        var file =
                page.request().get(RunningTrellis.address("/account/held.json").toString());
        assertThat(file.headers().get("content-disposition")).contains("attachment");
        var held = JsonMapper.builder().build().readTree(file.body());
        assertThat(held.findValuesAsString("E-mail address")).contains(subject.email());
        assertThat(held.findValuesAsString("title")).contains("Your roles", "What you did", "How you sign in");
    }

    @Test
    void the_table_of_permissions_is_a_page_and_can_be_narrowed_to_a_role() {
        var page = openWithoutScripts("/permissions");
        assertThat(page.locator("table").count()).isEqualTo(care.trellis.app.permission.Kind.values().length);
        assertThat(page.locator("tbody tr:has(th)").count()).isEqualTo(care.trellis.app.permission.Matrix.TABLE.size());
        page.locator("#role").selectOption("REGISTERED_MANAGER");
        press(page, "Show");
        assertThat(page.locator("main").textContent())
                .contains("Registered manager", "manages a service")
                .doesNotContain("redact");
        var seen = open("/permissions");
        assertAccessible(seen);
        picture(seen, "permissions");
        var phone = openOnPhone("/permissions");
        assertNoSidewaysScroll(phone);
        assertAccessible(phone);
        assertThat(page.request()
                        .get(RunningTrellis.address("/permissions.csv").toString())
                        .text())
                .contains("thing,who,may,which", "The whole ledger,House administrator,");
    }

    private int status(Page page, String url) {
        return page.request().post(url).status();
    }

    private static Somebody administrator(String name) {
        var somebody = People.withPassword(name);
        People.giveRole(somebody, Role.HOUSE_ADMINISTRATOR, Scope.HOUSE);
        return somebody;
    }

    private static Somebody subject() {
        var somebody = People.withPassword("Sula Subject");
        People.giveRole(
                somebody,
                Role.CARE_WORKER,
                Scope.service(People.provider("Subject Care").service()));
        return somebody;
    }

    private static void press(Page page, String words) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words))
                .click();
    }
}
