package care.trellis.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.app.operations.Node;
import care.trellis.postgres.RunningDatabase;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demonstration as a visitor has it, in a Trellis of its own. */
class DemonstrationTest extends BrowserTest {
    private static final List<String> SAME_EACH_TIME = List.of(
            "select * from places.organisation order by id",
            "select * from places.service order by id",
            "select * from places.service_type order by 1, 2",
            "select * from places.client_group order by 1, 2",
            "select * from places.identifier order by 1, 2",
            "select service_id, domain, level, published_on, inherited, current from places.rating order by 1, 2, 4",
            "select * from places.oversight order by id",
            "select * from places.visit order by id",
            "select * from people.person order by id",
            "select id, person_id, role, scope_kind, scope_id, starts_on, ends_on, proposed_by, approved_by, approved_at"
                    + " from people.membership order by id",
            "select place_id, number, actor, action, thing_kind, thing_id, why, facts, readers, subject"
                    + " from ledger.entry where actor = 'house' and why = 'the demonstration' order by 1, 2");

    @TempDir
    private static Path home;

    private static @Nullable Node node;

    @BeforeAll
    static void startTheDemonstration() throws IOException {
        node = Node.start(home, Map.of("TRELLIS_DEMONSTRATION", "true"));
    }

    @AfterAll
    static void stopIt() {
        Objects.requireNonNull(node).close();
    }

    @Override
    protected URI address(String path) {
        return URI.create(Objects.requireNonNull(node).address() + path);
    }

    @Test
    void it_shows_whom_one_can_be_and_says_that_all_is_made_up() {
        var page = open("/demonstration");
        picture(page, "demonstration");
        assertThat(page.locator(".app-demonstration").textContent()).contains("made up");
        assertThat(page.locator(".app-people .app-card").count()).isEqualTo(25);
        assertAccessible(page);
        var phone = openOnPhone("/demonstration");
        assertNoSidewaysScroll(phone);
        assertAccessible(phone);
        var home = open("/");
        assertThat(home.locator("main a[href='/demonstration']").count()).isEqualTo(1);
        assertAccessible(home);
    }

    @Test
    void everybody_can_be_signed_in_as_with_one_press_and_finds_a_page() {
        var page = openWithoutScripts("/demonstration");
        var names = page.locator(".app-people h3").allTextContents();
        for (var name : names) {
            become(page, name);
            assertThat(page.locator(".app-header__person").textContent()).contains(name);
            assertThat(page.locator("h1").textContent())
                    .as("%s at %s", name, page.url())
                    .doesNotContain("not found", "went wrong");
            assertThat(page.locator(".app-demonstration").count()).isEqualTo(1);
            page.locator(".app-header__button").click();
            assertThat(page.locator(".app-header__person").textContent()).doesNotContain(name);
            page.navigate(address("/demonstration").toString());
        }
    }

    @Test
    void another_county_is_the_same_row_for_row(@TempDir Path other) throws Exception {
        try (var second = Node.start(other, Map.of("TRELLIS_DEMONSTRATION", "true"))) {
            assertThat(second.address()).isNotEmpty();
            var one = rows(home);
            assertThat(one).hasSizeGreaterThan(1_000);
            assertThat(rows(other)).isEqualTo(one);
        }
    }

    @Test
    void only_those_on_the_cards_can_be_signed_in_as() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            for (var person : List.of("00000000-0000-0000-0000-000000000000", "nobody")) {
                var answer = Objects.requireNonNull(node).post(client, "/demonstration/sign-in/" + person, "");
                assertThat(answer.statusCode()).isBetween(400, 404);
                assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
            }
        }
    }

    @Test
    void an_empty_trellis_offers_both_ways_and_only_who_sits_there_can_begin(@TempDir Path other) throws Exception {
        try (var empty = Node.start(other, Map.of());
                var client = HttpClient.newHttpClient()) {
            var from = empty.request("/demonstration")
                    .header("X-Forwarded-For", "192.0.2.7")
                    .POST(BodyPublishers.noBody())
                    .build();
            assertThat(client.send(from, BodyHandlers.discarding()).statusCode())
                    .isEqualTo(403);
            var page = open("/");
            page.navigate(empty.address() + "/");
            assertThat(page.locator(".app-demonstration").count()).isZero();
            picture(page, "home-empty");
            assertAccessible(page);
            page.locator("main").getByText("Look around in a demonstration").click();
            assertThat(page.locator("h1").textContent()).isEqualTo("Look around in a demonstration");
            picture(page, "demonstration-offer");
            assertAccessible(page);
            var phone = openOnPhone("/");
            phone.navigate(empty.address() + "/demonstration");
            assertNoSidewaysScroll(phone);
            page.locator("main button").click();
            assertThat(page.locator("h1").textContent()).isEqualTo("Who would you like to be?");
        }
    }

    private static void become(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions()
                                .setName("Sign in as " + name)
                                .setExact(true))
                .click();
    }

    private static List<String> rows(Path of) throws SQLException {
        var running = RunningDatabase.of(of).orElseThrow();
        var rows = new ArrayList<String>();
        try (var connection = DriverManager.getConnection(running.url(), running.user(), running.password());
                var statement = connection.createStatement()) {
            for (var query : SAME_EACH_TIME) {
                try (var result = statement.executeQuery("select row_to_json(r)::text from (" + query + ") r")) {
                    while (result.next()) {
                        rows.add(result.getString(1));
                    }
                }
            }
        }
        return rows;
    }
}
