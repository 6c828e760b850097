package care.trellis.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database from before there was the application's role is given one, and keeps what it holds. */
class WorkingRoleTest {
    @TempDir
    Path home;

    @BeforeEach
    void makeOldDatabase() throws Exception {
        try (var folder = DataFolder.hold(home)) {
            try (var server = PostgresServer.in(folder, Programs.binaries());
                    var connection = server.connect();
                    var statement = connection.createStatement()) {
                assertThat(WorkingRole.isThere(connection)).isTrue();
                statement.execute("create table kept (text text)");
                statement.execute("insert into kept values ('from before')");
            }
            var outcome = Program.of(
                            Programs.binaries().program("postgres"),
                            "--single",
                            "-D",
                            home.resolve("database").toString(),
                            "postgres")
                    .withInput("drop role " + WorkingRole.NAME + "\n")
                    .run();
            assertThat(outcome.succeeded()).as(outcome.output()).isTrue();
        }
    }

    @Test
    void it_is_made_at_the_first_start_and_not_again() throws Exception {
        assertThat(keptInTheRole()).isEqualTo("from before");
        assertThat(keptInTheRole()).isEqualTo("from before");
    }

    @Test
    void a_server_left_running_by_a_killed_application_is_stopped_for_it() throws Exception {
        var files = home.resolve("database");
        var log = home.resolve("logs").resolve("postgresql.log");
        var outcome = Program.of(
                        Programs.binaries().program("pg_ctl"),
                        "start",
                        "--wait",
                        "--silent",
                        "--pgdata=" + files,
                        "--log=" + log,
                        "--options=-p " + freePort())
                .run();
        assertThat(outcome.succeeded()).as(outcome.output()).isTrue();
        assertThat(Postmaster.runningOn(files)).isPresent();

        assertThat(keptInTheRole()).isEqualTo("from before");
        assertThat(Postmaster.runningOn(files)).isEmpty();
    }

    private String keptInTheRole() throws SQLException {
        try (var folder = DataFolder.hold(home);
                var server = PostgresServer.in(folder, Programs.binaries());
                var connection = server.connect();
                var statement = connection.createStatement()) {
            statement.execute("grant select on kept to " + WorkingRole.NAME);
            statement.execute("set role " + WorkingRole.NAME);
            try (var rows = statement.executeQuery("select text from kept")) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
