package care.trellis.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher's words, as far as they can be tried without building. */
class LauncherTest {
    @ParameterizedTest
    @ValueSource(strings = {"help", "--help", "-h"})
    void it_tells_all(String word) throws Exception {
        var told = launch(word);
        assertThat(told.exitCode()).isZero();
        assertThat(told.output()).contains("./trellis test", "./trellis cost", "TRELLIS_HOME", "TRELLIS_DB_URL");
        assertThat(told.errors()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "--port", "--port=0", "--port=65536", "--port=eight", "--port="})
    void what_it_does_not_know_is_wrong_usage(String word) throws Exception {
        var told = launch(word);
        assertThat(told.exitCode()).isEqualTo(2);
        assertThat(told.errors()).contains("./trellis --help");
        assertThat(told.output()).isEmpty();
    }

    @Test
    void the_tests_take_no_choice_that_could_leave_some_out() throws Exception {
        assertThat(launch("test", "--fast").exitCode()).isEqualTo(2);
    }

    private record Told(int exitCode, String output, String errors) {}

    private static Told launch(String... words) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of("..", "trellis").toAbsolutePath().normalize().toString());
        command.addAll(List.of(words));
        var process = new ProcessBuilder(command).start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Told(process.waitFor(), output, errors);
    }
}
