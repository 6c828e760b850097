package care.trellis.app.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * What every answer tells browsers, set before anything else looks at a request. {@link Security} says the same of the
 * pages it guards; what the server refuses by itself, because it is no proper request, never comes that far.
 */
@Component
class GuardedAnswers implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.addEngineValves(new Headers());
        server.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(Refusal.class.getName());
            }
        });
    }

    private static void guard(Response response) {
        response.setHeader("Content-Security-Policy", Security.CONTENT_POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("X-Frame-Options", "DENY");
    }

    private static final class Headers extends ValveBase {
        Headers() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            guard(response);
            getNext().invoke(request, response);
        }
    }

    /** The server's own word for a request that is none: it says nothing of the server. */
    public static final class Refusal extends ErrorReportValve {
        @Override
        protected void report(Request request, Response response, Throwable cause) {
            if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            guard(response);
            try {
                response.setContentType("text/plain;charset=utf-8");
                response.getReporter().write("This request was refused.\n");
                response.finishResponse();
            } catch (IOException | IllegalStateException _) {
                // Whoever asked is gone.
            }
        }
    }
}
