package care.trellis.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.app.RunningTrellis;
import care.trellis.app.database.Acting;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The directory as people search it. */
class DirectoryPagesTest extends BrowserTest {
    private static final UUID PLACE = UUID.fromString("d1000000-0000-4000-8000-000000000001");
    private static final UUID OWNER = UUID.fromString("d1000000-0000-4000-8000-000000000002");
    private static final UUID COUNCIL = UUID.fromString("d1000000-0000-4000-8000-000000000003");
    private static final UUID REGULATOR = UUID.fromString("d1000000-0000-4000-8000-000000000004");
    private static final UUID HOME = UUID.fromString("d1000000-0000-4000-8000-000000000005");
    private static final UUID CLOSED = UUID.fromString("d1000000-0000-4000-8000-000000000006");

    @BeforeAll
    static void fill() {
        var database = RunningTrellis.context().getBean(DSLContext.class);
        Acting.asHouse(() -> {
            database.execute(
                    "insert into places.place (id, slug, name) values (?, 'quillshire', 'Quillshire')"
                            + " on conflict do nothing",
                    PLACE);
            organisation(database, OWNER, "provider", "Quill Homes Ltd");
            organisation(database, COUNCIL, "council", "Quillshire Council");
            organisation(database, REGULATOR, "regulator", "The Regulator");
            service(database, HOME, "Quillwood House", "ZQ1 1AA");
            service(database, CLOSED, "=Quill Lodge", "ZQ12 1AA");
            at(database, HOME, 54.9, 3.1);
            at(database, CLOSED, 55.0, 3.2);
            database.execute("update places.service set closed_on = '2024-05-01' where id = ?", CLOSED);
            database.execute(
                    "insert into places.service_type values (?, 'Care home service with nursing')"
                            + " on conflict do nothing",
                    HOME);
            database.execute("insert into places.client_group values (?, 'Dementia') on conflict do nothing", HOME);
            database.execute(
                    "insert into places.rating (service_id, regulator, domain, level, published_on)"
                            + " values (?, 'cqc', 'overall', 'Good', '2023-09-20') on conflict do nothing",
                    HOME);
            database.execute("delete from places.oversight where place_id = ?", PLACE);
            for (var body : new UUID[] {COUNCIL, REGULATOR}) {
                database.execute(
                        "insert into places.oversight (body_id, place_id, topic, asks, how) values"
                                + " (?, ?, 'Medicines', 'Medicine records of a month', 'visit')",
                        body,
                        PLACE);
            }
            database.execute("delete from places.visit where service_id = ?", HOME);
            database.execute(
                    "insert into places.visit (body_id, service_id, on_day, status) values"
                            + " (?, ?, '2025-03-04', 'done')",
                    COUNCIL,
                    HOME);
        });
    }

    @Test
    void services_are_found_by_beginnings_of_words_postcode_kind_and_whom_they_are_for() {
        for (var query : new String[] {
            "q=quillw",
            "q=House+quillwood",
            "postcode=zq1",
            "postcode=ZQ1+1",
            "postcode=zq&q=quill",
            "kind=Care+home+service+with+nursing&q=quillwood",
            "group=Dementia&place=quillshire"
        }) {
            var page = open("/directory?" + query);
            assertThat(page.locator(".app-found__one a").allTextContents())
                    .as(query)
                    .contains("Quillwood House");
        }
        assertThat(open("/directory?postcode=ZQ12").locator(".app-found__one").count())
                .isZero();
        assertThat(open("/directory?postcode=ZQ12&closed=yes")
                        .locator(".app-found__one")
                        .count())
                .isOne();
        assertThat(open("/directory?q=%27%29%3B--+%26%7C%21").locator("h1").textContent())
                .isEqualTo("Directory of services");
    }

    @Test
    void a_service_page_shows_facts_ratings_with_their_age_and_who_looks_at_it() {
        var page = open("/directory?q=quillwood");
        page.locator(".app-found__one a").click();
        assertThat(page.locator("h1").textContent()).contains("Quillwood House");
        assertThat(page.locator("main").textContent())
                .contains("Good", "20 September 2023", "years", "ago", "Dementia");
        picture(page, "service");
        page.getByText("Who looks at this service?").click();
        assertThat(page.locator("tbody tr:has(strong.govuk-tag--orange)").count())
                .isEqualTo(2);
        assertThat(page.locator("main").textContent())
                .contains("Asked by 2", "also asked by The Regulator", "4 March 2025", "not planned");
    }

    @Test
    void a_map_shows_where_what_was_found_is_and_says_it_in_words() {
        var page = open("/directory?q=quill&closed=yes");
        var map = page.locator("#map");
        assertThat(map.locator("svg circle").count()).isEqualTo(2);
        assertThat(map.locator("svg").getAttribute("aria-label")).contains("2 services lie within", "north");
        page.getByText("see them on a map").click();
        assertThat(page.url()).endsWith("#map");
        picture(page, "directory");
        assertThat(open("/directory?q=quillwood").locator("#map").count()).isZero();
    }

    @Test
    void a_position_that_a_register_made_up_is_called_unknown() {
        var lost = UUID.fromString("d1000000-0000-4000-8000-000000000007");
        Acting.asHouse(() -> {
            service(database(), lost, "Quilt Nowhere", "ZQ1 1AB");
            service(database(), UUID.fromString("d1000000-0000-4000-8000-000000000008"), "Quilt Unplaced", "ZQ1 1AC");
            service(database(), UUID.fromString("d1000000-0000-4000-8000-000000000009"), "Quilt East", "ZQ1 1AD");
            service(database(), UUID.fromString("d1000000-0000-4000-8000-00000000000a"), "Quilt West", "ZQ1 1AE");
            at(database(), lost, 0, 0);
            at(database(), UUID.fromString("d1000000-0000-4000-8000-000000000009"), 54.9, 3.0);
            at(database(), UUID.fromString("d1000000-0000-4000-8000-00000000000a"), 54.9, 2.9);
        });
        assertThat(open("/directory?q=quilt").locator("#map svg").getAttribute("aria-label"))
                .contains("2 services lie within 7 km", "The position of 2 more is not known");
    }

    @Test
    void more_services_than_a_map_can_show_are_said_to_be_too_many() {
        Acting.asHouse(() -> database()
                .execute(
                        "insert into places.service (id, organisation_id, place_id, name, postcode, latitude, longitude)"
                                + " select md5('crowd' || n)::uuid, ?, ?, 'Quillcrowd ' || n, 'ZQ13 1AA',"
                                + " 54.9, 3.0 + n / 1e4 from generate_series(1, 1001) n on conflict do nothing",
                        OWNER,
                        PLACE));
        try {
            var page = open("/directory?q=quillcrowd");
            assertThat(page.locator("#map").count()).isZero();
            assertThat(page.textContent("main")).contains("A map is drawn for up to 1,000 services");
        } finally {
            Acting.asHouse(() -> database().execute("delete from places.service where name like 'Quillcrowd %'"));
        }
    }

    @Test
    void the_table_holds_what_was_found_and_runs_nothing_in_a_spreadsheet() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var table = client.send(
                            HttpRequest.newBuilder(RunningTrellis.address("/directory.csv?postcode=ZQ12&closed=yes"))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
            assertThat(table).hasLineCount(2).contains("'=Quill Lodge", "2024-05-01");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/directory",
                "/directory?q=quill&closed=yes",
                "/directory?q=nothing-is-called-this",
                "/services/d1000000-0000-4000-8000-000000000005",
                "/services/d1000000-0000-4000-8000-000000000006",
                "/services/d1000000-0000-4000-8000-000000000005/oversight",
                "/organisations/d1000000-0000-4000-8000-000000000002",
                "/organisations/d1000000-0000-4000-8000-000000000003",
                "/places",
                "/places/quillshire",
                "/places/quillshire/oversight",
                "/services/none",
                "/places/none"
            })
    void every_page_is_accessible_fits_a_phone_and_needs_no_scripts(String path) {
        assertAccessible(open(path));
        var phone = openOnPhone(path);
        assertAccessible(phone);
        assertNoSidewaysScroll(phone);
        assertThat(openWithoutScripts(path).locator("h1").count()).isOne();
    }

    private static DSLContext database() {
        return RunningTrellis.context().getBean(DSLContext.class);
    }

    private static void at(DSLContext database, UUID service, double latitude, double longitude) {
        database.execute(
                "update places.service set latitude = ?, longitude = ? where id = ?", latitude, longitude, service);
    }

    private static void organisation(DSLContext database, UUID id, String kind, String name) {
        database.execute(
                "insert into places.organisation (id, kind, name, place_id) values (?, ?, ?, ?) on conflict do nothing",
                id,
                kind,
                name,
                PLACE);
    }

    private static void service(DSLContext database, UUID id, String name, String postcode) {
        database.execute(
                "insert into places.service (id, organisation_id, place_id, name, postcode, capacity) values"
                        + " (?, ?, ?, ?, ?, 40) on conflict do nothing",
                id,
                OWNER,
                PLACE,
                name,
                postcode);
    }
}
