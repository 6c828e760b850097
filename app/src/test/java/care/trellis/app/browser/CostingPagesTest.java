package care.trellis.app.browser;

import static care.trellis.app.costing.db.Tables.EXERCISE;
import static care.trellis.app.costing.db.Tables.SERVICE_RETURN;
import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.app.RunningTrellis;
import care.trellis.app.costing.EarlierReports;
import care.trellis.app.costing.exercise.Market;
import care.trellis.app.database.Acting;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pages of a costing exercise that the play of a whole one does not open, and what they say when something is wrong. */
class CostingPagesTest extends BrowserTest {
    private final DSLContext database = RunningTrellis.context().getBean(DSLContext.class);
    private Market market = new Market(3);
    private UUID exercise = new UUID(0, 0);

    @BeforeEach
    void an_open_exercise() {
        market = new Market(3);
        exercise = market.exercise("open");
    }

    @Test
    void what_is_said_of_an_exercise_can_change_while_it_is_open_and_its_model_cannot() {
        var page = openAs(market.commissioner, "/exercises/" + exercise);
        page.click("text=Change what is said here");
        assertAccessible(page);
        page.fill("#question", "What does a week cost here, food and all?");
        page.fill("#publishes_on", "2020-01-01");
        page.click("button:has-text('Save')");
        assertThat(page.textContent(".govuk-error-summary"))
                .contains("It is published before the returns are due", "at least 3 months old");
        assertThat(page.inputValue("#question")).contains("food and all");
        assertAccessible(page);
        page.fill("#publishes_on", "2099-01-01");
        page.click("button:has-text('Save')");
        assertThat(page.textContent("main")).contains("Saved", "food and all");
        page.click("text=Change what is said here");
        page.check("#kinds-with_nursing");
        page.click("button:has-text('Save')");
        assertThat(page.textContent(".govuk-error-summary")).contains("cannot change any more");
        page.navigate(address("/history/exercise/" + exercise).toString());
        assertThat(page.textContent("main")).contains("changed what is said of the exercise", "food and all");
    }

    @Test
    void it_is_withdrawn_with_a_reason_that_everybody_reads() {
        var page = openWithoutScriptsAs(market.commissioner, "/exercises/" + exercise + "/withdraw");
        assertAccessible(page);
        page.click("button:has-text('Withdraw it')");
        assertThat(page.textContent(".govuk-error-summary")).contains("Enter why");
        assertAccessible(page);
        page.fill("#why", "Two councils ask together next month");
        page.click("button:has-text('Withdraw it')");
        var anybody = openOnPhone("/exercises/" + exercise);
        assertThat(anybody.textContent("main")).contains("Withdrawn", "Two councils ask together next month");
        assertAccessible(anybody);
        assertNoSidewaysScroll(anybody);
    }

    @Test
    void a_document_is_added_taken_away_by_anybody_and_removed() {
        var page = openAs(market.commissioner, "/exercises/" + exercise + "/documents");
        page.setInputFiles(
                "#file", new FilePayload("run.exe", "application/octet-stream", "x".getBytes(StandardCharsets.UTF_8)));
        page.click("button:has-text('Add it')");
        assertThat(page.textContent(".govuk-error-summary")).contains("run.exe", "is none of these");
        assertAccessible(page);
        page.setInputFiles(
                "#file", new FilePayload("guide.txt", "text/plain", "How to".getBytes(StandardCharsets.UTF_8)));
        page.click("button:has-text('Add it')");
        assertThat(page.textContent("main")).contains("guide.txt");
        assertAccessible(page);
        var anybody = open("/exercises/" + exercise);
        assertThat(anybody.textContent("main")).contains("guide.txt");
        page.click("button:has-text('Remove')");
        anybody.reload();
        assertThat(anybody.textContent("main")).doesNotContain("guide.txt");
    }

    @Test
    void costs_that_homes_share_are_filled_in_once_and_spread_by_residents() {
        var home = market.homes.getFirst();
        var page = openAs(home.lead(), "/exercises/" + exercise + "/shared/" + home.organisation());
        assertThat(page.textContent("main")).contains("Home A", "Home B", "not filled in yet");
        assertAccessible(page);
        page.fill("#central_management", "lots");
        page.fill("#support_services", "52,142.857");
        page.click("button:has-text('Save, and spread')");
        assertThat(page.textContent(".govuk-error-summary")).contains("it was “lots”", "it was “52,142.857”");
        assertAccessible(page);
        residents("Home A", "0"); // nobody to share by
        page.fill("#central_management", "52,000");
        page.fill("#support_services", "");
        page.click("button:has-text('Save, and spread')");
        assertThat(page.textContent(".govuk-error-summary")).contains("Fill in first how many residents Home A");
        residents("Home A", "30");
        residents("Home B", "10");
        page.click("button:has-text('Save, and spread')");
        assertThat(page.url()).contains("/exercises/" + exercise);
        // £52,000 ÷ 52.142857 weeks ÷ 40 residents = £24.9315 a week for each
        assertThat(figure("Home A", "central_management")).isEqualTo("24.9315");
        assertThat(figure("Home B", "central_management")).isEqualTo("24.9315");
    }

    @Test
    void a_return_is_saved_as_it_goes_and_two_who_fill_it_in_lose_nothing() {
        var home = market.homes.get(2);
        var page = readNotice(home);
        page.click("text=About the service");
        var version = page.inputValue("#version");
        page.fill("[id='f-beds-" + Market.KIND + "']", "31");
        page.press("[id='f-beds-" + Market.KIND + "']", "Tab");
        page.waitForCondition(() -> !page.inputValue("#version").equals(version));
        assertThat(page.textContent("#saved")).contains("Saved");
        assertThat(figure("Home C", "beds")).isEqualTo("31");

        var other = openAs(home.lead(), page.url().replaceAll(".*(/returns/.*)", "$1"));
        other.fill("[id='f-beds-" + Market.KIND + "']", "32");
        other.click("button:has-text('Save and go on')");
        page.evaluate("document.querySelector('form[hx-post]').removeAttribute('hx-post')");
        page.fill("[id='f-residents-" + Market.KIND + "']", "29");
        page.click("button:has-text('Save and go on')");
        assertThat(page.textContent("main")).contains("somebody else");
        assertThat(page.inputValue("[id='f-residents-" + Market.KIND + "']")).isEqualTo("29");
        assertAccessible(page);
    }

    @Test
    void a_service_that_does_not_take_part_can_change_its_mind() {
        var page = readNotice(market.homes.get(2));
        page.click("button:has-text('does not take part')");
        assertThat(page.textContent("main")).contains("Does not take part");
        assertAccessible(page);
        page.click("button:has-text('Take part after all')");
        assertThat(page.textContent("main")).contains("Fill it in here");
    }

    @Test
    void nothing_is_signed_before_the_exercise_is_closed_and_chosen() {
        var page = openOnPhone("/test/sign-in/" + market.analyst);
        page.navigate(address("/exercises/" + exercise + "/sign").toString());
        assertThat(page.textContent("main")).contains("once the exercise is closed");
        assertNoSidewaysScroll(page);
        assertAccessible(page);
        page.navigate(
                address("/exercises/" + exercise + "/costing/" + Market.KIND).toString());
        assertThat(page.textContent("main")).contains("nothing to check or price yet");
        assertNoSidewaysScroll(page);
        assertAccessible(page);
        page.navigate(address("/exercises/" + exercise + "/work").toString());
        assertNoSidewaysScroll(page);
        assertAccessible(page);
        market.everybodySends(exercise, List.of());
        Acting.asHouse(() -> database.update(EXERCISE)
                .set(EXERCISE.STAGE, "checking")
                .where(EXERCISE.ID.eq(exercise))
                .execute());
        page.navigate(address("/exercises/" + exercise + "/sign").toString());
        page.click("button:has-text('Sign as analyst')");
        assertThat(page.textContent(".govuk-error-summary")).contains("choices of each kind of care must be recorded");
        assertThat(page.textContent("main")).contains("Not said: too few ownership groups are in it");
        assertAccessible(page);
        assertNoSidewaysScroll(page);
    }

    @Test
    void what_changed_since_the_last_exercise_stands_line_by_line_and_a_provider_sees_where_it_is() {
        var big = new Market(12);
        var before = big.exercise("checking");
        big.everybodySends(before, List.of());
        publish(big, before);
        var now = big.exercise("checking");
        big.everybodySends(now, List.of());
        Acting.asHouse(() -> database.update(EXERCISE)
                .set(EXERCISE.PREVIOUS_ID, before)
                .where(EXERCISE.ID.eq(now))
                .execute());
        publish(big, now);
        var page = openWithoutScripts("/exercises/" + now + "/report");
        page.click("text=What changed since the last exercise");
        assertThat(page.textContent("main")).contains("Food", "12, 12", "The price was");
        assertAccessible(page);
        var home = big.homes.getFirst();
        exercise = now;
        var own = openAs(home.lead(), "/returns/" + aReturn(home.name()) + "/own");
        assertThat(own.textContent("tr:has(th:text-is('Occupancy of active beds'))"))
                .contains("%");
        assertThat(own.textContent("tr:has(th:text-is('Carer hours per resident per week'))"))
                .doesNotContain("£");
        assertAccessible(own);
    }

    private static void publish(Market market, UUID exercise) {
        var reports = RunningTrellis.context().getBean(EarlierReports.class);
        Acting.asHouse(() -> reports.publish(
                exercise,
                market.analyst,
                market.reviewer,
                market.commissioner,
                Instant.now().minusSeconds(1)));
    }

    private Page readNotice(Market.Home home) {
        var page = openAs(home.lead(), "/returns/" + aReturn(home.name()));
        page.check("#read");
        page.click("button:has-text('Go on')");
        return page;
    }

    private void residents(String home, String many) {
        Acting.asHouse(() -> database.execute(
                "insert into costing.return_draft values ({1}, {0}::jsonb, '{}')"
                        + " on conflict (return_id) do update set figures = excluded.figures",
                DSL.val("{\"residents\": {\"" + Market.KIND + "\": \"" + many + "\"}}"), DSL.val(aReturn(home))));
    }

    private String figure(String home, String row) {
        return Acting.asHouse(() -> Objects.requireNonNull(database.fetchSingle(
                        "select figures -> {0} ->> {1} from costing.return_draft where return_id = {2}",
                        DSL.val(row), DSL.val(Market.KIND), DSL.val(aReturn(home)))
                .get(0, String.class)));
    }

    private UUID aReturn(String name) {
        return Acting.asHouse(() -> Objects.requireNonNull(database.select(SERVICE_RETURN.ID)
                .from(SERVICE_RETURN)
                .where(SERVICE_RETURN.EXERCISE_ID.eq(exercise), SERVICE_RETURN.NAME.eq(name))
                .fetchSingle(SERVICE_RETURN.ID)));
    }
}
