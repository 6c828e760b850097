package care.trellis.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** The running application's clock in tests: the real time, and as much more as a test has turned it on. */
@Primary
@Component
public class TurnedClock extends Clock {
    private static final AtomicReference<Duration> AHEAD = new AtomicReference<>(Duration.ZERO);

    /** Turns it on; {@link #back} belongs into what runs after each test. */
    public static void on(Duration by) {
        AHEAD.updateAndGet(by::plus);
    }

    public static void back() {
        AHEAD.set(Duration.ZERO);
    }

    public static Instant now() {
        return Instant.now().plus(AHEAD.get());
    }

    @Override
    public Instant instant() {
        return now();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
