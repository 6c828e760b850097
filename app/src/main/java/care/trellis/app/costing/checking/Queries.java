package care.trellis.app.costing.checking;

import static care.trellis.app.costing.db.Tables.QUERY;
import static care.trellis.app.costing.db.Tables.QUERY_MESSAGE;
import static care.trellis.app.costing.db.Tables.SERVICE_RETURN;

import care.trellis.app.costing.exercise.CostingExercise;
import care.trellis.app.costing.exercise.ExerciseKeeping;
import care.trellis.app.costing.exercise.Invited;
import care.trellis.app.costing.returns.Returning;
import care.trellis.app.ledger.Deed;
import care.trellis.app.ledger.Ledger;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the council asks a provider about its return, and what each side wrote: a thread for each line asked about. */
@Service
public class Queries {
    private final DSLContext database;
    private final Ledger ledger;
    private final Clock clock;

    Queries(DSLContext database, Ledger ledger, Clock clock) {
        this.database = database;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * A thread about one line, or about the whole return.
     *
     * @param line id of the row; empty: the whole
     */
    public record Query(UUID id, UUID aReturn, String line, boolean isOpen, List<Message> messages) {
        public Query {
            messages = List.copyOf(messages);
        }

        /** Whether the other side wrote last. */
        public boolean waitsForProvider() {
            return isOpen && messages.getLast().side().equals("council");
        }
    }

    /** What one side wrote. */
    public record Message(String side, String words, Instant at) {
        public String who() {
            return side.equals("council") ? "The council" : "The provider";
        }
    }

    /** Those about a return, oldest first. */
    public List<Query> of(UUID aReturn) {
        return list(QUERY.RETURN_ID.eq(aReturn));
    }

    public Optional<Query> find(UUID id) {
        return list(QUERY.ID.eq(id)).stream().findFirst();
    }

    /** How many are open in an exercise, by the id of the return. */
    Map<UUID, Integer> open(UUID exercise) {
        var open = new LinkedHashMap<UUID, Integer>();
        database.select(QUERY.RETURN_ID, DSL.count())
                .from(QUERY)
                .join(SERVICE_RETURN)
                .on(SERVICE_RETURN.ID.eq(QUERY.RETURN_ID))
                .where(SERVICE_RETURN.EXERCISE_ID.eq(exercise), QUERY.CLOSED_AT.isNull())
                .groupBy(QUERY.RETURN_ID)
                .forEach(row -> open.put(row.value1(), row.value2()));
        return open;
    }

    @Transactional
    public void ask(CostingExercise exercise, Invited invited, String line, String words, UUID by) {
        var id = Objects.requireNonNull(database.insertInto(QUERY)
                .set(QUERY.RETURN_ID, invited.id())
                .set(QUERY.LINE, line)
                .set(QUERY.OPENED_AT, now())
                .returning(QUERY.ID)
                .fetchSingle(QUERY.ID));
        write(id, "council", words, by);
        ledger.append(deed(exercise, invited, "asked about a return", line));
    }

    @Transactional
    public void reply(CostingExercise exercise, Invited invited, Query query, String side, String words, UUID by) {
        write(query.id(), side, words, by);
        ledger.append(deed(exercise, invited, "answered about a return", query.line()));
    }

    @Transactional
    public void close(CostingExercise exercise, Invited invited, Query query) {
        database.update(QUERY)
                .set(QUERY.CLOSED_AT, now())
                .where(QUERY.ID.eq(query.id()))
                .execute();
        ledger.append(deed(exercise, invited, "settled a question about a return", query.line()));
    }

    private void write(UUID query, String side, String words, UUID by) {
        int number = 1 + database.fetchCount(QUERY_MESSAGE, QUERY_MESSAGE.QUERY_ID.eq(query));
        database.insertInto(QUERY_MESSAGE)
                .set(QUERY_MESSAGE.QUERY_ID, query)
                .set(QUERY_MESSAGE.NUMBER, number)
                .set(QUERY_MESSAGE.SIDE, side)
                .set(QUERY_MESSAGE.WORDS, words)
                .set(QUERY_MESSAGE.WRITTEN_BY, by)
                .set(QUERY_MESSAGE.WRITTEN_AT, now())
                .execute();
    }

    private List<Query> list(Condition which) {
        return database.selectFrom(QUERY)
                .where(which)
                .orderBy(QUERY.OPENED_AT, QUERY.ID)
                .fetch(row -> new Query(
                        row.getId(),
                        row.getReturnId(),
                        row.getLine(),
                        row.getClosedAt() == null,
                        messages(row.getId())));
    }

    private List<Message> messages(UUID query) {
        return database.selectFrom(QUERY_MESSAGE)
                .where(QUERY_MESSAGE.QUERY_ID.eq(query))
                .orderBy(QUERY_MESSAGE.NUMBER)
                .fetch(row -> new Message(
                        row.getSide(), row.getWords(), row.getWrittenAt().toInstant()));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** The words stand in the thread alone: they may hold figures. */
    static Deed deed(CostingExercise exercise, Invited invited, String action, String line) {
        return ExerciseKeeping.readByCouncil(
                exercise,
                Returning.deed(exercise, invited, action).with("line", line.isEmpty() ? "the whole return" : line));
    }
}
