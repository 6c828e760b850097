package care.trellis.postgres;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;

/**
 * An application in a process of its own, for the tests to kill. It starts the server, says its address, writes a row
 * for each line it is sent and ends properly when there are no more lines.
 */
final class Application {
    private Application() {}

    public static void main(String[] arguments) throws Exception {
        try (var folder = DataFolder.hold(Path.of(arguments[0]));
                var server = PostgresServer.in(folder, Binaries.unpackedIn(Path.of(arguments[1])))) {
            say("ready " + server.pid());
            var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                say(write(server, line));
            }
        } catch (CannotStart refusal) {
            say("refused " + refusal.getMessage());
            System.exit(1);
        }
    }

    private static String write(PostgresServer server, String text) {
        try (var connection = server.connect()) {
            try (var create = connection.createStatement()) {
                create.execute("create table if not exists kept (text text)");
            }
            try (var insert = connection.prepareStatement("insert into kept values (?)")) {
                insert.setString(1, text);
                insert.executeUpdate();
            }
            return "kept " + text;
        } catch (SQLException e) {
            return "failed " + e.getMessage();
        }
    }

    private static void say(String answer) {
        System.out.println(answer.replace('\n', ' ')); // one line an answer: PostgreSQL explains itself in several
        System.out.flush();
    }
}
