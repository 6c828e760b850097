package care.trellis.app;

import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.postgres.DataFolder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starting and stopping as a person does it, in a process of its own: one line, or one sentence and exit code 1. */
class StartTest {
    @TempDir
    Path home;

    private @Nullable Process running;

    @AfterEach
    void endWhatIsLeft() throws Exception {
        if (running != null && running.isAlive()) {
            running.destroy();
            running.waitFor();
        }
    }

    @Test
    void it_says_one_line_when_ready_and_an_interruption_stops_it_and_its_database() throws Exception {
        var process = start(0);
        var output = process.inputReader(StandardCharsets.UTF_8);
        assertThat(output.readLine()).matches("Trellis is ready at http://localhost:\\d+ \\(Ctrl-C stops it\\)");
        assertThat(output.readLine())
                .isEqualTo("Nobody has an account yet: open the address in "
                        + home.toRealPath().resolve("first-administrator"));
        assertThat(home.resolve("database").resolve("postmaster.pid")).exists();

        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(output.readLine()).isNull();
        assertThat(said()).isEmpty();
        assertThat(home.resolve("database").resolve("postmaster.pid")).doesNotExist();
    }

    @Test
    void an_occupied_port_is_named_with_a_way_out() throws Exception {
        try (var occupied = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = occupied.getLocalPort();
            assertThat(start(port).waitFor()).isEqualTo(1);
            assertThat(said())
                    .isEqualTo("Port " + port + " is already in use by another program. Stop that program, or choose"
                            + " another port: ./trellis --port " + (port + 1) + "\n");
        }
        assertThat(home.resolve("database").resolve("postmaster.pid")).doesNotExist();
    }

    @Test
    void a_second_copy_on_the_same_folder_is_refused() throws Exception {
        try (var held = DataFolder.hold(home)) {
            assertThat(start(0).waitFor()).isEqualTo(1);
            assertThat(said())
                    .contains(
                            "(process " + ProcessHandle.current().pid() + ")",
                            held.path().toString(),
                            "TRELLIS_HOME")
                    .hasLineCount(1);
        }
    }

    @Test
    void a_damaged_folder_is_named_with_what_is_wrong() throws Exception {
        Files.createDirectories(home.resolve("database"));
        assertThat(start(0).waitFor()).isEqualTo(1);
        assertThat(said()).contains("is damaged", "PG_VERSION is missing").hasLineCount(1);
    }

    private Process start(int port) throws IOException {
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dtrellis.postgres.programs="
                                + Path.of("target", "postgresql").toAbsolutePath(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        TrellisApplication.class.getName())
                .redirectError(home.resolve("said").toFile());
        builder.environment().put("TRELLIS_HOME", home.toString());
        builder.environment().put("TRELLIS_PORT", Integer.toString(port));
        running = builder.start();
        return running;
    }

    private String said() throws IOException {
        return Files.readString(home.resolve("said"));
    }
}
