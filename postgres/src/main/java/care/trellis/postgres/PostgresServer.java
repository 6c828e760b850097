package care.trellis.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * A running PostgreSQL server over a {@link DataFolder}, watched and started again when it dies.
 *
 * <p>It writes through to the disk, asks for a password and listens on the loopback address only. When a process that
 * started it was killed, the server is still there: the next one takes it over instead of starting a second. It keeps
 * its port for as long as this object lives, so that a pool of connections finds it again after a crash.
 */
public final class PostgresServer implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(PostgresServer.class.getName());
    private static final long PATIENCE_MILLIS = 60_000;
    private static final long PAUSE_MILLIS = 100;
    private static final long LARGE_LOG_BYTES = 5_000_000;

    /** A refused row or value stays out of its log: whoever sent it is told, and logs what may be logged. */
    private static final String DISCREET = "-c log_min_messages=log -c log_error_verbosity=terse";

    private final Binaries binaries;
    private final Cluster cluster;
    private final String password;
    private final Path log;
    private volatile Postmaster postmaster;
    private volatile boolean closing;

    private PostgresServer(DataFolder folder, Binaries binaries) throws IOException {
        this.binaries = binaries;
        this.cluster = Cluster.in(folder, binaries);
        this.password = cluster.password();
        this.log = folder.privateFolder("logs").resolve("postgresql.log");
        this.postmaster = adoptOrStart(0);
        ensureWorkingRole();
    }

    /** Takes over the server of this folder, or starts one, making the database first when there is none. */
    public static PostgresServer in(DataFolder folder, Binaries binaries) {
        try {
            var server = new PostgresServer(folder, binaries);
            Thread.ofPlatform().daemon().name("postgres-watch").start(server::watch);
            return server;
        } catch (IOException e) {
            throw new CannotStart(
                    "The data folder " + folder.path() + " cannot be written (" + e.getMessage() + ").", e);
        }
    }

    public String url() {
        return Cluster.urlAt(postmaster.port());
    }

    public String user() {
        return Cluster.USER;
    }

    public String password() {
        return password;
    }

    /** The number of the server's main process. */
    public long pid() {
        return postmaster.pid();
    }

    public Connection connect() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", user());
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "5");
        return DriverManager.getConnection(url(), properties);
    }

    /** Stops the server: it ends the connections, writes a checkpoint and is gone when this returns. */
    @Override
    public synchronized void close() {
        if (closing) {
            return;
        }
        closing = true;
        var outcome = stop();
        if (!outcome.succeeded() && postmaster.isAlive()) {
            LOG.log(System.Logger.Level.WARNING, "PostgreSQL did not stop: " + outcome.output());
        }
    }

    private Program.Outcome stop() {
        return Program.of(binaries.program("pg_ctl"), "stop", "--wait", "--mode=fast", "--pgdata=" + cluster.files())
                .run();
    }

    /**
     * Makes the application's role in a database from before there was one. The folder is ours alone, so a server that
     * was taken over may be stopped for it: nobody else's application is on it.
     */
    private void ensureWorkingRole() throws IOException {
        if (hasWorkingRole()) {
            return;
        }
        var port = postmaster.port();
        var outcome = stop();
        if (!outcome.succeeded() && postmaster.isAlive()) {
            throw new CannotStart("The database in " + cluster.files().getParent() + " has no role " + WorkingRole.NAME
                    + " yet. To make it, the PostgreSQL that still runs there must be stopped first, and it did not stop."
                    + " End its process, " + postmaster.pid() + ", and start again.");
        }
        WorkingRole.makeIn(cluster.files(), binaries);
        postmaster = start(port);
        if (!hasWorkingRole()) {
            throw new CannotStart("The role " + WorkingRole.NAME + " could not be made in the database in "
                    + cluster.files().getParent() + ". What PostgreSQL said is in " + log + ".");
        }
        LOG.log(System.Logger.Level.INFO, "Made the role " + WorkingRole.NAME + " in a database from before it");
    }

    private boolean hasWorkingRole() {
        try (var connection = connect()) {
            return WorkingRole.isThere(connection);
        } catch (SQLException failure) {
            throw cluster.damaged("its database does not let Trellis in (" + failure.getMessage() + ")", failure);
        }
    }

    private void watch() {
        while (!closing) {
            postmaster.awaitEnd();
            synchronized (this) {
                if (closing) {
                    return;
                }
                LOG.log(System.Logger.Level.WARNING, "PostgreSQL ended by itself; starting it again");
                try {
                    postmaster = adoptOrStart(postmaster.port());
                } catch (IOException | CannotStart e) {
                    LOG.log(System.Logger.Level.ERROR, "PostgreSQL did not start again; trying once more", e);
                }
            }
            pause();
        }
    }

    private Postmaster adoptOrStart(int wantedPort) throws IOException {
        var orphan = Postmaster.runningOn(cluster.files());
        if (orphan.isPresent()) {
            postmaster = orphan.get();
            if (answers()) {
                LOG.log(System.Logger.Level.INFO, "Took over the running PostgreSQL, process " + postmaster.pid());
                return postmaster;
            }
        }
        Postmaster.forgetTheDead(cluster.files());
        keepLogSmall();
        return start(wantedPort);
    }

    /**
     * Starts the server. For some moments after its main process was killed its other processes are still ending and
     * hold its memory; PostgreSQL then refuses to start, rightly, and we ask again.
     */
    private Postmaster start(int wantedPort) throws IOException {
        var deadline = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (true) {
            var logged = Files.exists(log) ? Files.size(log) : 0;
            var port = wantedPort == 0 ? freePort() : wantedPort;
            var outcome = Program.of(
                            binaries.program("pg_ctl"),
                            "start",
                            "--wait",
                            "--silent",
                            "--timeout=" + PATIENCE_MILLIS / 1000,
                            "--pgdata=" + cluster.files(),
                            "--log=" + log,
                            "--options=-p " + port + " " + DISCREET)
                    .run();
            var running = Postmaster.runningOn(cluster.files());
            if (outcome.succeeded() && running.isPresent()) {
                return running.get();
            }
            var said = outcome.output() + "\n" + newLines(logged);
            if (!passes(said) || System.currentTimeMillis() > deadline) {
                throw cluster.damaged(
                        "PostgreSQL does not start on it. It says: " + gist(said) + " (all of it is in " + log + ")",
                        null);
            }
            pause();
        }
    }

    private static boolean passes(String said) {
        return said.contains("shared memory block")
                || said.contains("is another postmaster")
                || said.contains("is another postgres")
                || said.contains("Address already in use");
    }

    private static String gist(String said) {
        return said.lines()
                .filter(line -> line.contains("FATAL") || line.contains("PANIC") || line.contains("unshare"))
                .map(line -> line.replaceFirst(".*?(FATAL|PANIC): *", ""))
                .findFirst()
                .orElse(said.strip());
    }

    /** Asks the server whether it is ours: our password opens it and it says that it keeps our files. */
    private boolean answers() {
        var deadline = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (postmaster.isAlive()) {
            try (var connection = connect();
                    var statement = connection.createStatement();
                    var answer = statement.executeQuery("select 1")) {
                return answer.next();
            } catch (SQLException e) {
                if (System.currentTimeMillis() > deadline) {
                    throw new CannotStart(
                            "A PostgreSQL (process " + postmaster.pid() + ") runs on the data folder "
                                    + cluster.files().getParent() + " but does not answer (" + e.getMessage()
                                    + "). Stop that process and start again.",
                            e);
                }
                pause();
            }
        }
        return false;
    }

    private void keepLogSmall() throws IOException {
        if (Files.exists(log) && Files.size(log) > LARGE_LOG_BYTES) {
            Files.move(log, log.resolveSibling("postgresql.old.log"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private String newLines(long from) throws IOException {
        if (!Files.exists(log)) {
            return "";
        }
        var bytes = Files.readAllBytes(log);
        var start = (int) Math.min(from, bytes.length);
        return new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
