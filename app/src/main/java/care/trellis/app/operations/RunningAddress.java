package care.trellis.app.operations;

import care.trellis.postgres.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Leaves the address of a running Trellis in its data folder, for {@code ./trellis status}. */
@Component
class RunningAddress {
    private static final String FILE = "trellis.address";

    private final Path file;

    RunningAddress(DataFolder folder) {
        this.file = folder.path().resolve(FILE);
    }

    @EventListener
    void leave(ApplicationReadyEvent ready) throws IOException {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext context
                && context.getWebServer() != null) {
            Files.writeString(file, "http://localhost:" + context.getWebServer().getPort() + "\n");
        }
    }

    @EventListener(ContextClosedEvent.class)
    void remove() throws IOException {
        Files.deleteIfExists(file);
    }

    /** The address of the Trellis that runs on a data folder; after a crash it may be one that does not answer. */
    static Optional<String> in(Path home) {
        var file = home.resolve(FILE);
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
