package care.trellis.app.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import care.trellis.app.RunningTrellis;
import care.trellis.app.database.Acting;
import care.trellis.app.ledger.Deed;
import care.trellis.app.ledger.Ledger;
import care.trellis.app.permission.Kind;
import care.trellis.postgres.DataFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What a backup holds comes back as it was, or is refused whole. */
class BackupTest {
    private static final House RUNNING =
            new House(RunningTrellis.context().getBean(DataFolder.class).path());

    @TempDir
    Path parent;

    private Path file = Path.of("");
    private House restored = new House(Path.of(""));

    @BeforeEach
    void chooseNames() {
        file = parent.resolve("backup.zip");
        restored = new House(parent.resolve("restored"));
    }

    @Test
    void everything_comes_back_as_it_was_while_the_application_goes_on() {
        writeSomething();
        assertThat(RUNNING.command("backup", file.toString()).exitCode()).isZero();
        var told = restored.command("restore", file.toString());
        assertThat(told.err()).contains("Restored what " + file);
        assertThat(told.exitCode()).isZero();

        var again = parent.resolve("again.zip");
        assertThat(restored.command("backup", again.toString()).exitCode()).isZero();
        assertThat(tables(again)).isEqualTo(tables(file)).hasSizeGreaterThan(10);
        try (var before = BackupFile.open(file);
                var after = BackupFile.open(again)) {
            assertThat(after.manifest().sequences()).isEqualTo(before.manifest().sequences());
            assertThat(after.manifest().migrations())
                    .isEqualTo(before.manifest().migrations());
            assertThat(after.manifest().keys())
                    .isEqualTo(before.manifest().keys())
                    .isNotEmpty();
        }
    }

    @Test
    void what_was_only_ever_added_to_still_is_after_a_restore() throws Exception {
        writeSomething();
        RUNNING.command("backup", file.toString());
        restored.command("restore", file.toString());
        restored.withDatabase((connection, _) -> {
            try (var statement = connection.createStatement()) {
                assertThatExceptionOfType(SQLException.class)
                        .isThrownBy(() -> statement.executeUpdate("delete from ledger.entry"))
                        .withMessageContaining("only ever added to");
                assertThatExceptionOfType(SQLException.class)
                        .isThrownBy(() -> statement.executeUpdate("insert into people.membership (person_id, role,"
                                + " scope_kind) values (gen_random_uuid(), 'X', 'house')"))
                        .withMessageContaining("foreign key");
            }
        });
    }

    @Test
    void the_file_is_for_its_owner_alone_and_says_that_it_holds_secrets() throws Exception {
        var told = RUNNING.command("backup", file.toString());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(told.err()).contains("house.key", "every secret");
        assertThat(parent.resolve("backup.zip.partial")).doesNotExist();
    }

    @Test
    void the_keys_can_be_left_out_and_are_then_asked_for() throws Exception {
        assertThat(RUNNING.command("backup", file.toString(), "--without-keys").err())
                .contains("The keys were left out");
        assertThat(restored.command("restore", file.toString()).err()).contains("Put the house.key that belongs to it");
        assertThat(restored.home().resolve("house.key")).doesNotExist();

        var other = new House(Files.createDirectory(parent.resolve("other")));
        Files.writeString(other.home().resolve("house.key"), "A".repeat(43) + "=\n");
        var refused = other.command("restore", file.toString());
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err()).contains("sealed with another key");
    }

    @Test
    void no_session_is_in_it() {
        RUNNING.command("backup", file.toString());
        try (var backup = BackupFile.open(file)) {
            assertThat(backup.manifest().tables())
                    .filteredOn(part -> part.of().startsWith("people.web_session"))
                    .hasSize(2)
                    .allMatch(part -> part.rows() == 0 && part.bytes() == 0);
        }
    }

    @Test
    void a_file_that_is_there_is_never_written_over() throws Exception {
        Files.writeString(file, "something else");
        var told = RUNNING.command("backup", file.toString());
        assertThat(told.exitCode()).isEqualTo(1);
        assertThat(told.err()).contains("is there already");
        assertThat(file).hasContent("something else");
    }

    @Test
    void a_database_that_holds_something_is_left_as_it_is() {
        RUNNING.command("backup", file.toString());
        var told = RUNNING.command("restore", file.toString());
        assertThat(told.exitCode()).isEqualTo(1);
        assertThat(told.err())
                .contains("into an empty database only", "TRELLIS_HOME")
                .hasLineCount(1);
        restored.command("restore", file.toString());
        assertThat(restored.command("restore", file.toString()).err()).contains("into an empty database only");
    }

    @Test
    void a_backup_of_an_older_trellis_is_brought_up_to_date() throws Exception {
        var old = new House(parent.resolve("old"));
        old.withDatabase((connection, server) -> {
            Flyway.configure()
                    .dataSource(server.url(), server.user(), server.password())
                    .defaultSchema("house")
                    .target("20261126.02")
                    .load()
                    .migrate();
            try (var statement = connection.createStatement()) {
                statement.execute("insert into people.person (name, joined_by) values ('Ada', 'first')");
            }
        });
        assertThat(old.command("backup", file.toString()).exitCode()).isZero();
        assertThat(restored.command("restore", file.toString()).err()).contains("of an older Trellis");
        restored.withDatabase((connection, _) -> {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery(
                            "select name, to_regclass('ledger.entry') is not null from people.person")) {
                assertThat(row.next()).isTrue();
                assertThat(row.getString(1)).isEqualTo("Ada");
                assertThat(row.getBoolean(2)).isTrue();
            }
        });
    }

    @Test
    void a_data_folder_without_a_database_is_not_made_for_a_backup() {
        var told = restored.command("backup", file.toString());
        assertThat(told.exitCode()).isEqualTo(1);
        assertThat(told.err()).contains("nothing to back up");
        assertThat(restored.home()).doesNotExist();
    }

    /** What each table holds, but for the note of the backup itself. */
    private static List<Manifest.Part> tables(Path file) {
        try (var backup = BackupFile.open(file)) {
            return backup.manifest().tables().stream()
                    .filter(part -> !part.of().equals("house.backup"))
                    .toList();
        }
    }

    private static void writeSomething() {
        var context = RunningTrellis.context();
        Acting.asHouse(() -> context.getBean(TransactionTemplate.class).executeWithoutResult(_ -> {
            var person = UUID.randomUUID();
            context.getBean(JdbcClient.class)
                    .sql("insert into people.person (id, name, joined_by) values (?, ?, 'first')")
                    .param(person)
                    .param("Zoë \\ \"tab\there\"\nline two \\. 🌱")
                    .update();
            context.getBean(Ledger.class)
                    .append(Deed.of("joined", Kind.ACCOUNT, person.toString()).about(person, Map.of("name", "Zoë")));
        }));
    }
}
