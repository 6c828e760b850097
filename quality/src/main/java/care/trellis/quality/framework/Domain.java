package care.trellis.quality.framework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One thing a framework looks at.
 *
 * @param scale what it is rated by; empty where it is not rated
 * @param question what people are asked about it, in plain words; empty where the framework asks people nothing
 * @param easier the same in shorter, easier words
 * @param from the first day it was part of the framework; empty where it always was
 * @param to the last day; empty where it still is
 * @param parts the names of what it is made of, as far as they ship
 */
public record Domain(
        String id,
        String label,
        Optional<Scale> scale,
        String question,
        String easier,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        List<String> parts,
        String note) {
    public Domain {
        parts = List.copyOf(parts);
    }

    public boolean isLookedAtOn(LocalDate day) {
        return Span.holds(from, to, day);
    }
}
