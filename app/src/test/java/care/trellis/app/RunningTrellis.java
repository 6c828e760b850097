package care.trellis.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** The real application with its own PostgreSQL on a free port, started once for all tests of a run. */
public final class RunningTrellis {
    /** What the tests read the measurements with. */
    public static final String METRICS_TOKEN = "the metrics token of the tests";

    private static final Path PROGRAMS = Path.of("target", "postgresql").toAbsolutePath();
    private static final ConfigurableApplicationContext CONTEXT = start();

    private RunningTrellis() {}

    /** The address of a page, given its path. */
    public static URI address(String path) {
        if (!(CONTEXT instanceof WebServerApplicationContext web) || web.getWebServer() == null) {
            throw new IllegalStateException("the application started without a web server");
        }
        return URI.create("http://localhost:" + web.getWebServer().getPort() + path);
    }

    /** The application's beans, for tests that look below the pages. */
    public static ApplicationContext context() {
        return CONTEXT;
    }

    /** The files of its log that can be read as they are. */
    public static List<Path> logs() throws IOException {
        try (var files = Files.list(log(""))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".gz"))
                    .toList();
        }
    }

    /** One of them. */
    public static Path log(String name) {
        return Path.of(System.getProperty("trellis.home", ""), "logs").resolve(name);
    }

    private static ConfigurableApplicationContext start() {
        try {
            var home = Files.createTempDirectory("trellis-test");
            var context = TrellisApplication.start(
                    home,
                    "--server.port=" + freePort(), // known before, because addresses are made with it
                    "--trellis.postgres.programs=" + PROGRAMS,
                    "--trellis.metrics-token=" + METRICS_TOKEN);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(context, home)));
            return context;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void stop(ConfigurableApplicationContext context, Path home) {
        context.close();
        try {
            FileSystemUtils.deleteRecursively(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
