package care.trellis.quality.backtest;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * Grades that were given to a home.
 *
 * @param published the day the regulator published them
 * @param onRecord the first day on which the panel shows them
 * @param lowest the lowest of them
 */
public record Grading(LocalDate published, LocalDate onRecord, int lowest) implements Comparable<Grading> {
    private static final Comparator<Grading> ORDER = Comparator.comparing(Grading::published)
            .thenComparing(Grading::onRecord)
            .thenComparingInt(Grading::lowest);

    public Grading {
        if (onRecord.isBefore(published)) {
            throw new IllegalArgumentException(
                    "a grading published on " + published + " cannot have been on record on " + onRecord);
        }
    }

    @Override
    public int compareTo(Grading other) {
        return ORDER.compare(this, other);
    }
}
