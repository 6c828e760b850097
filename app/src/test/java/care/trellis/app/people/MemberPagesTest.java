package care.trellis.app.people;

import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.app.RunningTrellis;
import care.trellis.app.browser.BrowserTest;
import care.trellis.app.mail.TestPost;
import care.trellis.app.people.People.Somebody;
import care.trellis.app.permission.Role;
import care.trellis.app.permission.Scope;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Roles: proposed by one administrator, approved by another, ended with a reason; and a second step that was lost. */
class MemberPagesTest extends BrowserTest {
    private final People.Provider provider = People.provider("Willow Care");
    private final String address = "/organisations/" + provider.organisation() + "/members";
    private final Somebody author = administrator("Anna Author");
    private final Somebody approver = administrator("Abel Approver");
    private final Somebody member = member();

    @AfterEach
    void turnTheClockBack() {
        People.calm();
    }

    @Test
    void a_role_counts_once_somebody_else_has_approved_it() {
        try (var post = new TestPost()) {
            var page = openAs(author.id(), address);
            assertAccessible(page);
            follow(page, "Propose a further role for somebody");
            assertAccessible(page);
            press(page, "Propose it");
            assertThat(page.locator(".govuk-error-summary li").allTextContents())
                    .containsExactly("Choose the person", "Choose what the person will be");
            assertAccessible(page);
            page.locator("#person").selectOption(member.id().toString());
            page.locator("#role").selectOption("PROVIDER_LEAD");
            page.locator("#day").fill("31");
            press(page, "Propose it");
            assertThat(page.locator("#role").inputValue()).isEqualTo("PROVIDER_LEAD");
            assertThat(page.locator(".govuk-error-summary li").allTextContents())
                    .containsExactly("The last day must be a real date, such as 31 3 2028, or left empty");
            page.locator("#day").fill("");
            press(page, "Propose it");
            var row = page.locator("tr", new Page.LocatorOptions().setHasText("Waits for a second person"));
            assertThat(row.textContent()).contains("Mabel Member", "Provider lead", "Asked for by Anna Author");
            assertThat(row.locator("button").count())
                    .as("the author cannot approve")
                    .isZero();
            assertAccessible(page);
            page.setViewportSize(360, 800);
            assertNoSidewaysScroll(page);
            assertThat(page.request()
                            .post(RunningTrellis.address(address + "/" + roleOf(row.getAttribute("id")) + "/approve")
                                    .toString())
                            .status())
                    .isEqualTo(422);

            var other = openWithoutScriptsAs(
                    approver.id(), post.linkTo("/organisations/" + provider.organisation(), approver.email()));
            other.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Approve"))
                    .click();
            assertThat(other.locator("tr", new Page.LocatorOptions().setHasText("Provider lead"))
                            .textContent())
                    .contains("Approved by Abel Approver", "Holds");
            var own = openAs(member.id(), post.linkTo("/account", member.email()));
            assertThat(own.locator("main").textContent())
                    .contains("Provider lead, Willow Care", "Approved by Abel Approver");
            assertAccessible(own);
        }
    }

    @Test
    void a_role_is_ended_with_a_reason_that_the_person_reads_and_nobody_else_may_end_it() {
        try (var post = new TestPost()) {
            var page = openAs(author.id(), address);
            page.locator("tr", new Page.LocatorOptions().setHasText("Mabel Member"))
                    .getByText("End it")
                    .click();
            assertAccessible(page);
            press(page, "End this role");
            assertThat(page.locator(".govuk-error-summary li").allTextContents())
                    .containsExactly("Enter the reason");
            assertAccessible(page);
            page.locator("#why").fill("Moved to another post");
            press(page, "End this role");
            assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("Mabel Member"))
                            .textContent())
                    .contains("Ended: Moved to another post");
            var own = openAs(member.id(), post.linkTo("/account", member.email()));
            assertThat(own.locator("main").textContent()).contains("Ended: Moved to another post");
            assertThat(own.navigate(RunningTrellis.address(address).toString()).status())
                    .isEqualTo(404);
        }
    }

    @Test
    void somebody_gives_their_own_role_up() {
        var page = openAs(member.id(), "/account");
        page.locator("a[href='/account/roles']").click();
        page.getByText("Give this role up").first().click();
        assertAccessible(page);
        page.getByRole(AriaRole.BUTTON).getByText("Give it up").click();
        assertThat(page.locator("main").textContent()).contains("Ended: left");
    }

    @Test
    void a_lost_second_step_goes_with_the_password_and_every_session() {
        try (var post = new TestPost()) {
            People.giveApp(member);
            var own = openAs(member.id(), "/account");
            assertThat(own.locator("h1").textContent()).isEqualTo("Your account");
            var page = openAs(approver.id(), address);
            page.locator("tr", new Page.LocatorOptions().setHasText("Mabel Member"))
                    .getByText("Lost their second step?")
                    .click();
            assertAccessible(page);
            page.locator("#why").fill("Phone fell into the sea; called back on the known number");
            press(page, "Take away a lost second step");
            assertThat(page.url()).endsWith(address);
            own.reload();
            assertThat(own.locator("h1").textContent())
                    .as("signed out everywhere")
                    .isNotEqualTo("Your account");
            own.navigate(RunningTrellis.address("/sign-in").toString());
            own.locator("#name").fill(member.email());
            own.locator("#password").fill(People.PASSWORD);
            own.locator("main button[type=submit]").first().click();
            assertThat(own.locator(".govuk-error-summary").count()).isOne();
            assertThat(post.received(member.email()).getLast()).contains("/new-password", "Willow Care");
        }
    }

    @Test
    void an_administrator_takes_no_second_step_of_somebody_who_has_roles_elsewhere_or_of_their_own() {
        People.giveRole(
                member,
                Role.CARE_WORKER,
                Scope.service(People.provider("Elsewhere").service()));
        var page = openAs(author.id(), address);
        page.locator("tr", new Page.LocatorOptions().setHasText("Mabel Member"))
                .getByText("Lost their second step?")
                .click();
        page.locator("#why").fill("Lost");
        press(page, "Take away a lost second step");
        assertThat(page.locator(".govuk-error-summary").textContent()).contains("also has roles elsewhere");
        assertAccessible(page);
        page.navigate(RunningTrellis.address(address).toString());
        page.locator("tr", new Page.LocatorOptions().setHasText("Anna Author"))
                .getByText("Lost their second step?")
                .click();
        page.locator("#why").fill("Lost");
        press(page, "Take away a lost second step");
        assertThat(page.locator(".govuk-error-summary").textContent()).contains("You cannot do this for yourself");
    }

    @Test
    void those_who_run_trellis_invite_another_and_the_inviter_does_not_approve_themselves() {
        try (var post = new TestPost()) {
            var house = People.withPassword("Hilda House");
            People.giveApp(house);
            People.giveRole(house, Role.HOUSE_ADMINISTRATOR, Scope.HOUSE);
            var page = openAs(house.id(), "/administrators");
            assertAccessible(page);
            press(page, "Send the invitation");
            assertThat(page.locator(".govuk-error-summary li").allTextContents())
                    .containsExactly("Enter the name of the person you invite", "Enter an e-mail address");
            assertAccessible(page);
            page.locator("#name").fill("Henk House");
            page.locator("#email").fill("henk." + house.email());
            press(page, "Send the invitation");
            assertThat(page.locator("main").textContent()).contains("Henk House", "Not answered yet");
            var invited = openWithoutScripts(post.linkTo("/invitation", "henk." + house.email()));
            assertThat(invited.locator("main").textContent()).contains("House administrator", "this Trellis");
            invited.locator("#password").fill(People.PASSWORD);
            invited.locator("main button[type=submit]").first().click();
            page.reload();
            assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("Approved by Hilda House"))
                            .textContent())
                    .contains("Henk House", "Asked for by Henk House", "Holds");
            assertAccessible(page);

            page.locator("#name").fill("Hilda Again");
            page.locator("#email").fill(house.email());
            press(page, "Send the invitation");
            var again = openAs(house.id(), post.linkTo("/invitation", house.email()));
            again.locator("main button[type=submit]").first().click();
            assertThat(again.locator("main").textContent()).contains("You cannot accept your own invitation");
        }
    }

    @Test
    void nobody_without_the_role_finds_the_pages() {
        for (var path : new String[] {address, address + "/propose", "/administrators"}) {
            var page = openAs(member.id(), "/account");
            assertThat(page.navigate(RunningTrellis.address(path).toString()).status())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    private static String roleOf(String id) {
        return id.substring("role-".length());
    }

    private Somebody administrator(String name) {
        var somebody = People.withPassword(name);
        People.giveRole(somebody, Role.ORGANISATION_ADMINISTRATOR, Scope.organisation(provider.organisation()));
        return somebody;
    }

    private Somebody member() {
        var somebody = People.withPassword("Mabel Member");
        People.giveRole(somebody, Role.REGISTERED_MANAGER, Scope.service(provider.service()));
        return somebody;
    }

    private static void follow(Page page, String words) {
        page.getByText(words).click();
    }

    private static void press(Page page, String words) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words))
                .click();
    }
}
