package care.trellis.app.costing.exercise;

import static care.trellis.app.costing.db.Tables.QUESTION;

import care.trellis.app.ledger.Ledger;
import care.trellis.disclosure.text.TextGuard;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Questions about an exercise and the council's answers, which everybody reads. Nobody reads who asked. One in which the
 * guard saw a figure, an intention or a person is held until somebody of the council has looked at it.
 */
@Service
public class Questions {
    private static final TextGuard GUARD = new TextGuard(List.of());

    private final DSLContext database;
    private final Ledger ledger;
    private final Clock clock;

    Questions(DSLContext database, Ledger ledger, Clock clock) {
        this.database = database;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * A question with its answer.
     *
     * @param held what the guard saw in it, in words
     * @param isOwn whether whoever looks asked it
     */
    public record Question(
            UUID id,
            UUID exercise,
            Instant askedAt,
            String words,
            List<String> held,
            State state,
            String answer,
            boolean isOwn) {
        public boolean is(State wanted) {
            return state == wanted;
        }
    }

    /** What becomes of a question. */
    public enum State {
        HELD,
        ASKED,
        ANSWERED,
        DECLINED
    }

    /** Those that whoever is acting may read, oldest first. */
    List<Question> of(UUID exercise, Optional<UUID> viewer) {
        return list(QUESTION.EXERCISE_ID.eq(exercise), viewer);
    }

    Optional<Question> find(UUID id) {
        return list(QUESTION.ID.eq(id), Optional.empty()).stream().findFirst();
    }

    /**
     * Asks one.
     *
     * @return what it is held for; empty where everybody reads it now
     */
    @Transactional
    public List<String> ask(CostingExercise exercise, UUID by, String words) {
        var held = GUARD.look(words).stream()
                .map(hit -> hit.kind().words())
                .distinct()
                .toList();
        database.insertInto(QUESTION)
                .set(QUESTION.EXERCISE_ID, exercise.id())
                .set(QUESTION.ASKED_BY, by)
                .set(QUESTION.ASKED_AT, clock.instant().atOffset(ZoneOffset.UTC))
                .set(QUESTION.WORDS, words)
                .set(QUESTION.HELD, held.toArray(String[]::new))
                .set(QUESTION.STATE, word(held.isEmpty() ? State.ASKED : State.HELD))
                .execute();
        // The question itself stands in its table: what was held must not be found in the ledger for good.
        ledger.append(
                ExerciseKeeping.councilOnly(exercise, held.isEmpty() ? "asked a question" : "asked, and it is held")
                        .readBy(by));
        return held;
    }

    /** Answers one, or lets one that was held be read without an answer yet, or declines it with a reason. */
    @Transactional
    public void settle(CostingExercise exercise, UUID id, State to, String answer) {
        database.update(QUESTION)
                .set(QUESTION.STATE, word(to))
                .set(QUESTION.ANSWER, answer)
                .set(QUESTION.ANSWERED_AT, clock.instant().atOffset(ZoneOffset.UTC))
                .where(QUESTION.ID.eq(id))
                .execute();
        ledger.append(
                to == State.DECLINED
                        ? ExerciseKeeping.councilOnly(exercise, "declined a question")
                        : ExerciseKeeping.told(
                                exercise, to == State.ANSWERED ? "answered a question" : "let a question be read"));
    }

    private List<Question> list(Condition which, Optional<UUID> viewer) {
        return database.selectFrom(QUESTION)
                .where(which)
                .orderBy(QUESTION.ASKED_AT, QUESTION.ID)
                .fetch(row -> new Question(
                        row.getId(),
                        row.getExerciseId(),
                        row.getAskedAt().toInstant(),
                        row.getWords(),
                        List.of(row.getHeld()),
                        State.valueOf(row.getState().toUpperCase(java.util.Locale.ROOT)),
                        row.getAnswer(),
                        viewer.filter(row.getAskedBy()::equals).isPresent()));
    }

    private static String word(State state) {
        return state.name().toLowerCase(java.util.Locale.ROOT);
    }
}
