package care.trellis.quality.framework;

import java.time.LocalDate;
import java.util.Optional;

/** Days from a first to a last, each of which may be open. */
final class Span {
    private Span() {}

    static boolean holds(Optional<LocalDate> from, Optional<LocalDate> to, LocalDate day) {
        return from.map(first -> !day.isBefore(first)).orElse(true)
                && to.map(last -> !day.isAfter(last)).orElse(true);
    }
}
