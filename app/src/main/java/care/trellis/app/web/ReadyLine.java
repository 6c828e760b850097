package care.trellis.app.web;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The one line a person sees: where to look. */
@Component
class ReadyLine {
    @EventListener
    @Order(1)
    void say(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext context
                && context.getWebServer() != null) {
            System.out.println("Trellis is ready at http://localhost:"
                    + context.getWebServer().getPort() + " (Ctrl-C stops it)");
        }
    }
}
