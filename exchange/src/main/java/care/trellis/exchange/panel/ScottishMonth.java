package care.trellis.exchange.panel;

import care.trellis.quality.backtest.Sector;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One row of the Scottish panel. A count, mark, grade or band that is not known is below its range.
 *
 * @param snapshot the day it describes
 * @param complaints upheld since the first of April
 * @param complaintsLastYear upheld in the financial year before
 * @param enforcements since the first of April
 * @param enforcementsLastYear in the financial year before
 * @param required 1 where an inspection of this financial year required something, 0 where none did
 * @param requiredLastYear the same of the financial year before
 * @param managerChanged 1 where the manager is another than the month before
 */
record ScottishMonth(
        LocalDate snapshot,
        String provider,
        Optional<Sector> sector,
        int places,
        int decile,
        int band,
        int lowestGrade,
        Optional<LocalDate> graded,
        Optional<LocalDate> inspected,
        int complaints,
        int complaintsLastYear,
        int enforcements,
        int enforcementsLastYear,
        int required,
        int requiredLastYear,
        int managerChanged) {
    YearMonth month() {
        return YearMonth.from(snapshot);
    }

    /** The day from which it could be known: no day before any date it holds. */
    LocalDate published() {
        return Stream.of(graded, inspected).flatMap(Optional::stream).reduce(snapshot, (a, b) -> a.isAfter(b) ? a : b);
    }
}
