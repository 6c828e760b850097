package care.trellis.app.operations;

import care.trellis.app.database.Reach;
import care.trellis.postgres.CannotStart;
import care.trellis.postgres.DataFolder;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Finds out how a Trellis is. It changes nothing; where none runs, the database is started to be asked and stopped. */
final class StatusCommand {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Map<String, String> environment;
    private final PrintStream out;

    StatusCommand(Map<String, String> environment, PrintStream out) {
        this.environment = environment;
        this.out = out;
    }

    int tell(boolean json) {
        var status = status();
        if (json) {
            out.println(JsonMapper.builder()
                    .build()
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsString(status));
        } else {
            status.lines(Instant.now()).forEach(out::println);
        }
        return status.exitCode();
    }

    private Status status() {
        var home = Reach.home(environment);
        var running = DataFolder.isHeld(home);
        var address = running ? RunningAddress.in(home) : Optional.<String>empty();
        var answers = address.map(StatusCommand::answers).orElse(false);
        return new Status(running, answers, Version.ofTrellis(), address.orElse(null), home.toString(), database(home));
    }

    private Status.@Nullable Database database(Path home) {
        if (environment.getOrDefault("TRELLIS_DB_URL", "").isBlank() && !Files.exists(home.resolve("database"))) {
            return null;
        }
        try (var reach = Reach.open(environment);
                var connection = reach.connect()) {
            return asked(connection);
        } catch (SQLException failure) {
            throw new CannotStart("The database does not say how it is: " + failure.getMessage(), failure);
        }
    }

    private static Status.Database asked(Connection connection) throws SQLException {
        var made = number(connection, "house.flyway_schema_history", "count(*) filter (where type = 'SQL' and success)")
                .orElse(0L);
        return new Status.Database(
                number(connection, "pg_catalog.pg_class", "pg_database_size(current_database())")
                        .orElse(0L),
                connection.getMetaData().getDatabaseProductVersion().split(" ", 2)[0],
                made.intValue(),
                Math.max(0, Migrations.ofThisTrellis().texts().size() - made.intValue()),
                moment(connection, "house.backup", "max(taken_at)"),
                number(connection, "ledger.chain", "coalesce(sum(length), 0)").orElse(0L),
                moment(connection, "ledger.checkpoint", "max(at)"),
                number(connection, "mail.letter", "count(*) filter (where state = 'waiting')")
                        .orElse(null));
    }

    /** A number from a table, or nothing where there is no such table yet. */
    private static Optional<Long> number(Connection connection, String table, String what) throws SQLException {
        if (!isThere(connection, table)) {
            return Optional.empty();
        }
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select " + what + " from " + table + " limit 1")) {
            row.next();
            return Optional.of(row.getLong(1));
        }
    }

    private static @Nullable String moment(Connection connection, String table, String what) throws SQLException {
        if (!isThere(connection, table)) {
            return null;
        }
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select " + what + " from " + table)) {
            row.next();
            var moment = row.getTimestamp(1);
            return moment == null ? null : moment.toInstant().toString();
        }
    }

    private static boolean isThere(Connection connection, String table) throws SQLException {
        try (var query = connection.prepareStatement("select to_regclass(?) is not null")) {
            query.setString(1, table);
            try (var answer = query.executeQuery()) {
                answer.next();
                return answer.getBoolean(1);
            }
        }
    }

    private static boolean answers(String address) {
        try (var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create(address + "/healthz"))
                            .timeout(PATIENCE)
                            .build(),
                    BodyHandlers.discarding());
            return answer.statusCode() == 200;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
