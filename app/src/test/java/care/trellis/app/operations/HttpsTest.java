package care.trellis.app.operations;

import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.postgres.RunningDatabase;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Known by an https address, behind a proxy that speaks it. */
@Tag("slow")
class HttpsTest {
    @TempDir
    static Path home;

    private static Node node;

    @BeforeAll
    static void start() throws Exception {
        node = Node.start(home, Map.of("TRELLIS_URL", "https://trellis.example.org", "TRELLIS_BEHIND_PROXY", "true"));
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void every_answer_tells_browsers_to_keep_to_https() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            for (var path : List.of("/", "/no-such-page", "/healthz", "/metrics", "/test/fault", "/sign-in")) {
                assertThat(node.get(client, path).headers().firstValue("Strict-Transport-Security"))
                        .as(path)
                        .hasValueSatisfying(value ->
                                assertThat(value).contains("max-age=31536000").contains("includeSubDomains"));
            }
        }
    }

    @Test
    void behind_a_proxy_its_word_counts() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(
                    node.request("/test/where")
                            .header("X-Forwarded-For", "203.0.113.9")
                            .header("X-Forwarded-Proto", "https")
                            .header("X-Forwarded-Host", "trellis.example.org")
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.body()).isEqualTo("https trellis.example.org 203.0.113.9");
        }
    }

    @Test
    void cookies_are_for_https_and_this_host_alone() throws Exception {
        var cookie = signIn("");
        assertThat(cookie).startsWith("__Host-trellis=").contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/");
        assertThat(cookie).doesNotContain("Domain");
    }

    @Test
    void signing_in_makes_another_session() throws Exception {
        var first = signIn("");
        var second = signIn(first.substring(0, first.indexOf(';')));
        assertThat(second).startsWith("__Host-trellis=");
        assertThat(second.split(";", 2)[0]).isNotEqualTo(first.split(";", 2)[0]);
    }

    /** Signs somebody in with the cookie they had; the one they are given. */
    private static String signIn(String cookie) throws Exception {
        var person = UUID.randomUUID();
        try (var connection = DriverManager.getConnection(
                        database().url(), database().user(), database().password());
                var insert = connection.prepareStatement(
                        "insert into people.person (id, name, joined_by) values (?, 'Ada', 'first')")) {
            insert.setObject(1, person);
            insert.executeUpdate();
        }
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(
                    node.request("/test/sign-in/" + person)
                            .header("Cookie", cookie)
                            .header("X-Forwarded-Proto", "https")
                            .build(),
                    BodyHandlers.ofString());
            return answer.headers().allValues("Set-Cookie").stream()
                    .filter(each -> each.startsWith("__Host-trellis="))
                    .findFirst()
                    .orElse("no cookie with " + answer.statusCode());
        }
    }

    private static RunningDatabase database() {
        return RunningDatabase.of(home).orElseThrow();
    }
}
