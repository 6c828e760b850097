package care.trellis.app.people;

import static care.trellis.app.people.db.Tables.MEMBERSHIP;
import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.app.RunningTrellis;
import care.trellis.app.browser.BrowserTest;
import care.trellis.app.database.Acting;
import care.trellis.app.permission.Role;
import care.trellis.app.permission.Scope;
import care.trellis.provider.OpenIdServer;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.UriComponentsBuilder;

/** What a test of signing in by an organisation's own provider starts from: a real provider beside the application. */
abstract class AtAProvider extends BrowserTest {
    OpenIdServer server = new OpenIdServer();
    People.Provider larch = People.provider("Larch Council");

    @BeforeEach
    void introduceThem() {
        server.knowsTrellisAt(RunningTrellis.address(IdentityProvider.pathBack(larch.organisation()))
                .toString());
    }

    @AfterEach
    void end() {
        server.close();
        People.calm();
    }

    /** Somebody with a role of Larch Council's, whom the provider knows by a name and who is linked with it. */
    People.Somebody linked(String name) {
        var person = People.withPassword("Lynn " + name);
        People.giveRole(person, Role.PROVIDER_LEAD, Scope.organisation(larch.organisation()));
        server.hasPerson(name, person.email());
        Acting.asHouse(() -> People.bean(TransactionTemplate.class)
                .executeWithoutResult(_ -> People.bean(ProviderLinks.class)
                        .add(
                                People.bean(IdentityProviders.class)
                                        .of(larch.organisation())
                                        .orElseThrow(),
                                name,
                                person.id(),
                                new Seen("127.0.0.1", "a test"))));
        return person;
    }

    static void endRoles(People.Somebody person) {
        Acting.asHouse(() -> People.bean(DSLContext.class)
                .update(MEMBERSHIP)
                .set(MEMBERSHIP.ENDS_ON, MEMBERSHIP.STARTS_ON.minus(1))
                .where(MEMBERSHIP.PERSON_ID.eq(person.id()))
                .execute());
    }

    String go() {
        return at("/sign-in/organisation/" + larch.organisation() + "/go");
    }

    /** What Trellis asks the provider to give back, as whoever sits at the browser can see it. */
    String state(Page page) {
        var sent = page.request().get(go(), RequestOptions.create().setMaxRedirects(0));
        var asked = UriComponentsBuilder.fromUriString(
                        String.valueOf(sent.headers().get("location")))
                .build();
        return String.valueOf(asked.getQueryParams().getFirst("state"));
    }

    void assertRefused(Page page, Refusal why) {
        page.navigate(go());
        assertRefusalIs(page, why);
    }

    static void assertRefusalIs(Page page, Refusal... oneOf) {
        assertThat(page.locator("h1").textContent())
                .isIn(Stream.of(oneOf).map(Refusal::title).toList());
        assertThat(page.url()).contains("/sign-in/organisation/refused/").doesNotContain("code=");
        assertAccessible(page);
    }

    void fill(Page page, String issuer, String domains) {
        page.locator("#name").fill("Larch account");
        page.locator("#issuer").fill(issuer);
        page.locator("#client").fill(OpenIdServer.CLIENT);
        page.locator("#secret").fill(OpenIdServer.SECRET);
        page.locator("#domains").fill(domains);
        SignInTest.press(page, page.locator("main button[type=submit]").first());
    }

    /** A page of its administrator, who has set it up. */
    Page setUp() {
        var page = administrator(larch);
        page.navigate(at("/organisations/" + larch.organisation() + "/sign-in"));
        fill(page, server.issuer(), "larch.example");
        return page;
    }

    Page administrator(People.Provider of) {
        var administrator = People.withPassword("Olaf Organiser");
        People.giveRole(administrator, Role.ORGANISATION_ADMINISTRATOR, Scope.organisation(of.organisation()));
        return open("/test/sign-in/" + administrator.id());
    }

    void invite(Page administrator, String name, String email) {
        administrator.navigate(at("/organisations/" + larch.organisation() + "/invitations"));
        administrator.locator("#name").fill(name);
        administrator.locator("#email").fill(email);
        administrator.locator("#role").selectOption("PROVIDER_LEAD");
        SignInTest.press(
                administrator, administrator.locator("main button[type=submit]").first());
    }

    static void atProvider(Page page, String name) {
        page.locator("#username").fill(name);
        page.locator("#password").fill(OpenIdServer.PASSWORD);
        page.locator("button[type=submit]").click();
        page.waitForURL(Pattern.compile(Pattern.quote(at("/")) + ".*"));
        page.waitForLoadState();
    }

    static boolean secretIsSealed() {
        var kept = Acting.asHouse(() -> People.bean(DSLContext.class)
                .fetch("select encode(client_secret, 'escape') from people.identity_provider where ended_at is null")
                .getValues(0, String.class));
        return !kept.isEmpty() && kept.stream().noneMatch(each -> each.contains(OpenIdServer.SECRET));
    }

    static String logs() throws Exception {
        var all = new StringBuilder();
        try (var files = Files.list(Path.of(System.getProperty("trellis.home"), "logs"))) {
            for (var file : files.toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }

    static String at(String path) {
        return RunningTrellis.address(path).toString();
    }

    static String fresh(String name) {
        return name + "." + UUID.randomUUID().toString().substring(0, 8) + "@larch.example";
    }
}
