package care.trellis.app.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A run without people, in which Java learns what a start needs: it opens each subject's first page and ends. The
 * launcher keeps what was learnt and starts faster by it; see docs/decisions/start-up-cache.md.
 */
@Component
@ConditionalOnBooleanProperty("trellis.rehearsal")
class Rehearsal {
    private final List<NavigationEntry> entries;

    Rehearsal(List<NavigationEntry> entries) {
        this.entries = entries;
    }

    @EventListener
    void openEveryPage(ApplicationReadyEvent ready) throws IOException, InterruptedException {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext context
                && context.getWebServer() != null) {
            var address = "http://localhost:" + context.getWebServer().getPort();
            try (var client = HttpClient.newHttpClient()) {
                for (var entry : entries) {
                    client.send(
                            HttpRequest.newBuilder(URI.create(address + entry.path()))
                                    .build(),
                            BodyHandlers.discarding());
                }
            }
            ready.getApplicationContext().close();
        }
    }
}
