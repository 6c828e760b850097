package care.trellis.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.app.RunningTrellis;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets in, what a browser is told, and what people see when something is wrong. */
class DoorTest {
    private final HttpClient client = HttpClient.newHttpClient();

    @ParameterizedTest
    @ValueSource(strings = {"/", "/no-such-page", "/test/fault", "/assets/none.css"})
    void every_answer_tells_browsers_to_trust_nothing_else(String path) throws Exception {
        var headers = get(path).headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'; script-src 'self';")
                .contains("frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void a_page_that_no_subject_declared_open_looks_as_if_it_were_not_there() throws Exception {
        var closed = get("/test-closed");
        assertThat(closed.statusCode()).isEqualTo(404);
        assertThat(closed.body().replace("test-closed", "no-such-page"))
                .isEqualTo(get("/no-such-page").body());
    }

    @ParameterizedTest
    @CsvSource({
        "/no-such-page,         404, Page not found",
        "/error,                404, Page not found",
        "/test/number,          400, That request could not be understood",
        "/test/number?number=x, 400, That request could not be understood",
        "/test/change,          405, That cannot be done at this address",
        "/test/fault,           500, 'Sorry, something went wrong'",
        "/a%3Bb,                400, That request could not be understood"
    })
    void what_goes_wrong_is_said_in_plain_english(String path, int status, String title) throws Exception {
        var answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body())
                .contains("<h1 class=\"govuk-heading-l\">" + title, "<nav")
                .doesNotContain("Exception", "java.", FaultyController.SECRET);
    }

    @Test
    void a_fault_of_ours_has_a_reference_that_is_in_the_log() throws Exception {
        var reference = Pattern.compile("Reference: <strong>([0-9a-f]{8})</strong>")
                .matcher(get("/test/fault").body());
        assertThat(reference.find()).isTrue();
        var home = System.getProperty("trellis.home", "");
        assertThat(Path.of(home, "logs", "trellis.log"))
                .content()
                .contains("Reference " + reference.group(1) + " at /test/fault", FaultyController.SECRET);
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, same-origin,          200",
        "Sec-Fetch-Site, none,                 200",
        "Sec-Fetch-Site, same-site,            403",
        "Sec-Fetch-Site, cross-site,           403",
        "Origin,         http://other.example, 403",
        "Origin,         null,                 403",
        "Origin,         not an address,       403",
        "X-No-Browser,   yes,                  200"
    })
    void changes_that_another_site_sends_are_refused(String header, String value, int status) throws Exception {
        var answer = client.send(
                HttpRequest.newBuilder(RunningTrellis.address("/test/change"))
                        .POST(BodyPublishers.noBody())
                        .header(header, value)
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(status);
    }

    @Test
    void changes_that_our_own_pages_send_pass_in_browsers_that_only_name_the_origin() throws Exception {
        var own = RunningTrellis.address("/test/change");
        var answer = client.send(
                HttpRequest.newBuilder(own)
                        .POST(BodyPublishers.noBody())
                        .header("Origin", "http://" + own.getAuthority())
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void assets_are_kept_for_good_because_their_address_changes_with_them() throws Exception {
        var style = Pattern.compile("/assets/app\\.[0-9a-f]{12}\\.css").matcher(get("/").body());
        assertThat(style.find()).isTrue();
        var answer = get(style.group());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("max-age=31536000", "immutable", "public"));
        assertThat(answer.headers().firstValue("Pragma")).isEmpty();
    }

    @Test
    void pages_are_sent_compressed_to_those_who_can_read_that() throws Exception {
        var answer = client.send(
                HttpRequest.newBuilder(RunningTrellis.address("/"))
                        .header("Accept-Encoding", "gzip")
                        .build(),
                BodyHandlers.ofByteArray());
        assertThat(answer.headers().firstValue("Content-Encoding").map(value -> value.toLowerCase(Locale.ROOT)))
                .hasValue("gzip");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(HttpRequest.newBuilder(RunningTrellis.address(path)).build(), BodyHandlers.ofString());
    }
}
