package care.trellis.postgres;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** {@link Application} in a JVM of its own, seen from the test that starts and kills it. */
final class RunningApplication {
    private final Process process;
    private final BufferedReader output;

    RunningApplication(Path folder) throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Application.class.getName(),
                        folder.toString(),
                        Programs.FOLDER.toString())
                .redirectError(new File("target", "application.err"))
                .start();
        output = process.inputReader(StandardCharsets.UTF_8);
    }

    /** The next line it says, or null when it has ended. */
    @Nullable
    String nextLine() throws IOException {
        return output.readLine();
    }

    /** Waits until it is ready; the number of its database server's process. */
    long awaitReady() throws IOException {
        var line = nextLine();
        if (line == null || !line.startsWith("ready ")) {
            throw new IllegalStateException("expected: ready, but it said: " + line);
        }
        return Long.parseLong(line.substring("ready ".length()));
    }

    @Nullable
    String write(String text) throws IOException {
        process.outputWriter(StandardCharsets.UTF_8).append(text).append('\n').flush();
        return nextLine();
    }

    long pid() {
        return process.pid();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    int finish() throws IOException, InterruptedException {
        process.getOutputStream().close();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("it did not end");
        }
        return process.exitValue();
    }
}
