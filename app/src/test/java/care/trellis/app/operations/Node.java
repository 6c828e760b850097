package care.trellis.app.operations;

import care.trellis.app.TrellisApplication;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A Trellis in a process of its own, for the tests to stop and to kill. */
public final class Node implements AutoCloseable {
    private static final Path PROGRAMS = Path.of("target", "postgresql").toAbsolutePath();
    private static final int PATIENCE_SECONDS = 120;

    private final Process process;
    private final String address;

    private Node(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /** Starts one over a data folder and waits until it is ready. */
    public static Node start(Path home, Map<String, String> environment) throws IOException {
        Files.createDirectories(home);
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx400m",
                        "-Dtrellis.postgres.programs=" + PROGRAMS,
                        "-cp",
                        System.getProperty("java.class.path"),
                        TrellisApplication.class.getName())
                .redirectError(home.resolve("said").toFile());
        builder.environment().put("TRELLIS_HOME", home.toString());
        builder.environment().put("TRELLIS_PORT", "0");
        builder.environment().putAll(environment);
        var process = builder.start();
        var line = process.inputReader(StandardCharsets.UTF_8).readLine();
        if (line == null) {
            throw new IllegalStateException("it did not start: " + Files.readString(home.resolve("said")));
        }
        return new Node(process, line.replaceFirst(".*(http://localhost:\\d+).*", "$1"));
    }

    /** The beginning of its pages' addresses. */
    public String address() {
        return address;
    }

    public HttpResponse<String> get(HttpClient client, String path) throws IOException, InterruptedException {
        return client.send(request(path).build(), BodyHandlers.ofString());
    }

    public HttpResponse<String> post(HttpClient client, String path, String form)
            throws IOException, InterruptedException {
        return client.send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path));
    }

    /** As Ctrl-C or systemd does. */
    public void stop() {
        process.destroy();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Waits for its end; its exit code. */
    int awaitEnd() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("it did not end");
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        stop();
        process.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }
}
