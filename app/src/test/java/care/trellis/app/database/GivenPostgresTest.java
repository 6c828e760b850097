package care.trellis.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import care.trellis.postgres.CannotStart;
import care.trellis.postgres.DataFolder;
import care.trellis.postgres.PostgresServer;
import java.nio.file.Path;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A PostgreSQL of somebody else's, down to version 15, and what is said when it is not there. */
class GivenPostgresTest {
    @TempDir
    Path home;

    @Test
    void the_oldest_version_will_do() throws Exception {
        try (var folder = DataFolder.hold(home);
                var server = PostgresServer.in(folder, Servers.oldest())) {
            var details = new GivenPostgres().connectionDetails(server.url(), server.user(), server.password());
            assertThat(details.toString()).doesNotContain(server.password());
            try (var connection =
                    DriverManager.getConnection(details.getJdbcUrl(), details.getUsername(), details.getPassword())) {
                assertThat(connection.getMetaData().getDatabaseMajorVersion()).isEqualTo(15);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "postgres://somewhere/trellis,               must look like jdbc:postgresql://",
        "jdbc:postgresql://127.0.0.1:1/trellis,      cannot be reached",
        "jdbc:postgresql://no-such-host.invalid/x,   cannot be reached"
    })
    void one_that_cannot_be_used_is_refused_without_telling_the_password(String url, String reason) {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> new GivenPostgres().connectionDetails(url, "somebody", "a secret word"))
                .satisfies(refusal -> assertThat(refusal.getMessage())
                        .contains(reason, "TRELLIS_DB_")
                        .doesNotContain("a secret word"));
    }
}
