package care.trellis.app.costing.returns;

import care.trellis.app.costing.exercise.CostingExercise;
import care.trellis.app.costing.exercise.ExerciseKeeping;
import care.trellis.app.costing.exercise.Invited;
import care.trellis.app.costing.exercise.Invited.State;
import care.trellis.app.ledger.Deed;
import care.trellis.app.ledger.Ledger;
import care.trellis.app.permission.Kind;
import care.trellis.app.permission.Scope;
import care.trellis.exchange.returns.FilledReturn;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a provider does with its return, each with its entry in the ledger; no entry holds a figure. */
@Service
public class Returning {
    private final Drafts drafts;
    private final Ledger ledger;
    private final Clock clock;

    Returning(Drafts drafts, Ledger ledger, Clock clock) {
        this.drafts = drafts;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Saves the whole draft.
     *
     * @param how it came, such as "on a page"
     * @return whether it was saved: not where somebody else saved another meanwhile
     */
    @Transactional
    public boolean save(CostingExercise exercise, Invited invited, int version, FilledReturn filled, String how) {
        if (!drafts.save(invited.id(), version, filled, now())) {
            return false;
        }
        ledger.append(deed(exercise, invited, "saved a return").with("how", how));
        return true;
    }

    /** Sends a return as its provider has looked at it; what was sent before stays as it was sent. */
    @Transactional
    public void send(CostingExercise exercise, Invited invited, FilledReturn filled, UUID by) {
        int number = drafts.send(invited.id(), filled, by, now());
        ledger.append(ExerciseKeeping.readByCouncil(
                exercise, deed(exercise, invited, "sent a return").with("sending", Integer.toString(number))));
    }

    /** Says that the service does not take part, or that it does after all. */
    @Transactional
    public void takePart(CostingExercise exercise, Invited invited, boolean does) {
        boolean isSent = drafts.lastSent(invited.id()).isPresent();
        drafts.state(invited.id(), does ? (isSent ? State.SENT : State.BEGUN) : State.DECLINED);
        ledger.append(deed(exercise, invited, does ? "takes part after all" : "does not take part"));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** Something done with a return, read by its own people. */
    public static Deed deed(CostingExercise exercise, Invited invited, String action) {
        return Deed.of(action, Kind.RETURN, invited.id().toString())
                .in(exercise.place())
                .with("service", invited.name())
                .readBy(Scope.service(invited.service()))
                .readBy(Scope.organisation(invited.organisation()));
    }
}
