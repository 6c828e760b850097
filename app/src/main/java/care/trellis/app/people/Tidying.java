package care.trellis.app.people;

import static care.trellis.app.people.db.Tables.ATTEMPT;
import static care.trellis.app.people.db.Tables.KNOWN_DEVICE;
import static care.trellis.app.people.db.Tables.MAILED_LINK;

import care.trellis.app.database.Acting;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.jooq.DSLContext;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Erases what no longer serves a purpose: tries, links and browsers of long ago. */
@Component
class Tidying {
    private static final Duration TRIES = Duration.ofDays(30);
    private static final Duration BROWSERS = Duration.ofDays(365);

    private final DSLContext database;
    private final Clock clock;

    Tidying(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT6H")
    void tidy() {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        Acting.asHouse(() -> {
            database.deleteFrom(ATTEMPT)
                    .where(ATTEMPT.LAST_AT.lt(now.minus(TRIES)), ATTEMPT.OPEN_AT.lt(now))
                    .execute();
            database.deleteFrom(MAILED_LINK)
                    .where(MAILED_LINK.EXPIRES_AT.lt(now))
                    .execute();
            database.deleteFrom(KNOWN_DEVICE)
                    .where(KNOWN_DEVICE.KNOWN_SINCE.lt(now.minus(BROWSERS)))
                    .execute();
        });
    }
}
