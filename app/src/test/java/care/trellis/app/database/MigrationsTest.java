package care.trellis.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import care.trellis.postgres.Binaries;
import care.trellis.postgres.DataFolder;
import care.trellis.postgres.PostgresServer;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The migrations run on our own PostgreSQL and on the oldest allowed, and guard what was kept on both. */
class MigrationsTest {
    private static final String KEEP = """
            insert into costing.kept_result
                (id, model_id, model_version, model_source, inputs, result, content_sha256)
            values ('abcdefghijklmnop', 'm', '1', 's', '{}', '{}', repeat('0', 64))
            """;

    @TempDir
    Path home;

    static Stream<Binaries> versions() throws Exception {
        return Stream.of(Servers.own(), Servers.oldest());
    }

    @ParameterizedTest
    @MethodSource("versions")
    void what_was_kept_can_be_added_to_and_never_changed(Binaries version) throws Exception {
        try (var folder = DataFolder.hold(home);
                var server = PostgresServer.in(folder, version)) {
            Flyway.configure()
                    .dataSource(server.url(), server.user(), server.password())
                    .defaultSchema("house")
                    .load()
                    .migrate();
            assertThat(run(server, "select current_setting('server_version_num')"))
                    .startsWith(version.major());
            run(server, KEEP);
            for (var change : new String[] {
                "update costing.kept_result set model_id = 'other'",
                "delete from costing.kept_result",
                "truncate costing.kept_result"
            }) {
                assertThatExceptionOfType(SQLException.class)
                        .as(change)
                        .isThrownBy(() -> run(server, change))
                        .withMessageContaining("is only ever added to");
            }
            assertThat(run(server, "select count(*) from costing.kept_result")).isEqualTo("1");
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void an_address_that_could_be_guessed_is_refused(Binaries version) throws Exception {
        try (var folder = DataFolder.hold(home);
                var server = PostgresServer.in(folder, version)) {
            Flyway.configure()
                    .dataSource(server.url(), server.user(), server.password())
                    .defaultSchema("house")
                    .load()
                    .migrate();
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> run(server, KEEP.replace("abcdefghijklmnop", "1")))
                    .withMessageContaining("kept_result_id_check");
        }
    }

    private static String run(PostgresServer server, String sql) throws SQLException {
        try (var connection = server.connect();
                var statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            try (var rows = statement.getResultSet()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
