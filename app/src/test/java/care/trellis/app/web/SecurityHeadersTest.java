package care.trellis.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.app.RunningTrellis;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What every answer tells a browser, whatever the address, the method and the outcome. */
class SecurityHeadersTest {
    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]*}|\\*+");
    private static final String SOMETHING = "00000000-0000-4000-8000-000000000000";

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void every_route_tells_browsers_to_trust_nothing_else() throws Exception {
        var soft = new SoftAssertions();
        for (var path : routes()) {
            for (var method : List.of("GET", "POST", "HEAD", "OPTIONS", "PUT", "DELETE")) {
                assertGuarded(
                        soft,
                        method + " " + path,
                        send(path, request -> request.method(method, BodyPublishers.noBody())));
            }
        }
        soft.assertAll();
    }

    @Test
    void so_do_assets_downloads_errors_and_what_is_not_there() throws Exception {
        var home = send("/", request -> request).body();
        var asset = Pattern.compile("/assets/app\\.[0-9a-f]{12}\\.css").matcher(home);
        assertThat(asset.find()).isTrue();
        var soft = new SoftAssertions();
        for (var path : List.of(
                asset.group(),
                "/assets/none.css",
                "/no-such-page",
                "/no-such-page.json",
                "/test/fault",
                "/actuator",
                "/actuator/health",
                "/actuator/env",
                "/a%3Bb",
                "/a%2F..%2Fb",
                "/%00",
                "/metrics",
                "/healthz")) {
            assertGuarded(soft, path, send(path, request -> request));
        }
        soft.assertAll();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /[ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "TRACE / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: loc alhost\r\nConnection: close\r\n\r\n",
                "BREW / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "not http at all\r\n\r\n"
            })
    void what_is_no_proper_request_gets_no_more_than_a_refusal(String request) throws Exception {
        var answer = raw(request);
        assertThat(answer).matches("(?s)HTTP/1.1 4\\d\\d.*");
        assertThat(answer).doesNotContain("Tomcat", "Exception", "org.apache", "at java.");
        if (answer.toLowerCase(Locale.ROOT).contains("text/html")) {
            assertThat(answer).contains("Content-Security-Policy: default-src 'none'");
        }
    }

    @Test
    void a_trace_is_refused() throws Exception {
        assertThat(raw("TRACE /healthz HTTP/1.1\r\nHost: localhost\r\nX-Secret: mirrored\r\nConnection: close\r\n\r\n"))
                .matches("(?s)HTTP/1.1 40[05].*")
                .doesNotContain("mirrored");
    }

    @Test
    void nobody_can_say_for_whom_they_ask_where_no_proxy_is() throws Exception {
        var answer = send(
                "/test/where",
                request -> request.header("X-Forwarded-For", "203.0.113.9")
                        .header("X-Forwarded-Proto", "https")
                        .header("X-Forwarded-Host", "evil.example")
                        .header("Forwarded", "for=203.0.113.9;host=evil.example;proto=https"));
        assertThat(answer.body()).startsWith("http localhost 127.0.0.1");
    }

    @Test
    void browsers_are_not_told_to_keep_to_https_where_there_is_none() throws Exception {
        assertThat(send("/", request -> request).headers().firstValue("Strict-Transport-Security"))
                .isEmpty();
    }

    @Test
    void a_file_that_is_too_large_is_refused_with_a_page_that_says_how_large_it_may_be() throws Exception {
        var boundary = "b0undary";
        var body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + "x".repeat(7_000_000) + "\r\n--" + boundary + "--\r\n";
        var answer = send(
                "/test/upload",
                request -> request.header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("That file is too large", "at most 5 MB");
        var soft = new SoftAssertions();
        assertGuarded(soft, "413", answer);
        soft.assertAll();
    }

    @Test
    void a_form_that_should_bring_a_file_and_does_not_is_no_fault_of_ours() throws Exception {
        for (var type : List.of("application/x-www-form-urlencoded", "multipart/form-data", "text/plain")) {
            var answer = send(
                    "/test/upload",
                    request -> request.header("Content-Type", type).POST(BodyPublishers.ofString("file=x")));
            assertThat(answer.statusCode()).as(type).isEqualTo(400);
        }
    }

    private static void assertGuarded(SoftAssertions soft, String what, HttpResponse<String> answer) {
        var headers = answer.headers();
        var said = what + " " + answer.statusCode();
        soft.assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                .as(said)
                .startsWith("default-src 'none'")
                .contains("frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("unsafe", "*");
        soft.assertThat(headers.firstValue("X-Content-Type-Options")).as(said).hasValue("nosniff");
        soft.assertThat(headers.firstValue("Referrer-Policy")).as(said).isPresent();
        soft.assertThat(headers.firstValue("Cross-Origin-Opener-Policy"))
                .as(said)
                .isPresent();
        soft.assertThat(headers.firstValue("Server")).as(said).isEmpty();
        soft.assertThat(headers.firstValue("X-Powered-By")).as(said).isEmpty();
        var type = headers.firstValue("Content-Type").orElse("");
        if (type.startsWith("text/")) {
            soft.assertThat(type.toLowerCase(Locale.ROOT)).as(said).contains("charset=utf-8");
        }
    }

    private static Set<String> routes() {
        var paths = new TreeSet<String>();
        RunningTrellis.context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues()
                        .forEach(pattern -> paths.add(VARIABLE.matcher(pattern).replaceAll(SOMETHING))));
        paths.removeIf(path -> path.startsWith("/test"));
        return paths;
    }

    private HttpResponse<String> send(String path, UnaryOperator<HttpRequest.Builder> how) throws Exception {
        return client.send(
                how.apply(HttpRequest.newBuilder(RunningTrellis.address(path))).build(), BodyHandlers.ofString());
    }

    private static String raw(String request) throws IOException {
        var address = RunningTrellis.address("/");
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
