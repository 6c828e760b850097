package care.trellis.app.operations;

import care.trellis.app.web.PublicPages;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** A word for machines that ask whether the application is well: whether its database answers. */
@Controller
class HealthController {
    private static final int PATIENCE_SECONDS = 2;

    private final DataSource database;

    HealthController(DataSource database) {
        this.database = database;
    }

    @GetMapping(path = "/healthz", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> healthz() {
        var well = databaseAnswers();
        return ResponseEntity.status(well ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .cacheControl(CacheControl.noStore())
                .body(well ? "ok\n" : "the database does not answer\n");
    }

    @Bean
    static PublicPages healthPages() {
        return PublicPages.at("/healthz");
    }

    /** Asks beside the request, since waiting for a connection of the pool can take longer than whoever asks waits. */
    private boolean databaseAnswers() {
        var question = new FutureTask<>(() -> {
            try (var connection = database.getConnection()) {
                return connection.isValid(PATIENCE_SECONDS);
            } catch (SQLException _) {
                return false;
            }
        });
        Thread.ofVirtual().name("health").start(question);
        try {
            return question.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
