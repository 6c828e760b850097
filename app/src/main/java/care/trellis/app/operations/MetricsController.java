package care.trellis.app.operations;

import care.trellis.app.web.PublicPages;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.server.ResponseStatusException;

/**
 * The measurements in Prometheus' format, for whoever sends the token that {@code TRELLIS_METRICS_TOKEN} sets. To others
 * the page is not there. Labels name pages and outcomes, never people or things.
 */
@Controller
class MetricsController {
    private static final String BEARER = "Bearer ";

    private final PrometheusMeterRegistry measurements;
    private final String token;

    MetricsController(PrometheusMeterRegistry measurements, @Value("${trellis.metrics-token}") String token) {
        this.measurements = measurements;
        this.token = token;
    }

    @GetMapping("/metrics")
    ResponseEntity<String> metrics(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization) {
        if (token.isBlank() || authorization == null || !isToken(authorization)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")
                .body(measurements.scrape());
    }

    @Bean
    static PublicPages metricsPages() {
        return PublicPages.at("/metrics");
    }

    private boolean isToken(String authorization) {
        return authorization.startsWith(BEARER)
                && MessageDigest.isEqual(
                        token.getBytes(StandardCharsets.UTF_8),
                        authorization.substring(BEARER.length()).getBytes(StandardCharsets.UTF_8));
    }
}
