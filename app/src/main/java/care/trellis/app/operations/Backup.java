package care.trellis.app.operations;

import care.trellis.app.database.Reach;
import care.trellis.postgres.CannotStart;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes everything that a Trellis holds into one file, as of one moment, while people go on working: the tables in one
 * snapshot, and the keys without which what is sealed in them stays sealed. See docs/decisions/backup.md.
 */
final class Backup {
    /** Their content lasts a day: after a restore people sign in again. Left in, a stolen file would be a way in. */
    static final Set<String> WITHOUT_ROWS = Set.of("people.web_session", "people.web_session_attributes");

    private final Map<String, String> environment;
    private final PrintStream progress;

    Backup(Map<String, String> environment, PrintStream progress) {
        this.environment = environment;
        this.progress = progress;
    }

    void write(Path file, boolean withKeys) {
        if (Files.exists(file)) {
            throw new CannotStart(file + " is there already and was left as it is. Name another file.");
        }
        demandSomethingToKeep();
        var growing = file.resolveSibling(file.getFileName() + ".partial");
        try (var reach = Reach.open(environment);
                var connection = reach.connect()) {
            var manifest = writeParts(growing, connection, withKeys ? Keys.in(reach.home()) : List.of());
            Files.move(growing, file, StandardCopyOption.ATOMIC_MOVE);
            noteInDatabase(connection, manifest, Files.size(file));
            tell(file, manifest, withKeys);
        } catch (IOException | SQLException failure) {
            throw new CannotStart("The backup could not be taken: " + failure.getMessage() + ".", failure);
        } finally {
            delete(growing);
        }
    }

    private void demandSomethingToKeep() {
        var home = Reach.home(environment);
        if (environment.getOrDefault("TRELLIS_DB_URL", "").isBlank() && !Files.exists(home.resolve("database"))) {
            throw new CannotStart("There is nothing to back up: " + home + " holds no database. Set TRELLIS_HOME to the"
                    + " data folder, or TRELLIS_DB_URL to the database.");
        }
    }

    private Manifest writeParts(Path growing, Connection connection, List<Keys.Key> keys)
            throws IOException, SQLException {
        delete(growing);
        var migrations = Migrations.ofThisTrellis();
        try (var channel = open(growing);
                var zip = new ZipOutputStream(Channels.newOutputStream(channel))) {
            begin(connection);
            var taken = Instant.now().truncatedTo(ChronoUnit.SECONDS);
            var applied = migrations.appliedIn(connection);
            var catalogue = new Catalogue(connection, migrations.schemas());
            var tables = new ArrayList<Manifest.Part>();
            var all = catalogue.tables();
            for (var table : all) {
                tables.add(copy(table, connection, zip));
                var part = tables.getLast();
                progress.printf(
                        "%4d of %d  %s, %,d %s%n",
                        tables.size(), all.size(), part.of(), part.rows(), part.rows() == 1 ? "row" : "rows");
            }
            var keyParts = new ArrayList<Manifest.Part>();
            for (var key : keys) {
                keyParts.add(key.writeTo(zip));
            }
            var manifest = new Manifest(
                    Manifest.FORMAT,
                    Manifest.FORMAT_VERSION,
                    taken.toString(),
                    Version.ofTrellis(),
                    connection.getMetaData().getDatabaseProductVersion(),
                    applied,
                    tables,
                    catalogue.sequences(),
                    keyParts);
            connection.rollback();
            zip.putNextEntry(new ZipEntry(Manifest.NAME));
            zip.write(JsonMapper.builder()
                    .build()
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsBytes(manifest));
            zip.closeEntry();
            zip.finish();
            channel.force(true);
            return manifest;
        }
    }

    private static void begin(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        Copying.agreeOnForms(connection);
        try (var statement = connection.createStatement()) {
            // Rather fail than leave out, unnoticed, what is hidden from whoever is not the owner.
            statement.execute("set local row_security = off");
        }
    }

    private static Manifest.Part copy(Catalogue.Table table, Connection connection, ZipOutputStream zip)
            throws IOException, SQLException {
        var name = "tables/" + table.name() + ".copy";
        zip.putNextEntry(new ZipEntry(name));
        var counting = new Counting(zip);
        var digesting = new DigestOutputStream(counting, Digest.begin());
        var rows = WITHOUT_ROWS.contains(table.name())
                ? 0
                : connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut(
                                "copy " + table.quoted() + " " + Copying.columns(table.columns()) + " to stdout",
                                digesting);
        zip.closeEntry();
        return new Manifest.Part(
                name,
                table.name(),
                table.columns(),
                rows,
                counting.bytes,
                Digest.end(digesting.getMessageDigest().digest()));
    }

    private static void noteInDatabase(Connection connection, Manifest manifest, long bytes) throws SQLException {
        connection.setReadOnly(false);
        connection.setAutoCommit(true);
        try (var there = connection.prepareStatement("select to_regclass('house.backup') is not null");
                var answer = there.executeQuery()) {
            answer.next();
            if (!answer.getBoolean(1)) {
                return; // a database that this Trellis has not been started on yet
            }
        }
        try (var insert = connection.prepareStatement("insert into house.backup values (?, ?, ?, ?)"
                + " on conflict (taken_at) do update set bytes = excluded.bytes, with_keys = excluded.with_keys")) {
            insert.setObject(1, Instant.parse(manifest.takenAt()).atOffset(ZoneOffset.UTC));
            insert.setString(2, manifest.trellis());
            insert.setLong(3, bytes);
            insert.setBoolean(4, !manifest.keys().isEmpty());
            insert.executeUpdate();
        }
    }

    private void tell(Path file, Manifest manifest, boolean withKeys) {
        progress.printf(
                "%s holds everything as of %s: %,d rows in %d tables.%n",
                file,
                manifest.takenAt(),
                manifest.tables().stream().mapToLong(Manifest.Part::rows).sum(),
                manifest.tables().size());
        if (!manifest.keys().isEmpty()) {
            progress.println("It holds the keys too ("
                    + manifest.keys().stream().map(Manifest.Part::of).collect(Collectors.joining(", "))
                    + "): whoever has this file has every secret. Keep it where only you can read it.");
        } else if (withKeys) {
            progress.println("There was no key in the data folder to put in. Keep TRELLIS_SECRET somewhere else.");
        } else {
            progress.println(
                    "The keys were left out. Without house.key and ledger.key of the data folder, kept somewhere"
                            + " else, nobody can read what is sealed in it.");
        }
    }

    private static FileChannel open(Path file) throws IOException {
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        if (file.getParent() != null) {
            Files.createDirectories(file.getParent());
        }
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? FileChannel.open(
                        file,
                        options,
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                : FileChannel.open(file, options);
    }

    private static void delete(Path growing) {
        try {
            Files.deleteIfExists(growing);
        } catch (IOException failure) {
            throw new CannotStart(growing + " cannot be removed (" + failure.getMessage() + ").", failure);
        }
    }

    /** Counts what passes. */
    private static final class Counting extends FilterOutputStream {
        private long bytes;

        Counting(OutputStream onward) {
            super(onward);
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            bytes++;
        }

        @Override
        public void write(byte[] some, int from, int length) throws IOException {
            out.write(some, from, length);
            bytes += length;
        }
    }
}
