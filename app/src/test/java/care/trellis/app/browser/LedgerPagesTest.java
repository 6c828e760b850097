package care.trellis.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.app.RunningTrellis;
import care.trellis.app.database.Acting;
import care.trellis.app.ledger.Deed;
import care.trellis.app.ledger.Ledger;
import care.trellis.app.permission.Kind;
import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** What was done, as people read it. */
class LedgerPagesTest extends BrowserTest {
    private final Ledger ledger = RunningTrellis.context().getBean(Ledger.class);
    private final DSLContext database = RunningTrellis.context().getBean(DSLContext.class);
    private final TransactionTemplate transaction = RunningTrellis.context().getBean(TransactionTemplate.class);

    @Test
    void everybody_reads_the_public_history_of_a_thing() {
        var id = UUID.randomUUID();
        append(Deed.of("renamed", Kind.SERVICE, id.toString())
                .because("The owner asked for it")
                .with("from", "Elm House")
                .with("to", "Elm Tree House")
                .readByEverybody());
        append(Deed.of("looked at", Kind.SERVICE, id.toString()));
        var page = open("/history/service/" + id);
        assertThat(page.locator(".app-history__entry").count()).isEqualTo(1);
        assertThat(page.locator("main").textContent())
                .contains("Trellis: renamed", "The owner asked", "Elm Tree House");
        assertFits("/history/service/" + id, page);
        assertFits("/history/service/nothing", open("/history/service/nothing"));
        assertThat(openWithoutScripts("/history/service/" + id)
                        .locator(".app-history__entry")
                        .count())
                .isEqualTo(1);
        assertThat(open("/history/dragon/1").locator("h1").textContent()).isEqualTo("Page not found");
    }

    @Test
    void an_administrator_reads_checks_and_redacts_and_nobody_else_finds_the_page() {
        assertThat(open("/ledger").locator("h1").textContent()).isEqualTo("Page not found");
        var administrator = administrator();
        var page = open("/test/sign-in/" + administrator);
        go(page, "/ledger");
        assertThat(page.locator("h1").textContent()).isEqualTo("The ledger");
        picture(page, "ledger");
        assertAccessible(page);
        page.getByText("Check every entry").click();
        assertThat(page.locator("h1").textContent()).isEqualTo("The ledger is whole");
        assertAccessible(page);

        var person = UUID.randomUUID();
        append(Deed.of("signed in", Kind.ACCOUNT, person.toString()).about(person, Map.of("from", "192.0.2.1")));
        go(page, "/ledger/redact");
        assertAccessible(page);
        page.locator("button:has-text('Redact for good')").click();
        assertThat(page.locator(".govuk-error-summary li").count()).isEqualTo(2);
        assertAccessible(page);
        page.locator("#subject").fill(person.toString());
        page.locator("#why").fill("The person asked for it");
        page.locator("button:has-text('Redact for good')").click();
        assertThat(page.locator("h1").textContent()).isEqualTo("It is redacted");
        go(page, "/ledger?action=redacted");
        assertThat(page.locator("main").textContent()).contains("The person asked for it");
        page.setViewportSize(360, 800);
        assertNoSidewaysScroll(page);
        assertAccessible(page);
    }

    private void assertFits(String path, Page page) {
        assertAccessible(page);
        var phone = openOnPhone(path);
        assertAccessible(phone);
        assertNoSidewaysScroll(phone);
    }

    private static void go(Page page, String path) {
        page.navigate(RunningTrellis.address(path).toString());
    }

    private void append(Deed deed) {
        Acting.asHouse(() -> transaction.executeWithoutResult(status -> ledger.append(deed)));
    }

    private UUID administrator() {
        var id = UUID.randomUUID();
        Acting.asHouse(() -> {
            database.execute("insert into people.person (id, name, joined_by) values (?, 'Ada House', 'first')", id);
            database.execute(
                    "insert into people.membership (person_id, role, scope_kind, approved_at)"
                            + " values (?, 'HOUSE_ADMINISTRATOR', 'house', now())",
                    id);
        });
        return id;
    }
}
