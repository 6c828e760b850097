package care.trellis.quality.backtest;

import care.trellis.quality.table.Facts;
import java.time.LocalDate;
import java.util.List;

/**
 * What anybody could know about one home before one decision: only what was published strictly before that day.
 *
 * <p>Only a {@link Panel} makes one, and it refuses anything published on the day or later, so that a rule which takes this
 * type cannot look into the future.
 */
public final class KnownBefore {
    private final LocalDate decision;
    private final String home;
    private final List<Snapshot> snapshots;
    private final int ownersOtherGraded;
    private final int ownersOtherBelowGood;

    KnownBefore(
            LocalDate decision,
            String home,
            List<Snapshot> snapshots,
            int ownersOtherGraded,
            int ownersOtherBelowGood) {
        if (snapshots.isEmpty()) {
            throw new IllegalArgumentException("nothing was known about " + home + " before " + decision);
        }
        // The snapshots stand in the order in which they became known: the last one speaks for all.
        if (!snapshots.getLast().published().isBefore(decision)) {
            throw new IllegalArgumentException("a record of " + home + " published on "
                    + snapshots.getLast().published() + " was not known before the decision of " + decision);
        }
        this.decision = decision;
        this.home = home;
        this.snapshots = snapshots;
        this.ownersOtherGraded = ownersOtherGraded;
        this.ownersOtherBelowGood = ownersOtherBelowGood;
    }

    /** The day of the decision; everything here was known before it. */
    public LocalDate decision() {
        return decision;
    }

    public String home() {
        return home;
    }

    /** The latest record. */
    public Snapshot latest() {
        return snapshots.getLast();
    }

    /** Every record, in the order in which they became known. */
    public List<Snapshot> snapshots() {
        return snapshots;
    }

    /** How many other homes of the same owner had a grade. */
    public int ownersOtherGraded() {
        return ownersOtherGraded;
    }

    /** How many of those had a lowest grade below Good. */
    public int ownersOtherBelowGood() {
        return ownersOtherBelowGood;
    }

    /** What a threshold book is asked with; a fact nobody knew is left out, which is not zero. */
    public Facts facts() {
        var facts = Facts.builder();
        latest().facts().forEach(facts::value);
        latest().places().ifPresent(places -> facts.number("places", places));
        latest().sector().ifPresent(sector -> facts.word("sector", sector.word()));
        if (!latest().owner().isEmpty()) {
            facts.number("owner_other_homes", ownersOtherGraded);
            facts.number("owner_other_homes_below_good", ownersOtherBelowGood);
        }
        return facts.build();
    }
}
