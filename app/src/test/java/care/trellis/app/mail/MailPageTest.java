package care.trellis.app.mail;

import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.app.RunningTrellis;
import care.trellis.app.browser.BrowserTest;
import care.trellis.app.people.People;
import care.trellis.app.permission.Role;
import care.trellis.app.permission.Scope;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** What whoever runs this Trellis sees of its mail. */
class MailPageTest extends BrowserTest {
    @Test
    void it_counts_what_waits_and_names_nobody() {
        RunningTrellis.context()
                .getBean(TransactionTemplate.class)
                .executeWithoutResult(_ -> RunningTrellis.context()
                        .getBean(Outbox.class)
                        .post(new Letter(
                                "page-test", "zora@example.org", "Zora", "A test", List.of("x"), "", "", List.of())));
        var administrator = People.withPassword("Ada House");
        People.giveRole(administrator, Role.HOUSE_ADMINISTRATOR, Scope.HOUSE);
        var page = open("/test/sign-in/" + administrator.id());
        page.navigate(RunningTrellis.address("/operations/mail").toString());
        assertThat(page.locator("main").textContent())
                .contains("page test", "waiting", "No mail server is named")
                .doesNotContain("zora", "Zora");
        assertAccessible(page);
        page.setViewportSize(360, 800);
        assertNoSidewaysScroll(page);
        assertThat(openWithoutScripts("/operations/mail").title()).startsWith("Page not found");
    }
}
