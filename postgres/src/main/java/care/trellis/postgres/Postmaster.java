package care.trellis.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The main process of a PostgreSQL server, as it describes itself in the file {@code postmaster.pid} of its data.
 *
 * @param pid number of the process
 * @param port TCP port on the loopback address
 */
record Postmaster(long pid, int port) {
    private static final int PORT_LINE = 3;

    /** The server that runs on these files, if one does; after a crash the file is there and the process is not. */
    static Optional<Postmaster> runningOn(Path files) {
        try {
            var lines = Files.readAllLines(pidFile(files));
            if (lines.size() <= PORT_LINE) {
                return Optional.empty();
            }
            var found = new Postmaster(
                    Long.parseLong(lines.getFirst().strip()),
                    Integer.parseInt(lines.get(PORT_LINE).strip()));
            return found.isAlive() ? Optional.of(found) : Optional.empty();
        } catch (IOException | NumberFormatException _) {
            return Optional.empty();
        }
    }

    /**
     * Removes a pid file whose number now belongs to some other program, as happens after the machine was switched off:
     * PostgreSQL would take that program for itself and refuse to start.
     */
    static void forgetTheDead(Path files) throws IOException {
        var pidFile = pidFile(files);
        if (Files.exists(pidFile) && runningOn(files).isEmpty()) {
            Files.deleteIfExists(pidFile);
        }
    }

    boolean isAlive() {
        return ProcessHandle.of(pid).filter(Postmaster::isPostgres).isPresent();
    }

    /** Waits until the process has ended. */
    void awaitEnd() {
        ProcessHandle.of(pid).filter(Postmaster::isPostgres).ifPresent(handle -> {
            handle.onExit().join();
        });
    }

    private static boolean isPostgres(ProcessHandle process) {
        // Where the system does not tell the program's name it may be PostgreSQL, and is treated as such.
        return process.isAlive()
                && process.info()
                        .command()
                        .map(name -> name.contains("postgres"))
                        .orElse(true);
    }

    private static Path pidFile(Path files) {
        return files.resolve("postmaster.pid");
    }
}
