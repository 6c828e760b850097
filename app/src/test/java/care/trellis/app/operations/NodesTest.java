package care.trellis.app.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import care.trellis.app.ledger.LedgerCheck;
import care.trellis.postgres.Binaries;
import care.trellis.postgres.DataFolder;
import care.trellis.postgres.PostgresServer;
import java.io.IOException;
import java.net.CookieManager;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several nodes on one PostgreSQL: people notice nothing of it, also when one is killed while they write. */
@Tag("slow")
class NodesTest {
    private static final String SECRET = "c2VjcmV0IG9mIHRoZSB0ZXN0cywgMzIgYnl0ZXMgISE=";
    private static final String OTHER_SECRET = "b3RoZXJzIG9mIHRoZSB0ZXN0cywgMzIgYnl0ZXMgISE=";
    private static final String KEEP = "/toolkit/home-care-annex-a/keep";
    private static final int WRITERS = 4;
    private static final int WRITES_BEFORE_THE_KILL = 60;
    private static final int WRITES_AFTER_THE_KILL = 20;
    private static final int PATIENCE_SECONDS = 120;

    @TempDir
    Path parent;

    private DataFolder folder;
    private PostgresServer server;
    private final UUID person = UUID.randomUUID();

    @BeforeEach
    void startDatabase() {
        folder = DataFolder.hold(parent.resolve("database"));
        server = PostgresServer.in(
                folder, Binaries.unpackedIn(Path.of("target", "postgresql").toAbsolutePath()));
    }

    @AfterEach
    void stopDatabase() {
        server.close();
        folder.close();
    }

    @Test
    void a_session_made_on_one_works_on_the_other_and_ends_on_both() throws Exception {
        try (var one = node("one", SECRET);
                var other = node("other", SECRET)) {
            addPerson();
            try (var browser =
                    HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
                assertThat(one.get(browser, "/test/sign-in/" + person).body()).isEqualTo("signed in");
                assertThat(one.get(browser, "/").body()).contains("Sign out");
                assertThat(other.get(browser, "/").body()).contains("Sign out");
                other.post(browser, "/sign-out", "");
                assertThat(one.get(browser, "/").body()).doesNotContain("Sign out");
            }
        }
    }

    @Test
    void one_with_another_key_is_refused() throws Exception {
        try (var _ = node("one", SECRET)) {
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> node("other", OTHER_SECRET))
                    .withMessageContaining("sealed with another key")
                    .withMessageContaining("TRELLIS_SECRET");
        }
    }

    @Test
    void whoever_asked_before_it_is_stopped_is_answered() throws Exception {
        var node = node("one", SECRET);
        try (var client = HttpClient.newHttpClient()) {
            var slow = client.sendAsync(node.request("/test/slow").build(), BodyHandlers.ofString());
            Thread.sleep(800);
            node.stop();
            assertThat(slow.get().statusCode()).isEqualTo(200);
            assertThat(slow.get().body()).isEqualTo("finished");
        }
        assertThat(node.awaitEnd()).isIn(0, 143);
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> node.get(HttpClient.newHttpClient(), "/healthz"));
    }

    @Test
    void no_acknowledged_write_is_lost_when_one_is_killed_while_people_write() throws Exception {
        var written = ConcurrentHashMap.<String>newKeySet();
        var done = ConcurrentHashMap.<String>newKeySet();
        var unexpected = new CopyOnWriteArrayList<Integer>();
        try (var other = node("other", SECRET)) {
            var killed = node("killed", SECRET);
            addPerson();
            var writers = new CopyOnWriteArrayList<Thread>();
            for (var writer = 0; writer < WRITERS; writer++) {
                var node = writer % 2 == 0 ? killed : other;
                writers.add(Thread.ofPlatform().start(() -> write(node, written, done, unexpected)));
            }
            awaitWritten(written, WRITES_BEFORE_THE_KILL);
            killed.kill();
            awaitWritten(written, written.size() + WRITES_AFTER_THE_KILL);
            for (var writer : writers) {
                writer.interrupt();
                writer.join();
            }
        }
        assertThat(unexpected).isEmpty();
        assertThat(ids("select id from costing.kept_result")).containsAll(written);
        try (var connection = server.connect()) {
            assertThat(LedgerCheck.of(connection, List.of()).isSound()).isTrue();
        }
        assertThat(ids("select thing_id from ledger.entry")).containsAll(done);
        assertThat(done).hasSizeGreaterThan(WRITES_BEFORE_THE_KILL / 2);
    }

    private static void awaitWritten(Set<String> written, int number) throws InterruptedException {
        for (var wait = 0; written.size() < number && wait < PATIENCE_SECONDS * 20; wait++) {
            Thread.sleep(50);
        }
        assertThat(written).hasSizeGreaterThanOrEqualTo(number);
    }

    /** Keeps results and adds to the ledger, again and again, and notes what was acknowledged. */
    private void write(Node node, Set<String> written, Set<String> done, CopyOnWriteArrayList<Integer> unexpected) {
        try (var client = HttpClient.newHttpClient()) {
            for (var pence = 1200; pence < 2000; pence++) {
                var kept = node.post(client, KEEP, "shown-query=pay_rate%3D" + pence / 100.0);
                if (kept.statusCode() == 303) {
                    var address = kept.headers().firstValue("Location").orElseThrow();
                    written.add(address.substring(address.lastIndexOf('/') + 1));
                } else {
                    unexpected.add(kept.statusCode());
                    return;
                }
                var deed = node.post(client, "/test/deed", "");
                if (deed.statusCode() == 200) {
                    done.add(deed.body());
                }
            }
        } catch (IOException _) {
            // Its node is gone: what it was not told is not counted.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private Node node(String name, String secret) throws IOException {
        var environment = new HashMap<String, String>(Map.of(
                "TRELLIS_DB_URL", server.url(),
                "TRELLIS_DB_USER", server.user(),
                "TRELLIS_DB_PASSWORD", server.password()));
        environment.put("TRELLIS_SECRET", secret);
        return Node.start(parent.resolve(name), environment);
    }

    private void addPerson() throws SQLException {
        try (var connection = server.connect();
                var insert = connection.prepareStatement(
                        "insert into people.person (id, name, joined_by) values (?, 'Ada', 'first')")) {
            insert.setObject(1, person);
            insert.executeUpdate();
        }
    }

    private Set<String> ids(String sql) throws SQLException {
        try (var connection = server.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var ids = new HashSet<String>();
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
            return ids;
        }
    }
}
