package care.trellis.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was committed outlives kill -9 of the application, of the server and of both. */
class SurvivalTest {
    @TempDir
    Path home;

    @Test
    void a_killed_application_leaves_a_server_that_the_next_one_takes_over() throws Exception {
        var first = new RunningApplication(home);
        var server = first.awaitReady();
        assertThat(first.write("before")).isEqualTo("kept before");
        first.kill();

        var second = new RunningApplication(home);
        assertThat(second.awaitReady()).isEqualTo(server);
        assertThat(second.write("after")).isEqualTo("kept after");
        assertThat(second.finish()).isZero();
        assertThat(kept()).containsExactly("before", "after");
    }

    @Test
    void a_killed_server_is_started_again_under_the_running_application() throws Exception {
        var application = new RunningApplication(home);
        var server = application.awaitReady();
        assertThat(application.write("before")).isEqualTo("kept before");
        kill(server);

        assertThat(writeWithPatience(application, "after")).isEqualTo("kept after");
        assertThat(application.finish()).isZero();
        assertThat(kept()).containsExactly("before", "after");
    }

    @Test
    void both_killed_at_once_recover_at_the_next_start() throws Exception {
        var first = new RunningApplication(home);
        var server = first.awaitReady();
        assertThat(first.write("before")).isEqualTo("kept before");
        first.kill();
        kill(server);

        var second = new RunningApplication(home);
        assertThat(second.awaitReady()).isNotEqualTo(server);
        assertThat(second.write("after")).isEqualTo("kept after");
        assertThat(second.finish()).isZero();
        assertThat(kept()).containsExactly("before", "after");
    }

    @Test
    void a_pid_file_left_by_a_machine_that_was_switched_off_does_not_stop_a_start() throws Exception {
        assertThat(kept()).isEmpty();
        var someOtherProgram = ProcessHandle.current().pid();
        var files = home.resolve("database");
        Files.writeString(
                files.resolve("postmaster.pid"),
                someOtherProgram + "\n" + files + "\n0\n5432\n\n127.0.0.1\n0 0\nready\n");
        assertThat(kept()).isEmpty();
    }

    @Test
    void a_second_copy_is_refused_with_the_number_of_the_first() throws Exception {
        var first = new RunningApplication(home);
        first.awaitReady();
        var second = new RunningApplication(home);
        assertThat(second.nextLine())
                .startsWith("refused Another Trellis (process " + first.pid() + ")")
                .contains(home.toString());
        assertThat(second.finish()).isEqualTo(1);
        assertThat(first.finish()).isZero();
    }

    @Test
    void a_first_start_that_was_cut_short_is_made_anew() throws Exception {
        Files.createDirectories(home.resolve("database.new").resolve("base"));
        assertThat(kept()).isEmpty();
    }

    /** Reads what is there with a start of its own, so that it has really reached the disk. */
    private List<String> kept() throws SQLException {
        try (var folder = DataFolder.hold(home);
                var server = PostgresServer.in(folder, Programs.binaries());
                var connection = server.connect();
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists kept (text text)");
            var found = new ArrayList<String>();
            try (var rows = statement.executeQuery("select text from kept")) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        }
    }

    private static String writeWithPatience(RunningApplication application, String text) throws Exception {
        for (var attempt = 0; attempt < 300; attempt++) {
            var answer = application.write(text);
            if (answer != null && answer.startsWith("kept")) {
                return answer;
            }
            Thread.sleep(100);
        }
        return "the server did not come back";
    }

    private static void kill(long pid) throws IOException, InterruptedException {
        var killed = new ProcessBuilder("kill", "-9", Long.toString(pid)).start();
        assertThat(killed.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }
}
