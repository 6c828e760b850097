package care.trellis.app.operations;

import care.trellis.postgres.Binaries;
import care.trellis.postgres.DataFolder;
import care.trellis.postgres.PostgresServer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/** A data folder that the tests give commands over, as {@code ./trellis} does. */
record House(Path home) {
    private static final Path PROGRAMS = Path.of("target", "postgresql").toAbsolutePath();

    /** What a command said and ended with. */
    record Told(int exitCode, String out, String err) {}

    /** Work on the database. */
    interface Work {
        void on(Connection connection, PostgresServer server) throws SQLException;
    }

    Told command(String... words) {
        return command(Map.of("TRELLIS_HOME", home.toString()), words);
    }

    static Told command(Map<String, String> environment, String... words) {
        System.setProperty("trellis.postgres.programs", PROGRAMS.toString());
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var code = new Command(
                        environment,
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(words);
        return new Told(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Starts the database, works on it as its owner and stops it. */
    void withDatabase(Work work) throws SQLException {
        try (var folder = DataFolder.hold(home);
                var server = PostgresServer.in(folder, Binaries.unpackedIn(PROGRAMS));
                var connection = server.connect()) {
            work.on(connection, server);
        }
    }
}
