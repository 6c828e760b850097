package care.trellis.app.people;

import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.app.TrellisApplication;
import care.trellis.app.browser.BrowserTest;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** An installation of its own, known by an https address, in which nobody has an account yet. */
@Tag("slow")
class FirstAdministratorTest extends BrowserTest {
    @TempDir
    private static Path home;

    private static ConfigurableApplicationContext context;
    private static String before = "";
    private static String server = "";

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        before = System.getProperty("trellis.home", "");
        context = TrellisApplication.start(
                home,
                "--server.port=0",
                "--trellis.url=https://trellis.example.org",
                "--trellis.postgres.programs=" + Path.of("target", "postgresql").toAbsolutePath());
        if (context instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            server = "http://localhost:" + web.getWebServer().getPort();
        }
    }

    @AfterAll
    static void stop() {
        context.close();
        System.setProperty("trellis.home", before);
    }

    @Test
    void the_address_in_a_file_opens_the_first_account_once() throws Exception {
        var file = home.resolve("first-administrator");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        var address = Files.readString(file).strip();
        assertThat(address).startsWith("https://trellis.example.org/set-up/");
        var path = URI.create(address).getPath();
        assertThat(get("/set-up/not-that-one").statusCode()).isEqualTo(404);
        var page = openOnPhone("/sign-in");
        page.navigate(server + path);
        assertAccessible(page);
        assertNoSidewaysScroll(page);
        SignInTest.press(page, page.locator("main button[type=submit]").first());
        assertThat(page.locator(".govuk-error-summary li").allTextContents())
                .containsExactly(
                        "Enter an e-mail address", "Enter your name, as others may read it", "Choose a password");
        assertAccessible(page);

        var opened = post(path, "name=Ada First&email=ada@example.org&password=" + People.PASSWORD);
        assertThat(opened.statusCode()).isEqualTo(303);
        assertThat(opened.headers().firstValue("Location")).hasValue("/sign-in/set-up");
        assertThat(opened.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("__Host-trellis=")
                        .contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/")
                        .doesNotContain("Domain"));
        assertThat(file).doesNotExist();
        assertThat(get(path).statusCode()).isEqualTo(404);
        assertThat(opened.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(get("/").headers().firstValue("Strict-Transport-Security"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("max-age=31536000"));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(server + path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
        var encoded = form.lines()
                .map(line -> java.util.Arrays.stream(line.split("&"))
                        .map(pair -> pair.substring(0, pair.indexOf('=') + 1)
                                + URLEncoder.encode(pair.substring(pair.indexOf('=') + 1), StandardCharsets.UTF_8))
                        .reduce((one, two) -> one + "&" + two)
                        .orElse(""))
                .findFirst()
                .orElse("");
        return client.send(
                HttpRequest.newBuilder(URI.create(server + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(encoded))
                        .build(),
                BodyHandlers.ofString());
    }
}
