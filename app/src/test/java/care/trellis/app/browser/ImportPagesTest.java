package care.trellis.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.app.RunningTrellis;
import care.trellis.app.places.imports.Administrator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Files of services as an administrator sends, looks at and applies them. */
class ImportPagesTest extends BrowserTest {
    private static final int CUT_OFF = 0;

    private static final String OURS = """
            Organisation ID,Organisation name,Service ID,Service name,Postcode,Local authority,Types,Capacity
            page-o-1,Page Care Ltd,page-s-1,Page House,ZZ9 9ZZ,Pageshire,Care home service without nursing,12
            page-o-1,Page Care Ltd,page-s-2,Broken House,ZZ9 9ZZ,Pageshire,,many
            """;

    private final UUID administrator = Administrator.person();

    @Test
    void a_file_is_sent_looked_at_applied_and_reported() {
        var page = open(signIn());
        go(page, "/places/imports");
        assertAccessible(page);

        send(page, "ours.csv", OURS);
        page.waitForSelector("h1:has-text('What this file would change')");
        assertThat(page.textContent("main")).contains("Page House", "\"many\"", "Rows refused");
        assertAccessible(page);
        assertThat(text(page, page.url() + "/refused.csv")).contains("row,column,value", "a number from 0 to 5,000");
        assertThat(text(page, page.url() + "/changes.csv"))
                .contains("added,service,local:page-s-1,Page House,Pageshire");

        page.click("button:has-text('Apply')");
        page.waitForSelector("h1:has-text('What this file changed')");
        assertThat(page.textContent("main")).contains("Services: 1 added");
        assertAccessible(page);
        picture(page, "import-applied");

        go(page, "/places/imports");
        assertThat(page.textContent("main")).contains("ours.csv", "Applied");
        assertAccessible(page);
    }

    @Test
    void a_file_that_says_nothing_new_has_nothing_to_apply_and_can_be_given_up() {
        var page = openWithoutScripts(signIn());
        go(page, "/places/imports");
        send(
                page,
                "sample.csv",
                text(page, RunningTrellis.address("/places/imports/sample.csv").toString()));
        settle(page);
        assertThat(page.textContent("h1")).isEqualTo("What this file would change");
        page.click("button:has-text('Do not apply it')");
        assertThat(page.textContent("main")).contains("Somebody decided not to apply it");
        assertAccessible(page);
    }

    @Test
    void no_file_and_a_file_nobody_can_read_are_told() {
        var page = openOnPhone(signIn());
        go(page, "/places/imports");
        page.click("button:has-text('Read the file')");
        page.waitForSelector(".govuk-error-summary");
        assertThat(page.textContent(".govuk-error-summary")).contains("Choose a file that is not empty");
        assertAccessible(page);
        assertNoSidewaysScroll(page);

        send(page, "fruit.csv", "Fruit,Price\nApple,1\n");
        page.waitForSelector("h1:has-text('could not be read')");
        assertThat(page.textContent("main")).contains("Location ID");
        assertAccessible(page);
        assertNoSidewaysScroll(page);
    }

    @Test
    void the_pages_fit_a_phone_and_show_how_far_it_is() {
        var page = openOnPhone(signIn());
        go(page, "/places/imports");
        assertNoSidewaysScroll(page);
        send(page, "phone.csv", OURS.replace("page-", "phone-"));
        page.waitForSelector("h1:has-text('What this file would change')");
        assertNoSidewaysScroll(page);
    }

    @Test
    void nobody_else_finds_the_pages() throws Exception {
        var manager = Administrator.in("REGISTERED_MANAGER", "service", UUID.randomUUID());
        assertThat(get("/places/imports", Optional.empty()).statusCode()).isEqualTo(404);
        assertThat(get("/places/imports", Optional.of(manager)).statusCode()).isEqualTo(404);
        assertThat(get("/places/imports/sample.csv", Optional.of(manager)).statusCode())
                .isEqualTo(404);
        assertThat(get("/places/imports/" + UUID.randomUUID(), Optional.of(administrator))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_request_longer_than_its_page_takes_is_refused() throws Exception {
        var long7 = "x".repeat(7_000_000);
        assertThat(statusOf("/toolkit/own", long7)).isIn(413, CUT_OFF);
        assertThat(statusOf("/places/imports", long7)).isNotEqualTo(413);
    }

    // A server that refuses may close the connection before the client has written all, and then nothing arrives.
    private static int statusOf(String path, String body) throws Exception {
        for (var attempt = 0; attempt < 5; attempt++) {
            try {
                return post(path, body).statusCode();
            } catch (IOException _) {
                // asked again
            }
        }
        return CUT_OFF;
    }

    private String signIn() {
        return "/test/sign-in/" + administrator;
    }

    private static void go(Page page, String path) {
        page.navigate(RunningTrellis.address(path).toString());
    }

    private static void send(Page page, String name, String content) {
        page.setInputFiles("#file", new FilePayload(name, "text/csv", content.getBytes(StandardCharsets.UTF_8)));
        page.click("button:has-text('Read the file')");
    }

    // Without scripts people follow the link.
    private static void settle(Page page) {
        for (int tries = 0; tries < 100 && page.locator("#progress").count() > 0; tries++) {
            page.waitForTimeout(200);
            page.click("a:has-text('See how far it is')");
        }
    }

    private static String text(Page page, String address) {
        return page.request().get(address.replaceAll("\\?.*?/", "/")).text();
    }

    private static HttpResponse<String> get(String path, Optional<UUID> person) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var cookie = "";
            if (person.isPresent()) {
                var signedIn = client.send(
                        HttpRequest.newBuilder(RunningTrellis.address("/test/sign-in/" + person.get()))
                                .build(),
                        BodyHandlers.ofString());
                var set = signedIn.headers().firstValue("Set-Cookie").orElseThrow();
                cookie = set.substring(0, set.indexOf(';'));
            }
            return client.send(
                    HttpRequest.newBuilder(RunningTrellis.address(path))
                            .header("Cookie", cookie.isEmpty() ? "none=0" : cookie)
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    private static HttpResponse<String> post(String path, String body) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(RunningTrellis.address(path))
                            .version(HttpClient.Version.HTTP_1_1)
                            .expectContinue(true)
                            .header("Content-Type", "multipart/form-data; boundary=b")
                            .POST(BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
        }
    }
}
