package care.trellis.app.costing.returns;

import static care.trellis.app.costing.db.Tables.RETURN_DRAFT;
import static care.trellis.app.costing.db.Tables.SENT_RETURN;
import static care.trellis.app.costing.db.Tables.SERVICE_RETURN;

import care.trellis.app.costing.exercise.Invited.State;
import care.trellis.exchange.returns.FilledReturn;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Returns as the database keeps them: the draft that is worked on, and each sending for good. */
@Repository
public class Drafts {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<LinkedHashMap<String, Map<String, String>>> FIGURES = new TypeReference<>() {};
    private static final TypeReference<LinkedHashMap<String, String>> NOTES = new TypeReference<>() {};

    private final DSLContext database;

    Drafts(DSLContext database) {
        this.database = database;
    }

    /** A return as it was sent. */
    public record Sent(int number, FilledReturn filled, Instant at) {}

    /** What stands in the draft. */
    public FilledReturn draft(UUID id) {
        return database.select(RETURN_DRAFT.FIGURES, RETURN_DRAFT.NOTES)
                .from(RETURN_DRAFT)
                .where(RETURN_DRAFT.RETURN_ID.eq(id))
                .fetchOptional(row -> filled(row.value1(), row.value2()))
                .orElse(FilledReturn.EMPTY);
    }

    /** What was sent last; nothing where nothing was. */
    public Optional<Sent> lastSent(UUID id) {
        return database.selectFrom(SENT_RETURN)
                .where(SENT_RETURN.RETURN_ID.eq(id))
                .orderBy(SENT_RETURN.NUMBER.desc())
                .limit(1)
                .fetchOptional(row -> new Sent(
                        row.getNumber(),
                        filled(row.getFigures(), row.getNotes()),
                        row.getSentAt().toInstant()));
    }

    /** What every service of an exercise sent last, by the id of its return. */
    public Map<UUID, Sent> allSent(UUID exercise) {
        var sent = new LinkedHashMap<UUID, Sent>();
        database.select(SENT_RETURN.fields())
                .distinctOn(SENT_RETURN.RETURN_ID)
                .from(SENT_RETURN)
                .join(SERVICE_RETURN)
                .on(SERVICE_RETURN.ID.eq(SENT_RETURN.RETURN_ID))
                .where(SERVICE_RETURN.EXERCISE_ID.eq(exercise))
                .orderBy(SENT_RETURN.RETURN_ID, SENT_RETURN.NUMBER.desc())
                .forEach(row -> sent.put(
                        row.get(SENT_RETURN.RETURN_ID),
                        new Sent(
                                row.get(SENT_RETURN.NUMBER),
                                filled(row.get(SENT_RETURN.FIGURES), row.get(SENT_RETURN.NOTES)),
                                row.get(SENT_RETURN.SENT_AT).toInstant())));
        return sent;
    }

    /**
     * Saves a draft.
     *
     * @param version that whoever saves has seen
     * @return whether it was saved: not where somebody else saved another meanwhile
     */
    boolean save(UUID id, int version, FilledReturn filled, OffsetDateTime at) {
        int saved = database.update(SERVICE_RETURN)
                .set(SERVICE_RETURN.SAVED_AT, at)
                .set(SERVICE_RETURN.VERSION, version + 1)
                .set(
                        SERVICE_RETURN.STATE,
                        DSL.when(SERVICE_RETURN.STATE.eq(State.SENT.word()), State.SENT.word())
                                .otherwise(State.BEGUN.word()))
                .where(SERVICE_RETURN.ID.eq(id), SERVICE_RETURN.VERSION.eq(version))
                .execute();
        if (saved == 0) {
            return false;
        }
        database.insertInto(RETURN_DRAFT)
                .set(RETURN_DRAFT.RETURN_ID, id)
                .set(RETURN_DRAFT.FIGURES, json(filled.figures()))
                .set(RETURN_DRAFT.NOTES, json(filled.notes()))
                .onConflict(RETURN_DRAFT.RETURN_ID)
                .doUpdate()
                .setAllToExcluded()
                .execute();
        return true;
    }

    int send(UUID id, FilledReturn filled, UUID by, OffsetDateTime at) {
        int number = lastSent(id).map(Sent::number).orElse(0) + 1;
        database.insertInto(SENT_RETURN)
                .set(SENT_RETURN.RETURN_ID, id)
                .set(SENT_RETURN.NUMBER, number)
                .set(SENT_RETURN.FIGURES, json(filled.figures()))
                .set(SENT_RETURN.NOTES, json(filled.notes()))
                .set(SENT_RETURN.SENT_BY, by)
                .set(SENT_RETURN.SENT_AT, at)
                .execute();
        state(id, State.SENT);
        return number;
    }

    void state(UUID id, State state) {
        database.update(SERVICE_RETURN)
                .set(SERVICE_RETURN.STATE, state.word())
                .set(SERVICE_RETURN.VERSION, SERVICE_RETURN.VERSION.plus(1))
                .where(SERVICE_RETURN.ID.eq(id))
                .execute();
    }

    private static FilledReturn filled(JSONB figures, JSONB notes) {
        return new FilledReturn(
                Collections.unmodifiableMap(JSON.readValue(figures.data(), FIGURES)),
                JSON.readValue(notes.data(), NOTES));
    }

    private static JSONB json(Object value) {
        return JSONB.valueOf(JSON.writeValueAsString(value));
    }
}
