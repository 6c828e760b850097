package care.trellis.postgres;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A run of one of PostgreSQL's programs.
 *
 * <p>PostgreSQL refuses to run as root. Where we are root, which is so in most containers, the program runs in a user
 * namespace in which the same user looks like an ordinary one: files keep their owner, nothing has to be handed over to
 * another account, and nothing changes for the person.
 */
record Program(List<String> command, String input) {
    private static final int ORDINARY_USER = 65534; // "nobody" everywhere; initdb wants a user that has a name
    private static final int PATIENCE_SECONDS = 120;

    static Program of(String... command) {
        return new Program(List.of(command), "");
    }

    Program withInput(String text) {
        return new Program(command, text);
    }

    /** What a run left behind; output holds both what it said and what it complained of. */
    record Outcome(int exitCode, String output) {
        boolean succeeded() {
            return exitCode == 0;
        }
    }

    /** Runs it to its end, with a log file of its own because a server started here outlives the program. */
    Outcome run() {
        var full = new ArrayList<String>();
        if (isRoot()) {
            full.addAll(List.of("unshare", "--user", "--map-user=" + ORDINARY_USER, "--map-group=" + ORDINARY_USER));
        }
        full.addAll(command);
        try {
            var output = Files.createTempFile("trellis-postgres", ".out");
            try {
                return run(full, output);
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException e) {
            throw new CannotStart("PostgreSQL could not be run: " + e.getMessage() + adviceForRoot(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Starting was interrupted.", e);
        }
    }

    private Outcome run(List<String> full, Path output) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(full).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        builder.directory(new File(System.getProperty("java.io.tmpdir")));
        var process = builder.start();
        try (var stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException _) {
            // It ended before it read everything; its exit code and output say why.
        }
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
            return new Outcome(-1, "no end after " + PATIENCE_SECONDS + " seconds");
        }
        try (InputStream said = Files.newInputStream(output)) {
            var text = new String(said.readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.exitValue(), text.startsWith("unshare:") ? text + adviceForRoot() : text);
        }
    }

    private static String adviceForRoot() {
        return isRoot()
                ? "\nPostgreSQL does not run as root, and this machine allows root no user namespace (unshare --user)."
                        + " Start Trellis as an ordinary user, or set TRELLIS_DB_URL to a PostgreSQL of your own."
                : "";
    }

    static boolean isRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException _) {
            return "root".equals(System.getProperty("user.name"));
        }
    }
}
