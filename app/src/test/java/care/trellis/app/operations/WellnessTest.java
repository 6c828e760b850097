package care.trellis.app.operations;

import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.app.RunningTrellis;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** What machines are told of its health and its figures, and who is told. */
class WellnessTest {
    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void machines_can_ask_whether_it_is_well() throws Exception {
        var answer = get("/healthz", "");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("ok\n");
    }

    @Test
    void it_is_not_well_when_its_database_refuses() {
        var controller = new HealthController(new Broken(0));
        assertThat(controller.healthz().getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
    }

    @Test
    void a_database_that_does_not_answer_is_not_waited_for() {
        var begun = System.nanoTime();
        assertThat(new HealthController(new Broken(20_000)).healthz().getStatusCode())
                .isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(System.nanoTime() - begun).isLessThan(8_000_000_000L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer wrong", "Bearer ", "Basic dGVzdA==", "the metrics token of the tests"})
    void without_its_token_there_are_no_metrics(String authorization) throws Exception {
        assertThat(get("/metrics", authorization).statusCode()).isEqualTo(404);
    }

    @Test
    void with_the_token_prometheus_reads_them_and_no_label_names_a_person_or_a_thing() throws Exception {
        get("/no-such-page/marked-person@example.org", "");
        get("/test/number?number=marked-person", "");
        var answer = get("/metrics", "Bearer " + RunningTrellis.METRICS_TOKEN);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).contains("version=0.0.4"));
        assertThat(answer.body())
                .contains("http_server_requests_seconds_count", "hikaricp_connections", "jvm_memory_used_bytes")
                .doesNotContain("marked-person", RunningTrellis.METRICS_TOKEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/actuator", "/actuator/health", "/actuator/env", "/actuator/heapdump", "/actuator/prometheus"})
    void nothing_else_of_the_machinery_can_be_reached(String path) throws Exception {
        assertThat(get(path, "").statusCode()).isEqualTo(404);
        assertThat(get(path, "Bearer " + RunningTrellis.METRICS_TOKEN).statusCode())
                .isEqualTo(404);
    }

    private HttpResponse<String> get(String path, String authorization) throws Exception {
        var request = HttpRequest.newBuilder(RunningTrellis.address(path));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    /** A database that refuses, after a while. */
    private static final class Broken extends AbstractDataSource {
        private final int afterMillis;

        Broken(int afterMillis) {
            this.afterMillis = afterMillis;
        }

        @Override
        public Connection getConnection() throws SQLException {
            try {
                Thread.sleep(afterMillis);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
            throw new SQLException("refused");
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }
    }
}
