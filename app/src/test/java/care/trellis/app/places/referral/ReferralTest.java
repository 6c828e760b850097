package care.trellis.app.places.referral;

import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.app.RunningTrellis;
import care.trellis.app.database.Acting;
import care.trellis.exchange.referral.ReferralChecks;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The open directory: by the standard, by the checks the standard leaves out, for anybody. */
class ReferralTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final DSLContext DATABASE = RunningTrellis.context().getBean(DSLContext.class);
    private static final UUID HOME = UUID.randomUUID();
    private static final UUID CLOSED = UUID.randomUUID();
    private static final UUID BARE = UUID.randomUUID();
    private static final UUID OWNER = UUID.randomUUID();

    @BeforeAll
    static void threeServices() {
        Acting.asHouse(() -> {
            run(
                    "insert into places.organisation (id, kind, name, website, email) values ('%%', 'provider',"
                            + " 'Referral Care', 'https://example.org', 'care@example.org')",
                    OWNER);
            run(
                    "insert into places.identifier (scheme, value, organisation_id) values ('companies-house', '%%', '%%')",
                    OWNER.toString().substring(0, 8), OWNER);
            run(
                    "insert into places.service (id, organisation_id, name, description, address, postcode, region, latitude,"
                            + " longitude, website) values ('%%', '%%', 'Referral Home', 'By the sea', '1 Quay, Harbourtown',"
                            + " 'ZZ91 1AA', 'East', 53.2, 3.5, 'https://example.org/home')",
                    HOME, OWNER);
            run(
                    "insert into places.identifier (scheme, value, service_id) values ('uprn', '%%', '%%')",
                    HOME.toString().substring(0, 8), HOME);
            run("insert into places.service_type values ('%%', 'Referral nursing')", HOME);
            run("insert into places.client_group values ('%%', 'Referral dementia')", HOME);
            run(
                    "insert into places.service (id, organisation_id, name, postcode, latitude, longitude, closed_on) values"
                            + " ('%%', '%%', 'Referral Home That Closed', 'ZZ92 1AA', 53.3, 3.5, '2020-01-01')",
                    CLOSED, OWNER);
            run(
                    "insert into places.service (id, organisation_id, name) values ('%%', '%%', 'Referral Bare')",
                    BARE, OWNER);
            return true;
        });
    }

    @AfterAll
    static void hangUp() {
        CLIENT.close();
    }

    @Test
    void every_answer_is_as_the_standard_says_and_passes_the_checks_it_leaves_out() throws Exception {
        var checks = new ReferralChecks();
        for (var each : answers().entrySet()) {
            assertThat(Standard.faults(each.getValue(), get(each.getKey()).body()))
                    .as(each.getKey())
                    .isEmpty();
            checks.look(each.getKey(), each.getValue().replace("_list", ""), json(each.getKey()));
        }
        assertThat(checks.faults()).isEmpty();
    }

    @Test
    void every_answer_passes_the_standards_own_schemas() throws Exception {
        for (var each : answers().entrySet()) {
            assertThat(Standard.faultsByItsOwnSchema(
                            each.getValue(), get(each.getKey()).body()))
                    .as(each.getKey())
                    .isEmpty();
        }
    }

    @Test
    void the_facts_of_the_standard_find_what_is_wrong() {
        assertThat(Standard.faults("service", "{\"id\":\"1\",\"name\":\"A\"}"))
                .anySatisfy(fault -> assertThat(fault).contains("status"))
                .anySatisfy(fault -> assertThat(fault).contains("id"));
        assertThat(Standard.faults("service", "{\"id\":\"" + HOME + "\",\"name\":\"A\",\"status\":\"open\"}"))
                .isNotEmpty();
    }

    @Test
    void a_service_is_told_with_all_that_is_known_and_nothing_that_is_not() throws Exception {
        var home = json("/services/" + HOME);
        assertThat(home.path("status").asString()).isEqualTo("active");
        assertThat(home.at("/organization/organization_identifiers/0/identifier_scheme")
                        .asString())
                .isEqualTo("GB-COH");
        var location = home.at("/service_at_locations/0/location");
        assertThat(location.path("latitude").asDouble()).isEqualTo(53.2);
        assertThat(location.path("external_identifier_type").asString()).isEqualTo("UPRN");
        assertThat(location.at("/addresses/0/city").asString()).isEqualTo("Harbourtown");
        assertThat(home.findValuesAsString("term")).contains("Referral nursing", "Referral dementia");
        assertThat(home.has("last_modified")).isFalse();
        assertThat(home.has("fees")).isFalse();
        assertThat(json("/services/" + CLOSED).path("status").asString()).isEqualTo("inactive");
        var bare = json("/services/" + BARE);
        assertThat(bare.at("/service_at_locations/0/location").has("addresses")).isFalse();
        assertThat(bare.at("/service_at_locations/0/location").has("latitude")).isFalse();
        assertThat(json("/service_at_locations/" + HOME).at("/service/id").asString())
                .isEqualTo(HOME.toString());
    }

    @Test
    void pages_of_a_list_hold_each_service_once_and_in_order() throws Exception {
        var query = "/services?organization_id=" + OWNER + "&per_page=2";
        var first = json(query);
        var second = json(query + "&page=2");
        assertThat(first.path("total_items").asInt()).isEqualTo(3);
        assertThat(first.path("total_pages").asInt()).isEqualTo(2);
        assertThat(first.path("first_page").asBoolean()).isTrue();
        assertThat(second.path("last_page").asBoolean()).isTrue();
        var names = new ArrayList<>(names(first));
        names.addAll(names(second));
        assertThat(names).containsExactly("Referral Bare", "Referral Home", "Referral Home That Closed");
        assertThat(json("/services?minimal=true&organization_id=" + OWNER)
                        .path("contents")
                        .size())
                .isEqualTo(3);
        assertThat(json("/services?organization_id=" + UUID.randomUUID())
                        .path("empty")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void services_are_found_by_words_terms_and_distance() throws Exception {
        assertThat(names(json("/services?search=referral+harbour"))).containsExactly("Referral Home");
        var term = StreamSupport.stream(
                        json("/taxonomy_terms?search=Referral+dementia")
                                .path("contents")
                                .spliterator(),
                        false)
                .findFirst()
                .orElseThrow();
        assertThat(names(json("/services?taxonomy_term_id=" + term.path("id").asString())))
                .containsExactly("Referral Home");
        assertThat(names(
                        json("/services?taxonomy_id=" + term.path("taxonomy_id").asString() + "&search=referral")))
                .containsExactly("Referral Home");
        assertThat(located("/service_at_locations?postcode=zz91")).containsExactly("Referral Home");
        assertThat(located("/service_at_locations?postcode=ZZ911AA")).containsExactly("Referral Home");
        // At sea, where no real service is. A tenth of a degree of latitude is 11.1 km.
        assertThat(located("/service_at_locations?postcode=ZZ91&proximity=11000"))
                .containsExactly("Referral Home");
        assertThat(located("/service_at_locations?postcode=ZZ91&proximity=11200"))
                .containsExactly("Referral Home", "Referral Home That Closed");
    }

    @Test
    void every_fault_of_a_question_is_named_at_once() throws Exception {
        var answer = get("/services?page=0&per_page=1000&full=perhaps&modified_after=2026-01-01&organization_id=7");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).contains("application/problem+json");
        var faults = JSON.readTree(answer.body()).path("faults");
        assertThat(faults.findValuesAsString("parameter"))
                .containsExactlyInAnyOrder("page", "per_page", "full", "modified_after", "organization_id");
        assertThat(faults.findValuesAsString("expected")).contains("a whole number from 1 to 100", "true or false");
        assertThat(get("/service_at_locations?proximity=5").body()).contains("a postcode beside it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/services/", "/service_at_locations/", "/taxonomies/", "/taxonomy_terms/"})
    void what_is_not_there_is_said_not_to_be_there(String list) throws Exception {
        for (var id : List.of(
                UUID.randomUUID().toString(),
                "nothing",
                "1+drop",
                HOME.toString().toUpperCase(Locale.ROOT))) {
            assertThat(get(list + id).statusCode()).as(list + id).isEqualTo(404);
        }
    }

    @Test
    void a_page_elsewhere_may_read_it_and_nobody_may_write() throws Exception {
        var answer = CLIENT.send(
                request("/services")
                        .header("Origin", "https://elsewhere.example")
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        var ahead = CLIENT.send(
                request("/services")
                        .method("OPTIONS", BodyPublishers.noBody())
                        .header("Origin", "https://elsewhere.example")
                        .header("Access-Control-Request-Method", "GET")
                        .build(),
                BodyHandlers.discarding());
        assertThat(ahead.statusCode()).isEqualTo(200);
        assertThat(ahead.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        assertThat(CLIENT.send(
                                request("/services")
                                        .POST(BodyPublishers.ofString("{}"))
                                        .header("Sec-Fetch-Site", "same-origin")
                                        .build(),
                                BodyHandlers.discarding())
                        .statusCode())
                .isIn(403, 405);
    }

    @Test
    void the_description_names_every_address_and_every_parameter() throws Exception {
        var description = json("/openapi.json");
        assertThat(description.path("openapi").asString()).isEqualTo("3.1.0");
        var mapping =
                RunningTrellis.context().getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        var addresses = mapping.getHandlerMethods().keySet().stream()
                .flatMap(info -> Objects.requireNonNull(info.getPathPatternsCondition()).getPatternValues().stream())
                .filter(pattern -> pattern.startsWith("/open-referral/"))
                .map(pattern -> pattern.substring("/open-referral".length()))
                .toList();
        assertThat(description.path("paths").propertyNames()).containsExactlyInAnyOrderElementsOf(addresses);
        for (var path : List.of("/services", "/service_at_locations", "/taxonomies", "/taxonomy_terms")) {
            var told = description.at("/paths/" + path.replace("/", "~1") + "/get/parameters");
            var faults = JSON.readTree(get(path + "?nonsense=1").body())
                    .at("/faults/0/expected")
                    .asString();
            for (var each : told) {
                var name = each.path("$ref").asString().replaceFirst(".*/", "");
                assertThat(faults).as(path).contains(name);
            }
            assertThat(told.size())
                    .isEqualTo(
                            (int) faults.chars().filter(letter -> letter == ',').count() + 2);
        }
    }

    /** Every address, with the record of the standard that it answers with. */
    private static Map<String, String> answers() throws IOException, InterruptedException {
        var all = new LinkedHashMap<String, String>();
        all.put("", "api_details");
        for (var list : List.of("service", "service_at_location", "taxonomy_term")) {
            for (var page = 1; page <= pages(list + "s"); page++) {
                all.put("/" + list + "s?per_page=100&page=" + page, list + "_list");
            }
        }
        all.put("/taxonomies", "taxonomy_list");
        for (var id : List.of(HOME, CLOSED, BARE)) {
            all.put("/services/" + id, "service");
            all.put("/service_at_locations/" + id, "service_at_location");
        }
        for (var vocabulary : Vocabulary.values()) {
            all.put("/taxonomies/" + vocabulary.id(), "taxonomy");
        }
        all.put(
                "/taxonomy_terms/"
                        + Vocabulary.CLIENT_GROUPS.term("Referral dementia").id(),
                "taxonomy_term");
        return all;
    }

    private static int pages(String list) throws IOException, InterruptedException {
        return Math.min(
                20, json("/" + list + "?per_page=100").path("total_pages").asInt());
    }

    private static List<String> names(JsonNode page) {
        return StreamSupport.stream(page.path("contents").spliterator(), false)
                .map(each -> each.path("name").asString())
                .toList();
    }

    private static List<String> located(String query) throws IOException, InterruptedException {
        return StreamSupport.stream(json(query).path("contents").spliterator(), false)
                .map(each -> each.at("/service/name").asString())
                .toList();
    }

    private static JsonNode json(String path) throws IOException, InterruptedException {
        return JSON.readTree(get(path).body());
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return CLIENT.send(request(path).build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(RunningTrellis.address("/open-referral" + path));
    }

    /** Puts the values, in order, where the statement has two percent signs. */
    private static void run(String sql, Object... values) {
        var whole = sql;
        for (var value : values) {
            whole = whole.replaceFirst("%%", value.toString());
        }
        DATABASE.execute(whole);
    }
}
