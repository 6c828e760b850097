package care.trellis.app.browser;

import static care.trellis.app.places.db.Tables.ORGANISATION;
import static care.trellis.app.places.db.Tables.OVERSIGHT;
import static care.trellis.app.places.db.Tables.PLACE;
import static care.trellis.app.places.db.Tables.SERVICE;
import static care.trellis.app.places.db.Tables.SERVICE_TYPE;
import static care.trellis.app.places.db.Tables.VISIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.trellis.app.RunningTrellis;
import care.trellis.app.database.Acting;
import care.trellis.app.permission.Action;
import care.trellis.app.permission.Kind;
import care.trellis.app.permission.Membership;
import care.trellis.app.permission.Permissions;
import care.trellis.app.permission.Role;
import care.trellis.app.permission.Scope;
import care.trellis.app.permission.Thing;
import care.trellis.app.permission.Viewer;
import care.trellis.app.places.imports.Administrator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What bodies write of what they ask for and when they come. */
class OversightPagesTest extends BrowserTest {
    private static final String NURSING = "Care home service with nursing";

    private final DSLContext database = RunningTrellis.context().getBean(DSLContext.class);
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private UUID place = new UUID(0, 0);
    private String slug = "";
    private UUID service = new UUID(0, 0);
    private UUID council = new UUID(0, 0);
    private UUID regulator = new UUID(0, 0);
    private UUID officer = new UUID(0, 0);
    private UUID inspector = new UUID(0, 0);

    @BeforeEach
    void a_place_with_a_service_a_council_and_a_regulator() {
        slug = "looks-" + UUID.randomUUID().toString().substring(0, 8);
        Acting.asHouse(() -> {
            place = Objects.requireNonNull(database.insertInto(PLACE, PLACE.SLUG, PLACE.NAME)
                    .values(slug, "Lookshire")
                    .returning(PLACE.ID)
                    .fetchSingle(PLACE.ID));
            var provider = body("provider", "Look Care Ltd", place);
            service = Objects.requireNonNull(database.insertInto(SERVICE)
                    .set(SERVICE.ORGANISATION_ID, provider)
                    .set(SERVICE.PLACE_ID, place)
                    .set(SERVICE.NAME, "Look House")
                    .returning(SERVICE.ID)
                    .fetchSingle(SERVICE.ID));
            database.insertInto(SERVICE_TYPE).values(service, NURSING).execute();
            council = body("council", "Lookshire Council", place);
            regulator = body("regulator", "Office of Looks", place);
            ask(regulator, "Safe handling of medicines");
        });
        officer = Administrator.in("QUALITY_OFFICER", "place", place);
        inspector = Administrator.in("REGULATOR_INSPECTOR", "place", place);
    }

    @Test
    void a_body_says_what_it_asks_changes_it_and_asks_it_no_more() {
        var page = open("/test/sign-in/" + officer);
        go(page, looks());
        page.click("text=Add what you ask for");
        assertThat(page.textContent("main")).contains("Everybody sees what you save here", "Lookshire Council");
        assertAccessible(page);
        page.fill("#topic", "safe handling  of MEDICINES"); // the words in use are taken
        page.fill("#asks", "The last medicines audit");
        page.check("#how");
        page.fill("#every_months", "12");
        picture(page, "oversight-add");
        page.click("button:has-text('Save')");
        assertThat(page.textContent("main")).contains("Saved", "also asked by Office of Looks", "every 12 months");
        assertThat(page.locator("tbody tr:has(.govuk-tag--orange)").count()).isEqualTo(2);
        picture(page, "oversight");
        assertThat(page.locator("text=Ask it no more").count())
                .as("own rows alone")
                .isOne();
        assertAccessible(page);

        page.click("a:has-text('Change what Lookshire Council')");
        assertAccessible(page);
        page.fill("#asks", "Ten care plans");
        page.fill("#topic", "Care planned with the person");
        page.click("button:has-text('Save')");
        assertThat(page.textContent("main")).contains("Ten care plans");

        page.click("a:has-text('Ask it no more')");
        assertAccessible(page);
        page.fill("#why", "The visits were joined");
        page.click("button:has-text('Ask it no more')");
        assertThat(page.locator("tbody tr").count()).isOne();
        page.click("text=What bodies used to ask");
        assertThat(page.textContent("details")).contains("Ten care plans", "Lookshire Council", "until");
        assertAccessible(page);

        go(page, "/history/service/" + service);
        assertThat(page.textContent("main"))
                .contains("Avery Sample", "ended what was asked", "The visits were joined", "changed what is asked")
                .contains("\"The last medicines audit\" → \"Ten care plans\"");
    }

    @Test
    void a_visit_is_planned_then_noted_and_one_that_will_not_be_is_cancelled() {
        var page = openWithoutScripts("/test/sign-in/" + inspector);
        go(page, looks());
        page.click("text=Note a visit");
        page.check("#status-planned");
        page.fill("#on_day", today.plusDays(9).toString());
        page.check("text=Safe handling of medicines");
        page.fill("#note", "Together with the council");
        page.click("button:has-text('Save')");
        assertThat(page.textContent("main")).contains("Planned", "Together with the council");
        assertAccessible(page);

        page.click("text=Change or cancel");
        assertThat(page.isChecked("#topics-0")).isTrue();
        page.check("text=Done");
        page.fill("#on_day", today.minusDays(1).toString());
        page.click("button:has-text('Save')");
        assertThat(page.locator(".govuk-tag--blue").count()).isZero();

        page.click("text=Change or cancel");
        assertAccessible(page);
        page.check("text=Cancelled");
        page.click("button:has-text('Save')");
        assertThat(page.textContent("main")).contains("Cancelled");
        go(page, "/history/service/" + service);
        assertThat(page.textContent("main")).contains("planned a visit", "changed a visit", "cancelled a visit");
    }

    @Test
    void everything_that_is_wrong_is_told_at_once_and_what_was_typed_stays() {
        var page = openOnPhone("/test/sign-in/" + officer);
        go(page, looks() + "/add");
        assertNoSidewaysScroll(page);
        page.fill("#asks", "x".repeat(1_001));
        page.fill("#every_months", "often");
        page.click("button:has-text('Save')");
        assertThat(page.textContent(".govuk-error-summary"))
                .contains("Enter a topic", "1000 characters or shorter; it has 1001", "from 1 to 120", "“often”");
        assertThat(page.inputValue("#every_months")).isEqualTo("often");
        assertThat(page.title()).startsWith("Error: ");
        assertAccessible(page);
        assertNoSidewaysScroll(page);

        go(page, "/services/" + service + "/visits/add");
        assertAccessible(page);
        assertNoSidewaysScroll(page);
        page.fill("#on_day", "soon");
        page.click("button:has-text('Save')");
        assertThat(page.textContent(".govuk-error-summary"))
                .contains("Choose whether the visit is done or planned", "it was “soon”");
        assertAccessible(page);
        page.check("#status");
        page.fill("#on_day", today.plusDays(1).toString());
        page.click("button:has-text('Save')");
        assertThat(page.textContent(".govuk-error-summary")).contains("cannot be on a day to come");
        page.check("#status-planned");
        page.fill("#on_day", today.minusDays(1).toString());
        page.click("button:has-text('Save')");
        assertThat(page.textContent(".govuk-error-summary")).contains("cannot be on a day that has gone");
        assertThat(database.fetchCount(VISIT, VISIT.SERVICE_ID.eq(service))).isZero();
    }

    @Test
    void what_a_body_asks_of_all_already_is_not_asked_of_one_again() {
        var page = open("/test/sign-in/" + officer);
        go(page, "/places/" + slug);
        page.click("text=What is asked of every service here");
        page.click("text=Add what you ask for");
        assertAccessible(page);
        write(page, "Safeguarding");
        assertThat(page.textContent("main")).contains("Saved", "every service in Lookshire");
        assertAccessible(page);
        go(page, looks() + "/add");
        page.selectOption("#of", "type:" + NURSING);
        write(page, "safeguarding");
        assertThat(page.textContent(".govuk-error-summary"))
                .contains("Lookshire Council already asks about “Safeguarding” of every service in Lookshire");
        assertThat(page.inputValue("#of")).isEqualTo("type:" + NURSING);
        go(page, "/history/place/" + place);
        assertThat(page.textContent("main")).contains("asked", "Safeguarding");
    }

    @Test
    void what_somebody_else_changed_meanwhile_is_shown_beside_what_was_typed() {
        var id = Acting.asHouse(() -> ask(council, "Safeguarding"));
        var page = openWithoutScripts("/test/sign-in/" + officer);
        go(page, "/oversight/" + id + "/edit");
        Acting.asHouse(() -> {
            database.update(OVERSIGHT)
                    .set(OVERSIGHT.ASKS, "What another wrote")
                    .set(OVERSIGHT.VERSION, 2)
                    .where(OVERSIGHT.ID.eq(id))
                    .execute();
        });
        page.fill("#asks", "What I wrote");
        page.click("button:has-text('Save')");
        assertThat(page.textContent("main")).contains("Somebody else changed this", "What another wrote");
        assertThat(page.inputValue("#asks")).isEqualTo("What I wrote");
        assertAccessible(page);
        page.click("button:has-text('Save')");
        assertThat(page.textContent("main")).contains("Saved", "What I wrote");
    }

    @Test
    void another_body_is_refused_by_name_and_the_public_sees_no_forms() {
        var id = Acting.asHouse(() -> ask(council, "Safeguarding"));
        var page = open("/test/sign-in/" + inspector);
        go(page, looks());
        assertThat(page.locator("a[href*='" + id + "']").count()).isZero();
        for (var form : List.of("/edit", "/end")) {
            var answer = page.navigate(
                    RunningTrellis.address("/oversight/" + id + form).toString());
            assertThat(answer.status()).isEqualTo(403);
            assertThat(page.textContent("main"))
                    .contains("This is for Lookshire Council to change", "You may write for Office of Looks");
            assertAccessible(page);
        }
        go(page, looks() + "/add");
        page.evaluate("document.querySelector('#body').value = '" + council + "'");
        write(page, "Safeguarding");
        assertThat(page.textContent(".govuk-error-summary"))
                .contains("You may not write for Lookshire Council. You may write for Office of Looks");

        var elsewhere = Administrator.in("HEALTHWATCH_OFFICER", "place", place);
        var nobody = open("/test/sign-in/" + elsewhere);
        go(nobody, looks() + "/add");
        assertThat(nobody.textContent("main")).contains("There is nobody to write for", "Lookshire");
        assertAccessible(nobody);

        var anybody = open(looks());
        assertThat(anybody.locator("main a:has-text('Add'), main a:has-text('Note a visit'), main a:has-text('Change')")
                        .count())
                .isZero();
        for (var closed :
                List.of(looks() + "/add", "/oversight/" + id + "/edit", "/services/" + service + "/visits/add")) {
            assertThat(anybody.navigate(RunningTrellis.address(closed).toString())
                            .status())
                    .as(closed)
                    .isEqualTo(404);
        }
    }

    @Test
    void the_database_itself_lets_nobody_write_for_another_body() {
        var id = Acting.asHouse(() -> ask(council, "Safeguarding"));
        assertThatThrownBy(() -> Acting.asPerson(inspector, () -> ask(council, "Medicines")))
                .hasStackTraceContaining("row-level security");
        var changed = Acting.asPerson(
                inspector,
                () -> database.update(OVERSIGHT)
                        .set(OVERSIGHT.ASKS, "nothing")
                        .where(OVERSIGHT.ID.eq(id))
                        .execute());
        var removed = Acting.asPerson(
                officer,
                () -> database.deleteFrom(OVERSIGHT).where(OVERSIGHT.ID.eq(id)).execute());
        assertThat(changed + removed).isZero();
    }

    @Test
    void the_table_of_permissions_and_the_database_name_the_same_roles() {
        Acting.asHouse(() -> {
            body("healthwatch", "Healthwatch Lookshire", place);
            body("health-body", "Lookshire Health", place);
        });
        var scope = Scope.place(place);
        for (var role : Role.values()) {
            var isHouse = role == Role.HOUSE_ADMINISTRATOR;
            var person = Administrator.in(role.name(), isHouse ? "house" : "place", isHouse ? null : place);
            var viewer = new Viewer(
                    Optional.of(person),
                    "",
                    List.of(new Membership(UUID.randomUUID(), role, isHouse ? Scope.HOUSE : scope)));
            var speaks = Acting.asPerson(
                    person,
                    () -> database.fetchExists(
                            ORGANISATION,
                            ORGANISATION.PLACE_ID.eq(place),
                            DSL.condition("places.speaks_for({0}, {1})", ORGANISATION.ID, DSL.val(place))));
            assertThat(speaks)
                    .as(role.name())
                    .isEqualTo(Permissions.may(viewer, Action.ADD, Thing.of(Kind.OVERSIGHT, "", scope)));
        }
    }

    @Test
    void who_runs_this_trellis_writes_for_any_body_and_finds_the_way_to_imports() {
        var page = open("/test/sign-in/" + Administrator.person());
        go(page, "/directory");
        assertThat(page.locator("main a[href='/places/imports']").count()).isOne();
        go(page, looks() + "/add");
        assertAccessible(page);
        write(page, "Safeguarding");
        assertThat(page.textContent(".govuk-error-summary")).contains("Choose for whom you write");
        assertAccessible(page);
        page.selectOption("#body", council.toString());
        page.click("button:has-text('Save')");
        assertThat(page.textContent("main")).contains("Saved");
        assertThat(open("/directory").locator("main a[href='/places/imports']").count())
                .isZero();
    }

    private static void write(Page page, String topic) {
        page.fill("#topic", topic);
        page.fill("#asks", "Concerns since the last meeting");
        page.click("button:has-text('Save')");
    }

    private UUID body(String kind, String name, @Nullable UUID where) {
        return Objects.requireNonNull(
                database.insertInto(ORGANISATION, ORGANISATION.KIND, ORGANISATION.NAME, ORGANISATION.PLACE_ID)
                        .values(kind, name, where)
                        .returning(ORGANISATION.ID)
                        .fetchSingle(ORGANISATION.ID));
    }

    private UUID ask(UUID body, String topic) {
        return Objects.requireNonNull(database.insertInto(OVERSIGHT)
                .set(OVERSIGHT.BODY_ID, body)
                .set(OVERSIGHT.SERVICE_ID, service)
                .set(OVERSIGHT.TOPIC, topic)
                .set(OVERSIGHT.ASKS, "Records of a month")
                .set(OVERSIGHT.HOW, "visit")
                .returning(OVERSIGHT.ID)
                .fetchSingle(OVERSIGHT.ID));
    }

    private String looks() {
        return "/services/" + service + "/oversight";
    }

    private static void go(Page page, String path) {
        page.navigate(RunningTrellis.address(path).toString());
    }
}
