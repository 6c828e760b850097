package care.trellis.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.app.RunningTrellis;
import care.trellis.app.database.Acting;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** The log is for machines to read, and nobody can be found in it. */
class DiscreetLogTest {
    private static final String NAME = "Quillon Markedperson";
    private static final String MAIL = "quillon.marked@personal.example";
    private static final String PASSWORD = "MarkedPassword-7731-tangerine";
    private static final String TOKEN = "MarkedToken5XqkLw93mZt71RbYpDhGvJcN";
    private static final List<String> MARKS = List.of("Quillon", "Markedperson", MAIL, PASSWORD, TOKEN);
    private static final String FORM = String.join(
            "&",
            "name=Quillon+Markedperson",
            "email=quillon.marked%40personal.example",
            "mail=quillon.marked%40personal.example",
            "address=quillon.marked%40personal.example",
            "password=" + PASSWORD,
            "current=" + PASSWORD,
            "repeated=" + PASSWORD,
            "code=" + TOKEN,
            "token=" + TOKEN,
            "why=Quillon+Markedperson+asked",
            "reason=Quillon+Markedperson+asked",
            "text=Quillon+Markedperson",
            "number=Quillon+Markedperson",
            "id=Quillon+Markedperson",
            "page=Quillon+Markedperson",
            "date=Quillon+Markedperson",
            "role=Quillon+Markedperson",
            "person=Quillon+Markedperson");

    @Test
    void nothing_that_people_type_is_in_the_log() throws Exception {
        var somebody = somebody(); // where nobody is yet, one of the routes begins a demonstration
        drive(HttpClient.newHttpClient());
        try (var browser =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
            send(browser, "GET", "/test/sign-in/" + somebody);
            drive(browser);
        }
        for (var file : RunningTrellis.logs()) {
            assertThat(Files.readAllLines(file))
                    .noneMatch(line -> MARKS.stream().anyMatch(line::contains));
        }
    }

    @Test
    void every_line_is_an_object_with_a_time_in_utc_and_a_fault_carries_its_reference() throws Exception {
        var page = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(RunningTrellis.address("/test/fault"))
                                .build(),
                        BodyHandlers.ofString())
                .body();
        var shown = Pattern.compile("Reference: <strong>([0-9a-f]{8})</strong>").matcher(page);
        assertThat(shown.find()).isTrue();
        var json = JsonMapper.builder().build();
        var lines = Files.readAllLines(RunningTrellis.log("trellis.log")).stream()
                .map(json::readTree)
                .toList();
        assertThat(lines)
                .allSatisfy(
                        line -> assertThat(line.path("@timestamp").asString()).endsWith("Z"));
        assertThat(lines)
                .filteredOn(line -> line.path("reference").asString().equals(shown.group(1)))
                .anySatisfy(line -> assertThat(
                                line.path("error").path("stack_trace").asString())
                        .contains("FaultyController"));
    }

    @Test
    void what_somebody_who_signed_in_is_refused_is_noted_without_saying_to_whom() throws Exception {
        try (var browser =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
            send(browser, "GET", "/test/sign-in/" + somebody());
            send(browser, "GET", "/test-closed");
        }
        assertThat(RunningTrellis.log("trellis.log")).content().contains("Refused with 404 at /test-closed");
    }

    @ParameterizedTest
    @CsvSource({
        "'no such person: ada@example.org, sorry', 'no such person: (mail), sorry'",
        "link 7XqkLw93mZt71RbYpDhGvJcNkTfSeWaQ expired, link (token) expired",
        "'GET /sign-in/organisation/callback?code=a1&state=b2 failed', GET /sign-in/organisation/callback?(query) failed",
        "'no 7XqkLw93mZt71RbYpDhGvJcNkTfSeWaQ.', no (token).",
        "thing 0b1f7e56-0d6e-4b9a-9a0e-3f0f4d0c7a11 is gone, thing 0b1f7e56-0d6e-4b9a-9a0e-3f0f4d0c7a11 is gone",
        "at care.trellis.app.web.DiscreetLogTestWithALongName2$Inner.run, at care.trellis.app.web.DiscreetLogTestWithALongName2$Inner.run"
    })
    void what_a_library_repeats_is_blotted_out(String said, String logged) {
        assertThat(DiscreetLog.without(said)).isEqualTo(logged);
    }

    private static void drive(HttpClient client) throws Exception {
        for (var path : routes()) {
            send(client, "GET", path + "?" + FORM);
            send(client, "POST", path);
        }
    }

    private static void send(HttpClient client, String method, String path) throws Exception {
        client.send(
                HttpRequest.newBuilder(URI.create(RunningTrellis.address("") + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("X-Request-Id", TOKEN)
                        .header("Authorization", "Bearer " + TOKEN)
                        .method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(FORM))
                        .build(),
                BodyHandlers.discarding());
    }

    /** Every address, with what is personal where it has a variable; but for what signs the test out. */
    private static Set<String> routes() {
        var paths = new TreeSet<String>();
        RunningTrellis.context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues().forEach(pattern -> {
                    paths.add(pattern.replaceAll("\\{[^}]*}|\\*+", TOKEN));
                    paths.add(pattern.replaceAll("\\{[^}]*}|\\*+", MAIL));
                }));
        paths.removeIf(
                path -> path.equals("/sign-out") || path.startsWith("/test/sign-in") || path.equals("/test/slow"));
        return paths;
    }

    private static UUID somebody() {
        var id = UUID.randomUUID();
        var database = RunningTrellis.context().getBean(JdbcClient.class);
        Acting.asHouse(() -> {
            database.sql("insert into people.person (id, name, email, joined_by) values (?, ?, ?, 'first')")
                    .params(id, NAME, "%s-%s".formatted(id, MAIL))
                    .update();
            database.sql(
                            "insert into people.membership (person_id, role, scope_kind, approved_at) values (?, ?, 'house', now())")
                    .params(id, "HOUSE_ADMINISTRATOR")
                    .update();
        });
        return id;
    }
}
