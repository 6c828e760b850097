package care.trellis.app.database;

import care.trellis.postgres.Binaries;
import care.trellis.postgres.CannotStart;
import care.trellis.postgres.DataFolder;
import care.trellis.postgres.PostgresServer;
import care.trellis.postgres.RunningDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/**
 * A command's way to the database, whether or not the application runs, as the owner of the tables: for whom no row is
 * hidden. A server that runs is used as it is; one that does not is started, and stopped at the end.
 */
public final class Reach implements AutoCloseable {
    private final Path home;
    private final ConnectionDetails details;
    private final boolean applicationRuns;
    private final Runnable end;

    private Reach(Path home, ConnectionDetails details, boolean applicationRuns, Runnable end) {
        this.home = home;
        this.details = details;
        this.applicationRuns = applicationRuns;
        this.end = end;
    }

    /** The data folder that the environment names. */
    public static Path home(Map<String, String> environment) {
        return Optional.ofNullable(environment.get("TRELLIS_HOME"))
                .filter(name -> !name.isBlank())
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".trellis"))
                .toAbsolutePath()
                .normalize();
    }

    /**
     * Opens the way.
     *
     * @param environment the variables that {@code ./trellis --help} lists
     */
    public static Reach open(Map<String, String> environment) {
        var home = home(environment);
        var url = environment.getOrDefault("TRELLIS_DB_URL", "");
        if (!url.isBlank()) {
            var user = environment.getOrDefault("TRELLIS_DB_USER", "");
            var password = environment.getOrDefault("TRELLIS_DB_PASSWORD", "");
            new GivenPostgres().connectionDetails(url, user, password); // refuses what cannot be used
            return new Reach(home, new ConnectionDetails(url, user, password), held(home), () -> {});
        }
        return held(home) ? beside(home) : instead(home);
    }

    /** A connection of its own, for the caller to close. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(details.url(), details.user(), details.password());
    }

    public String url() {
        return details.url();
    }

    public String user() {
        return details.user();
    }

    public String password() {
        return details.password();
    }

    public Path home() {
        return home;
    }

    /** Whether a Trellis runs on the data folder. */
    public boolean applicationRuns() {
        return applicationRuns;
    }

    @Override
    public void close() {
        end.run();
    }

    private static boolean held(Path home) {
        return DataFolder.isHeld(home);
    }

    private static Reach beside(Path home) {
        var running = RunningDatabase.of(home)
                .orElseThrow(() -> new CannotStart("A Trellis is starting or stopping on the data folder " + home
                        + ". Wait a moment and try again."));
        return new Reach(
                home, new ConnectionDetails(running.url(), running.user(), running.password()), true, () -> {});
    }

    private static Reach instead(Path home) {
        var folder = DataFolder.hold(home);
        try {
            var programs = Optional.ofNullable(System.getProperty("trellis.postgres.programs"))
                    .map(Path::of)
                    .orElseGet(() -> home.resolve("postgresql"));
            var server = PostgresServer.in(folder, Binaries.unpackedIn(programs));
            return new Reach(home, new ConnectionDetails(server.url(), server.user(), server.password()), false, () -> {
                server.close();
                folder.close();
            });
        } catch (RuntimeException failure) {
            folder.close();
            throw failure;
        }
    }
}
