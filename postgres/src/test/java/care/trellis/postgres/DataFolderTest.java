package care.trellis.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A data folder is private, says what is wrong with it, and its server lets nobody in without the password. */
class DataFolderTest {
    @TempDir
    Path parent;

    private Path home = Path.of("");

    @BeforeEach
    void chooseHome() {
        home = parent.resolve("home");
    }

    @Test
    void it_is_closed_to_other_people() throws Exception {
        try (var folder = DataFolder.hold(home);
                var server = PostgresServer.in(folder, Programs.binaries())) {
            assertThat(server.pid()).isPositive();
            assertThat(permissions(home)).isEqualTo("rwx------");
            assertThat(permissions(home.resolve("database"))).isEqualTo("rwx------");
            assertThat(permissions(home.resolve("database.password"))).isEqualTo("rw-------");
        }
    }

    @Test
    void the_server_is_durable_private_and_no_superuser_is_at_hand() throws Exception {
        try (var folder = DataFolder.hold(home);
                var server = PostgresServer.in(folder, Programs.binaries())) {
            assertThat(setting(server, "fsync")).isEqualTo("on");
            assertThat(setting(server, "data_checksums")).isEqualTo("on");
            assertThat(setting(server, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(setting(server, "server_encoding")).isEqualTo("UTF8");
            assertThat(setting(server, "lc_collate")).isEqualTo("C");
            assertThat(setting(server, "is_superuser")).isEqualTo("off");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> DriverManager.getConnection(server.url(), server.user(), "wrong"))
                    .withMessageContaining("password authentication failed");
        }
    }

    @Test
    void the_password_is_in_no_log() throws Exception {
        String password;
        try (var folder = DataFolder.hold(home);
                var server = PostgresServer.in(folder, Programs.binaries())) {
            password = server.password();
        }
        var log = Files.readString(home.resolve("logs").resolve("postgresql.log"));
        assertThat(log).contains("ready to accept connections").doesNotContain(password);
        assertThat(home.resolve("superuser.password")).doesNotExist();
    }

    @Test
    void missing_files_are_named_as_damage() throws Exception {
        makeDatabase();
        Files.delete(home.resolve("database").resolve("PG_VERSION"));
        assertRefused("is damaged", "PG_VERSION is missing");
    }

    @Test
    void files_that_postgresql_refuses_are_named_as_damage_in_its_own_words() throws Exception {
        makeDatabase();
        Files.write(home.resolve("database").resolve("global").resolve("pg_control"), new byte[8192]);
        assertRefused("is damaged", "database files are incompatible", "postgresql.log");
    }

    @Test
    void another_major_version_is_no_damage() throws Exception {
        makeDatabase();
        Files.writeString(home.resolve("database").resolve("PG_VERSION"), "17\n");
        assertRefused("was made by PostgreSQL 17");
    }

    @Test
    void a_folder_that_cannot_be_made_is_refused_with_the_reason() throws Exception {
        Files.writeString(home, "a file is in the way", StandardCharsets.UTF_8);
        home = home.resolve("below");
        assertRefused("cannot be written", home.toString());
    }

    private void makeDatabase() {
        try (var folder = DataFolder.hold(home)) {
            PostgresServer.in(folder, Programs.binaries()).close();
        }
    }

    private void assertRefused(String... parts) {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(this::makeDatabase)
                .satisfies(refusal -> assertThat(refusal.getMessage()).contains(parts));
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static String setting(PostgresServer server, String name) throws SQLException {
        try (var connection = server.connect();
                var statement = connection.prepareStatement("select coalesce(current_setting(?, true), "
                        + "(select datcollate from pg_database where datname = current_database()))")) {
            statement.setString(1, name);
            try (var answer = statement.executeQuery()) {
                answer.next();
                return answer.getString(1);
            }
        }
    }
}
