package care.trellis.quality.backtest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What an inspection required, with the days by which it had to be met.
 *
 * @param home the home's id
 * @param inspected day of the inspection; empty where it is not on record
 * @param by the days its text names; none where it names none
 */
public record DatedRequirement(String home, Optional<LocalDate> inspected, List<LocalDate> by) {
    public DatedRequirement {
        by = List.copyOf(by);
    }
}
