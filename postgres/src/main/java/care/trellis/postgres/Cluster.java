package care.trellis.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The database's files on disk and the password that opens them.
 *
 * <p>They are made beside their place and moved there when complete: a first start that is killed leaves nothing that a
 * second start could mistake for a database. The superuser's password is thrown away once the files are made; the
 * application owns one database and cannot touch the machine through it.
 */
record Cluster(Path files, Path passwordFile) {
    static final String DATABASE = "trellis";
    static final String USER = "trellis";

    private static final String SETTINGS = """

            # Trellis
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            fsync = on
            full_page_writes = on
            synchronous_commit = on
            max_connections = 60
            password_encryption = 'scram-sha-256'
            timezone = 'UTC'
            log_timezone = 'UTC'
            log_statement = 'none'
            log_min_error_statement = 'panic'
            """;

    static Cluster in(DataFolder folder, Binaries binaries) {
        var cluster =
                new Cluster(folder.path().resolve("database"), folder.path().resolve("database.password"));
        try {
            if (!Files.exists(cluster.files)) {
                cluster.make(folder, binaries);
            }
        } catch (IOException e) {
            throw new CannotStart(
                    "The database could not be made in " + folder.path() + " (" + e.getMessage()
                            + "). Is there room on the disk, and may you write there?",
                    e);
        }
        cluster.check(binaries.major());
        return cluster;
    }

    static String urlAt(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE;
    }

    String password() {
        try {
            return Files.readString(passwordFile).strip();
        } catch (IOException e) {
            throw damaged("its file database.password cannot be read", e);
        }
    }

    CannotStart damaged(String what, @Nullable Throwable cause) {
        var sentence = "The data folder " + files.getParent() + " is damaged: " + what
                + ". Put back a copy of the whole folder, or move it away to begin with an empty one.";
        return cause == null ? new CannotStart(sentence) : new CannotStart(sentence, cause);
    }

    private void check(String major) {
        var versionFile = files.resolve("PG_VERSION");
        for (var needed : new Path[] {versionFile, files.resolve("global").resolve("pg_control"), passwordFile}) {
            if (!Files.isRegularFile(needed)) {
                throw damaged(needed + " is missing", null);
            }
        }
        try {
            var version = Files.readString(versionFile).strip();
            if (!version.equals(major)) {
                throw new CannotStart("The data folder " + files.getParent() + " was made by PostgreSQL " + version
                        + ", and this Trellis brings PostgreSQL " + major
                        + ". Start it with the Trellis that made it, or set TRELLIS_HOME to another folder.");
            }
        } catch (IOException e) {
            throw damaged(versionFile + " cannot be read", e);
        }
    }

    private void make(DataFolder folder, Binaries binaries) throws IOException {
        Folders.delete(folder.path().resolve("database.new"));
        var fresh = folder.privateFolder("database.new");
        var superuserPassword = writePrivate(folder.path().resolve("superuser.password"), randomPassword());
        try {
            succeed(Program.of(
                            binaries.program("initdb"),
                            "--pgdata=" + fresh,
                            "--username=postgres",
                            "--pwfile=" + superuserPassword,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale=C",
                            "--data-checksums")
                    .run());
        } finally {
            Files.deleteIfExists(superuserPassword);
        }
        Files.writeString(fresh.resolve("postgresql.conf"), SETTINGS, StandardOpenOption.APPEND);
        var password = randomPassword();
        succeed(Program.of(binaries.program("postgres"), "--single", "-D", fresh.toString(), "postgres")
                .withInput("create role " + USER + " login password '" + password + "'\n" + WorkingRole.statements()
                        + "create database " + DATABASE + " owner " + USER + "\n")
                .run());
        writePrivate(passwordFile, password);
        Files.move(fresh, files, StandardCopyOption.ATOMIC_MOVE);
    }

    static void succeed(Program.Outcome outcome) throws IOException {
        if (!outcome.succeeded()) {
            throw new IOException(outcome.output().strip());
        }
    }

    private static Path writePrivate(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        return Files.write(file, (text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static String randomPassword() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
