package care.trellis.app.people;

import static care.trellis.app.people.db.Tables.MEMBERSHIP;
import static care.trellis.app.people.db.Tables.PERSON;
import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.app.RunningTrellis;
import care.trellis.app.database.Acting;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;

/** What the database hides, whatever the application asks; and that a session finds its person again. */
class SecondWallTest {
    private final DSLContext database = RunningTrellis.context().getBean(DSLContext.class);

    @Test
    void nobody_sees_people_but_the_house_and_the_person() {
        var one = person("Ada");
        var other = person("Ben");
        assertThat(Acting.asHouse(() -> database.fetchCount(PERSON))).isGreaterThanOrEqualTo(2);
        assertThat(Acting.asPublic(() -> database.fetchCount(PERSON))).isZero();
        assertThat(Acting.asPerson(
                        one, () -> database.select(PERSON.ID).from(PERSON).fetch(PERSON.ID)))
                .containsExactly(one)
                .doesNotContain(other);
        assertThat(Acting.asPerson(one, () -> database.fetchCount(MEMBERSHIP))).isZero();
    }

    @Test
    void a_session_finds_its_person_again_and_the_page_says_who_it_is() throws Exception {
        var person = person("Cleo Sample");
        try (var client = HttpClient.newHttpClient()) {
            var signedIn = client.send(request("/test/sign-in/" + person, ""), BodyHandlers.ofString());
            var cookie = signedIn.headers().firstValue("Set-Cookie").orElseThrow();
            assertThat(cookie).contains("HttpOnly", "SameSite=Lax");
            var page = client.send(request("/", cookie.substring(0, cookie.indexOf(';'))), BodyHandlers.ofString());
            assertThat(page.body()).contains("Cleo Sample", "Sign out");
        }
    }

    @Test
    void connections_that_sessions_used_hide_as_much_as_others() throws Exception {
        var one = person("Dee");
        try (var client = HttpClient.newHttpClient()) {
            for (var attempt = 0; attempt < 20; attempt++) {
                client.send(request("/test/sign-in/" + one, ""), BodyHandlers.discarding());
                assertThat(Acting.asPublic(() -> database.fetchCount(PERSON))).isZero();
                assertThat(Acting.asPerson(one, () -> database.fetchCount(PERSON)))
                        .isOne();
            }
        }
    }

    private UUID person(String name) {
        return Acting.asHouse(() -> database.insertInto(PERSON, PERSON.NAME, PERSON.JOINED_BY)
                .values(name, "first")
                .returning(PERSON.ID)
                .fetchSingle(PERSON.ID));
    }

    private static HttpRequest request(String path, String cookie) {
        URI address = RunningTrellis.address(path);
        var request = HttpRequest.newBuilder(address);
        return (cookie.isEmpty() ? request : request.header("Cookie", cookie)).build();
    }
}
