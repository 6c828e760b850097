package care.trellis.app.browser;

import static care.trellis.app.ledger.db.Tables.ENTRY;
import static care.trellis.app.places.db.Tables.ORGANISATION;
import static care.trellis.app.places.db.Tables.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.app.RunningTrellis;
import care.trellis.app.database.Acting;
import care.trellis.app.places.imports.Administrator;
import com.microsoft.playwright.Page;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people change in the directory by hand. */
class EditPagesTest extends BrowserTest {
    private final DSLContext database = RunningTrellis.context().getBean(DSLContext.class);
    private UUID organisation = new UUID(0, 0);
    private UUID service = new UUID(0, 0);
    private UUID manager = new UUID(0, 0);

    @BeforeEach
    void a_service() {
        Acting.asHouse(() -> {
            organisation =
                    Objects.requireNonNull(database.insertInto(ORGANISATION, ORGANISATION.KIND, ORGANISATION.NAME)
                            .values("provider", "Edit Care Ltd")
                            .returning(ORGANISATION.ID)
                            .fetchSingle(ORGANISATION.ID));
            service = Objects.requireNonNull(database.insertInto(SERVICE)
                    .set(SERVICE.ORGANISATION_ID, organisation)
                    .set(SERVICE.NAME, "Edit House")
                    .set(SERVICE.TELEPHONE, "01632 960001")
                    .set(SERVICE.CAPACITY, 12)
                    .set(SERVICE.IMPORTED, JSONB.valueOf("{\"name\": \"Edit House\", \"telephone\": \"01632 960001\"}"))
                    .returning(SERVICE.ID)
                    .fetchSingle(SERVICE.ID));
        });
        manager = Administrator.in("REGISTERED_MANAGER", "service", service);
    }

    @Test
    void a_manager_changes_their_service_for_everybody_to_see_and_takes_the_regulators_word_again() {
        var page = open("/test/sign-in/" + manager);
        go(page, edit());
        assertThat(page.textContent("main")).contains("everybody sees what you save here");
        assertAccessible(page);
        page.fill("#telephone", "01632 960777");
        page.fill("#types", "Care home service without nursing\nRespite");
        page.fill("#why", "The number was changed");
        page.click("button:has-text('Save')");
        assertThat(page.textContent("main")).contains("Saved");
        assertAccessible(page);
        var saved = saved();
        assertThat(saved.get(SERVICE.TELEPHONE)).isEqualTo("01632 960777");
        assertThat(saved.get(SERVICE.EDITED)).containsExactly("telephone", "types");
        assertThat(page.textContent("main")).contains("Take the regulator's value again", "01632 960001");
        var entry = Acting.asPublic(() -> database.selectFrom(ENTRY)
                .where(ENTRY.THING_ID.eq(service.toString()))
                .fetchSingle());
        assertThat(entry.getActor()).isEqualTo(manager.toString());
        assertThat(entry.getWhy()).isEqualTo("The number was changed");
        assertThat(entry.getFacts().data()).contains("01632 960777");

        page.check("#again-telephone");
        page.click("button:has-text('Save')");
        assertThat(saved().get(SERVICE.TELEPHONE)).isEqualTo("01632 960001");
        assertThat(saved().get(SERVICE.EDITED)).containsExactly("types");
    }

    @Test
    void everything_that_is_wrong_is_told_at_once_and_what_was_typed_stays() {
        var page = openOnPhone("/test/sign-in/" + manager);
        go(page, edit());
        assertNoSidewaysScroll(page);
        page.fill("#name", "");
        page.fill("#capacity", "many");
        page.fill("#opened_on", "yesterday");
        page.fill("#website", "javascript:alert(1)");
        page.fill("#email", "nobody");
        page.fill("#latitude", "100");
        page.click("button:has-text('Save')");
        assertThat(page.textContent(".govuk-error-summary"))
                .contains("Enter a name", "from 0 to 5000", "2014-05-01", "https://example.org", "from -90 to 90");
        assertThat(page.inputValue("#capacity")).isEqualTo("many");
        assertThat(page.title()).startsWith("Error: ");
        assertAccessible(page);
        assertNoSidewaysScroll(page);
        assertThat(saved().get(SERVICE.VERSION)).isEqualTo(1);
    }

    @Test
    void what_somebody_else_changed_meanwhile_is_shown_beside_what_was_typed() {
        var page = openWithoutScripts("/test/sign-in/" + manager);
        go(page, edit());
        Acting.asHouse(() -> {
            database.update(SERVICE)
                    .set(SERVICE.TELEPHONE, "01632 960888")
                    .set(SERVICE.VERSION, 2)
                    .where(SERVICE.ID.eq(service))
                    .execute();
        });
        page.fill("#telephone", "01632 960777");
        page.click("button:has-text('Save')");
        assertThat(page.textContent("main")).contains("Somebody else changed this", "01632 960777", "01632 960888");
        assertAccessible(page);
        assertThat(saved().get(SERVICE.TELEPHONE)).isEqualTo("01632 960888");
        page.click("button:has-text('Save')");
        assertThat(saved().get(SERVICE.TELEPHONE)).isEqualTo("01632 960777");
        assertThat(saved().get(SERVICE.VERSION)).isEqualTo(3);
    }

    @Test
    void an_organisation_is_changed_by_who_answers_for_it_and_by_nobody_else() {
        var lead = Administrator.in("PROVIDER_LEAD", "organisation", organisation);
        var page = open("/test/sign-in/" + lead);
        go(page, "/organisations/" + organisation + "/edit");
        assertAccessible(page);
        page.fill("#name", "Edit Care Limited");
        page.click("button:has-text('Save')");
        assertThat(page.textContent("main")).contains("Saved", "Edit Care Limited");
        go(page, edit());
        assertThat(page.title()).contains("Change a service");

        var other = open("/test/sign-in/" + manager);
        var answer = other.navigate(RunningTrellis.address("/organisations/" + organisation + "/edit")
                .toString());
        assertThat(answer.status()).isEqualTo(403);
    }

    private org.jooq.Record saved() {
        return database.selectFrom(SERVICE).where(SERVICE.ID.eq(service)).fetchSingle();
    }

    private String edit() {
        return "/services/" + service + "/edit";
    }

    private static void go(Page page, String path) {
        page.navigate(RunningTrellis.address(path).toString());
    }
}
