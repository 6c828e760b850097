package care.trellis.quality.backtest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What came after a decision: the gradings published from that day on, within the horizon, and on record by its end. No rule
 * is ever given one.
 *
 * <p>A grading that is dated within the horizon but shown only later does not count, because the last decisions of a panel
 * could not see theirs: every decision is followed up for exactly as long.
 */
public final class After {
    private final List<Grading> gradings;

    After(LocalDate decision, LocalDate end, List<Grading> gradings) {
        this.gradings = gradings.stream()
                .filter(grading -> !grading.published().isBefore(decision))
                .filter(grading ->
                        grading.published().isBefore(end) && grading.onRecord().isBefore(end))
                .toList();
    }

    /** The first grading in which the lowest grade was no higher than given. */
    public Optional<LocalDate> firstFallTo(int grade) {
        return gradings.stream()
                .filter(grading -> grading.lowest() <= grade)
                .map(Grading::published)
                .findFirst();
    }

    public boolean fellTo(int grade) {
        return firstFallTo(grade).isPresent();
    }

    /** Whether grades were given at all. */
    public boolean isGradedAgain() {
        return !gradings.isEmpty();
    }
}
