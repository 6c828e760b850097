package care.trellis.app.costing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.trellis.app.RunningTrellis;
import care.trellis.cost.run.Change;
import care.trellis.cost.run.Inputs;
import care.trellis.cost.run.Run;
import care.trellis.exchange.library.Library;
import care.trellis.postgres.PostgresServer;
import java.math.BigDecimal;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the toolkit answers to programs: status, type and name of what is sent, and what is stored. */
class ToolkitDoorTest {
    private static final String MODEL = "/toolkit/home-care-annex-a";

    private final HttpClient client = HttpClient.newHttpClient();

    @ParameterizedTest
    @CsvSource({
        "/price.csv,  text/csv;charset=UTF-8, home-care-annex-a.csv",
        "/price.json, application/json, home-care-annex-a.json",
        "/price.xlsx, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, home-care-annex-a.xlsx",
        "/model.yaml, application/yaml;charset=UTF-8, home-care-annex-a.yaml"
    })
    void a_download_says_what_it_is_and_what_to_call_it(String path, String type, String name) throws Exception {
        var answer = get(MODEL + path + "?pay_rate=12.6");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue(type);
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment")
                .contains(name);
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @ParameterizedTest
    @CsvSource({
        "/toolkit/no-such-model,                           404, Page not found",
        "/toolkit/from-no-such-result-kept,                404, Page not found",
        "/toolkit/kept/no-such-result-kept,                404, No result is kept at this address",
        "/toolkit/crosswalk/none,                          404, Page not found",
        "/toolkit/home-care-annex-a/explain/none,          404, Page not found",
        "/toolkit/home-care-annex-a?visit_length=hours,    422, is not one of the choices",
        "/toolkit/home-care-annex-a?pay_rat=12,            422, There is no “pay_rat”",
        "/toolkit/home-care-annex-a?price=12,              422, is worked out from other figures",
        "/toolkit/home-care-annex-a?price-book=england,    422, Enter the price year",
        "/toolkit/home-care-annex-a?price-book=x&price-year=2025/26, 422, There is no book",
        "/toolkit/home-care-annex-a?price-book=england&price-year=soon, 422, Price year",
        "/toolkit/home-care-annex-a/price.csv?pay_rate=x,  400, could not be understood",
        "/toolkit/home-care-annex-a/likely?sim-seed=x,     422, The seed must be a whole number"
    })
    void what_cannot_be_answered_is_said_in_plain_english(String path, int status, String words) throws Exception {
        var answer = get(path.replace(" ", ""));
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(words).doesNotContain("Exception", "java.");
    }

    @Test
    void the_page_shows_the_figure_of_the_engine() throws Exception {
        var model = Library.model("home-care-annex-a").orElseThrow();
        var run = Run.of(Inputs.of(model)
                .with(new Change.Set(
                        "pay_rate", new BigDecimal("12.6"), care.trellis.cost.model.Provenance.setBy("test"))));
        assertThat(get(MODEL + "?pay_rate=12.6").body())
                .contains("£" + Run.rounded(run.price()).toPlainString() + "</a>");
    }

    @Test
    void a_kept_result_cannot_be_changed_and_a_changed_one_would_be_noticed() throws Exception {
        var kept = client.send(
                HttpRequest.newBuilder(RunningTrellis.address(MODEL + "/keep"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("shown-query=pay_rate%3D12.6"))
                        .build(),
                BodyHandlers.ofString());
        assertThat(kept.statusCode()).isEqualTo(303);
        var address = kept.headers().firstValue("Location").orElseThrow();
        var id = address.substring(address.lastIndexOf('/') + 1);
        var database = RunningTrellis.context().getBean(DSLContext.class);
        var change = "update costing.kept_result set model_version = '2'";
        assertThatThrownBy(() -> database.execute(change)).hasStackTraceContaining("permission denied");
        try (var owner = RunningTrellis.context().getBean(PostgresServer.class).connect();
                var statement = owner.createStatement()) {
            assertThatThrownBy(() -> statement.execute(change)).hasMessageContaining("only ever added to");
        }
        database.execute(
                "insert into costing.kept_result (id, model_id, model_version, model_source, inputs, result, content_sha256)"
                        + " select ?, model_id, model_version, model_source, inputs,"
                        + " jsonb_set(result, '{figures,price}', '\"1.00\"'), content_sha256"
                        + " from costing.kept_result where id = ?",
                "forged-" + id,
                id);
        assertThat(get(address).body()).contains("to the last digit").doesNotContain("Do not rely on it");
        assertThat(get("/toolkit/kept/forged-" + id).body())
                .contains("Do not rely on it", "come out differently than when they were kept");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(HttpRequest.newBuilder(RunningTrellis.address(path)).build(), BodyHandlers.ofString());
    }
}
