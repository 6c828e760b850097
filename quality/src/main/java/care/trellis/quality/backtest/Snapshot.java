package care.trellis.quality.backtest;

import care.trellis.quality.table.Value;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What was on record about one home on one day.
 *
 * @param asAt the day the record describes
 * @param published the day from which anybody could know it; never before {@code asAt} nor before a date it holds
 * @param owner the owner's id; empty where it is not known
 * @param places registered places; empty where they are not known
 * @param deprivationFifth fifth of areas the home stands in, 1 the most deprived, 5 the least
 * @param lowestGrade the lowest of the grades in force, on the regulator's scale (Scotland: 1 unsatisfactory to 6 excellent)
 * @param gradedOn the day those grades were published
 * @param band the regulator's own band of risk, 0 the lowest
 * @param facts what a threshold book asks beyond owner, places and sector, by the names of the book
 */
public record Snapshot(
        LocalDate asAt,
        LocalDate published,
        String owner,
        Optional<Sector> sector,
        OptionalInt places,
        OptionalInt deprivationFifth,
        OptionalInt lowestGrade,
        Optional<LocalDate> gradedOn,
        OptionalInt band,
        Map<String, Value> facts) {
    public Snapshot {
        if (published.isBefore(asAt)) {
            throw new IllegalArgumentException("a record of " + asAt + " cannot have been published on " + published
                    + "; give the day it became known");
        }
        if (gradedOn.isPresent() && published.isBefore(gradedOn.get())) {
            throw new IllegalArgumentException("a record published on " + published + " cannot hold a grade of "
                    + gradedOn.get() + "; give the day it became known");
        }
        if (places.isPresent() && places.getAsInt() < 1) {
            throw new IllegalArgumentException("places must be 1 or more, were " + places.getAsInt());
        }
        if (deprivationFifth.isPresent() && (deprivationFifth.getAsInt() < 1 || deprivationFifth.getAsInt() > 5)) {
            throw new IllegalArgumentException(
                    "the fifth of deprivation must be 1 to 5, was " + deprivationFifth.getAsInt());
        }
        facts = Map.copyOf(facts);
    }
}
