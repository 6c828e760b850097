package care.trellis.app.operations;

import care.trellis.app.database.Reach;
import care.trellis.app.secret.HouseSecret;
import care.trellis.postgres.CannotStart;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.postgresql.PGConnection;

/**
 * Puts a backup into an empty database: its form as it was then, then its rows, in one transaction; afterwards the
 * changes of form that came since. What cannot be put back whole is not begun.
 */
final class Restore {
    /** As Flyway makes it; the rows come from the backup. */
    private static final String HISTORY = """
            create table house.flyway_schema_history (
                installed_rank int not null constraint flyway_schema_history_pk primary key,
                version varchar(50), description varchar(200) not null, type varchar(20) not null,
                script varchar(1000) not null, checksum int, installed_by varchar(100) not null,
                installed_on timestamp not null default now(), execution_time int not null, success boolean not null);
            create index flyway_schema_history_s_idx on house.flyway_schema_history (success)
            """;

    private final Map<String, String> environment;
    private final PrintStream progress;
    private final Migrations migrations = Migrations.ofThisTrellis();

    Restore(Map<String, String> environment, PrintStream progress) {
        this.environment = environment;
        this.progress = progress;
    }

    void read(Path file) {
        try (var backup = BackupFile.open(file)) {
            demandKnownForm(backup.manifest());
            var home = Reach.home(environment);
            var keys = keysToPut(backup, home);
            try (var reach = Reach.open(environment);
                    var connection = reach.connect()) {
                demandEmpty(connection, reach);
                restore(backup, connection, keys, home);
                migrateOn(reach);
            }
            progress.println("Restored what " + file + " held as of "
                    + backup.manifest().takenAt() + ". Everybody has to sign in again.");
        } catch (IOException | SQLException | FlywayException failure) {
            throw new CannotStart("Nothing was restored: " + failure.getMessage(), failure);
        }
    }

    private void demandKnownForm(Manifest manifest) {
        var unknown = manifest.migrations().stream()
                .map(Manifest.Migration::script)
                .filter(script -> migrations.text(script).isEmpty())
                .toList();
        if (!unknown.isEmpty()) {
            throw new CannotStart("The backup is of a newer Trellis (" + manifest.trellis() + ") than this one ("
                    + Version.ofTrellis() + "), which does not know " + String.join(", ", unknown)
                    + ". Restore it with that one.");
        }
        var changed = manifest.migrations().stream()
                .filter(each ->
                        !Digest.of(migrations.text(each.script()).orElseThrow()).equals(each.sha256()))
                .map(Manifest.Migration::script)
                .toList();
        if (!changed.isEmpty()) {
            throw new CannotStart("The backup is of a Trellis (" + manifest.trellis()
                    + ") whose database was made differently: " + String.join(", ", changed)
                    + ". Restore it with that one.");
        }
    }

    /** The keys of the backup that the data folder does not have yet, or a refusal where it has others. */
    private Map<Path, byte[]> keysToPut(BackupFile backup, Path home) throws IOException {
        var others = new ArrayList<String>();
        var keys = new TreeMap<Path, byte[]>();
        for (var key : backup.manifest().keys()) {
            var place = home.resolve(key.of());
            try (var content = backup.open(key)) {
                var bytes = content.readAllBytes();
                if (!Files.exists(place)) {
                    keys.put(place, bytes);
                } else if (!Digest.of(Files.readAllBytes(place)).equals(key.sha256())) {
                    others.add(place.toString());
                }
            }
        }
        if (!others.isEmpty()) {
            throw new CannotStart("The data folder has other keys than the backup: " + String.join(", ", others)
                    + ". Restore into an empty data folder: set TRELLIS_HOME to another.");
        }
        return keys;
    }

    private static void demandEmpty(Connection connection, Reach reach) throws SQLException {
        var there = Catalogue.contents(connection);
        if (!there.isEmpty()) {
            throw new CannotStart("A backup is restored into an empty database only, and this one holds " + there.size()
                    + " tables and counts, such as " + there.getFirst() + ". Nothing was changed. "
                    + (reach.applicationRuns() ? "Stop Trellis, and " : "To begin anew, ")
                    + "set TRELLIS_HOME to a new folder, or TRELLIS_DB_URL to a new database.");
        }
    }

    private void restore(BackupFile backup, Connection connection, Map<Path, byte[]> keys, Path home)
            throws IOException, SQLException {
        connection.setAutoCommit(false);
        try {
            makeForm(backup.manifest(), connection);
            var catalogue = new Catalogue(connection, migrations.schemas());
            Copying.agreeOnForms(connection);
            var withReferences = catalogue.withReferences();
            var withTriggers = catalogue.withTriggers();
            run(connection, catalogue.withoutTriggers());
            run(connection, catalogue.withoutReferences());
            copyIn(backup, connection, catalogue);
            run(connection, withReferences);
            run(connection, withTriggers);
            for (var sequence : backup.manifest().sequences()) {
                set(sequence, connection);
            }
            run(connection, catalogue.refreshes());
            demandFittingKey(connection, keys, home);
            for (var key : keys.entrySet()) {
                Keys.put(key.getKey(), key.getValue());
            }
            connection.commit();
        } catch (IOException | SQLException | RuntimeException failure) {
            connection.rollback();
            for (var key : keys.keySet()) {
                Files.deleteIfExists(key);
            }
            throw failure;
        }
        connection.setAutoCommit(true);
        run(connection, List.of("analyze"));
    }

    private void makeForm(Manifest manifest, Connection connection) throws SQLException {
        run(connection, List.of("create schema if not exists house", HISTORY));
        for (var migration : manifest.migrations()) {
            // As Flyway does it: the first schema on the path is its own.
            run(
                    connection,
                    List.of(
                            "set local search_path = house, public",
                            migrations.text(migration.script()).orElseThrow()));
        }
    }

    private void copyIn(BackupFile backup, Connection connection, Catalogue catalogue)
            throws IOException, SQLException {
        var tables = catalogue.tables().stream().collect(Collectors.toMap(Catalogue.Table::name, Function.identity()));
        var all = backup.manifest().tables();
        var missing = all.stream()
                .map(Manifest.Part::of)
                .filter(name -> !tables.containsKey(name))
                .toList();
        if (!missing.isEmpty()) {
            throw new CannotStart("Nothing was restored: no change of form makes " + String.join(", ", missing) + ".");
        }
        if (!tables.isEmpty()) {
            // What the changes of form put in is in the backup as it was then.
            run(
                    connection,
                    List.of("truncate "
                            + tables.values().stream()
                                    .map(Catalogue.Table::quoted)
                                    .collect(Collectors.joining(", "))));
        }
        var done = 0;
        for (var part : all) {
            var table = Objects.requireNonNull(tables.get(part.of()));
            try (var content = new BufferedInputStream(backup.open(part))) {
                var rows = connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn(
                                "copy " + table.quoted() + " " + Copying.columns(part.columns()) + " from stdin",
                                content);
                if (rows != part.rows()) {
                    throw new CannotStart("Nothing was restored: " + part.of() + " came to " + rows
                            + " rows instead of " + part.rows() + ".");
                }
            }
            done++;
            progress.printf(
                    "%4d of %d  %s, %,d %s%n",
                    done, all.size(), part.of(), part.rows(), part.rows() == 1 ? "row" : "rows");
        }
    }

    private static void set(Manifest.Sequence sequence, Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select setval(?::regclass, ?, ?)")) {
            statement.setString(1, sequence.name());
            statement.setLong(2, sequence.value());
            statement.setBoolean(3, sequence.called());
            statement.execute();
        }
    }

    /** Whether what is sealed in the backup could be opened with the key that this house then has. */
    private void demandFittingKey(Connection connection, Map<Path, byte[]> keys, Path home)
            throws IOException, SQLException {
        var check = sealedCheck(connection);
        if (check.isEmpty()) {
            return;
        }
        var key = key(keys, home);
        if (key.isEmpty()) {
            progress.println("The backup holds no keys. Put the house.key that belongs to it into " + home
                    + ", or set TRELLIS_SECRET, before you start Trellis.");
        } else if (!HouseSecret.of(key.get()).fits(check.get())) {
            throw new CannotStart("Nothing was restored: what is sealed in the backup was sealed with another key than "
                    + "TRELLIS_SECRET or the file house.key in " + home + ".");
        }
    }

    private Optional<String> key(Map<Path, byte[]> keys, Path home) throws IOException {
        var given = environment.getOrDefault("TRELLIS_SECRET", "");
        if (!given.isBlank()) {
            return Optional.of(given);
        }
        var file = home.resolve("house.key");
        var coming = keys.get(file);
        if (coming != null) {
            return Optional.of(new String(coming, StandardCharsets.US_ASCII));
        }
        return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    }

    private static Optional<byte[]> sealedCheck(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            try (var there = statement.executeQuery("select to_regclass('house.key_check') is not null")) {
                there.next();
                if (!there.getBoolean(1)) {
                    return Optional.empty();
                }
            }
            try (var row = statement.executeQuery("select sealed from house.key_check")) {
                return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
            }
        }
    }

    private void migrateOn(Reach reach) {
        var done = Flyway.configure()
                .dataSource(reach.url(), reach.user(), reach.password())
                .defaultSchema("house")
                .outOfOrder(true)
                .load()
                .migrate();
        if (done.migrationsExecuted > 0) {
            progress.println("The backup was of an older Trellis; " + done.migrationsExecuted
                    + " changes of form were made since, and were made now.");
        }
    }

    private static void run(Connection connection, List<String> statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var each : statements) {
                statement.execute(each);
            }
        }
    }
}
