package care.trellis.app.costing.checking;

import static care.trellis.app.costing.db.Tables.EXCLUSION;
import static care.trellis.app.costing.db.Tables.SERVICE_RETURN;

import care.trellis.app.costing.exercise.CostingExercise;
import care.trellis.app.costing.exercise.Invited;
import care.trellis.app.ledger.Ledger;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Returns and lines that are left out of an exercise, each with its reason, which its provider reads too. */
@Service
public class Exclusions {
    private final DSLContext database;
    private final Ledger ledger;
    private final Clock clock;

    Exclusions(DSLContext database, Ledger ledger, Clock clock) {
        this.database = database;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Something that is left out.
     *
     * @param line id of the row; empty: the whole return
     */
    public record LeftOut(UUID id, UUID aReturn, String line, String reason) {}

    public List<LeftOut> of(UUID aReturn) {
        return list(EXCLUSION.RETURN_ID.eq(aReturn));
    }

    /** All of an exercise. */
    public List<LeftOut> in(UUID exercise) {
        return list(SERVICE_RETURN.EXERCISE_ID.eq(exercise));
    }

    /** Leaves something out; what is left out already keeps its first reason. */
    @Transactional
    public void leaveOut(CostingExercise exercise, Invited invited, String line, String reason, UUID by) {
        int added = database.insertInto(EXCLUSION)
                .set(EXCLUSION.RETURN_ID, invited.id())
                .set(EXCLUSION.LINE, line)
                .set(EXCLUSION.REASON, reason)
                .set(EXCLUSION.MADE_BY, by)
                .set(EXCLUSION.MADE_AT, clock.instant().atOffset(ZoneOffset.UTC))
                .onConflictDoNothing()
                .execute();
        if (added > 0) {
            ledger.append(Queries.deed(exercise, invited, "left out of a costing exercise", line)
                    .because(reason));
        }
    }

    @Transactional
    public void takeIn(CostingExercise exercise, Invited invited, LeftOut left) {
        database.update(EXCLUSION)
                .set(EXCLUSION.ENDED_AT, clock.instant().atOffset(ZoneOffset.UTC))
                .where(EXCLUSION.ID.eq(left.id()))
                .execute();
        ledger.append(Queries.deed(exercise, invited, "taken into a costing exercise again", left.line()));
    }

    private List<LeftOut> list(Condition which) {
        return database.select(EXCLUSION.fields())
                .from(EXCLUSION)
                .join(SERVICE_RETURN)
                .on(SERVICE_RETURN.ID.eq(EXCLUSION.RETURN_ID))
                .where(which, EXCLUSION.ENDED_AT.isNull())
                .orderBy(EXCLUSION.MADE_AT, EXCLUSION.ID)
                .fetch(row -> new LeftOut(
                        row.get(EXCLUSION.ID),
                        row.get(EXCLUSION.RETURN_ID),
                        row.get(EXCLUSION.LINE),
                        row.get(EXCLUSION.REASON)));
    }
}
