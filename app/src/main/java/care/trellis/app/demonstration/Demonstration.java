package care.trellis.app.demonstration;

import care.trellis.app.database.Acting;
import care.trellis.app.web.Standing;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether this Trellis is a demonstration, and how it becomes one: only while it holds nothing, and for good. */
@Component
class Demonstration {
    private final DSLContext database;
    private final County county;
    private final Clock clock;
    private final ReentrantLock beginning = new ReentrantLock();

    // Neither ever becomes anything else, so that only an empty Trellis is asked again for each page.
    private volatile @Nullable Standing settled;

    Demonstration(DSLContext database, County county, Clock clock) {
        this.database = database;
        this.county = county;
        this.clock = clock;
    }

    Standing standing() {
        var known = settled;
        if (known != null) {
            return known;
        }
        var found = ask();
        if (found != Standing.EMPTY) {
            settled = found;
        }
        return found;
    }

    boolean isHere() {
        return standing() == Standing.MADE_UP;
    }

    /**
     * Begins it where this Trellis is empty.
     *
     * @return what this Trellis holds afterwards: real people where some were faster
     */
    Standing begin() {
        beginning.lock(); // two presses of one button are one
        try {
            if (standing() == Standing.EMPTY) {
                Acting.asHouse(() -> county.write(clock.instant().atOffset(ZoneOffset.UTC)));
            }
            return standing();
        } finally {
            beginning.unlock();
        }
    }

    private Standing ask() {
        var word = database.fetchValue("select demonstration.standing()");
        return switch (Objects.toString(word)) {
            case "made-up" -> Standing.MADE_UP;
            case "empty" -> Standing.EMPTY;
            default -> Standing.REAL;
        };
    }
}
