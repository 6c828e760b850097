package care.trellis.app.costing.exercise;

import static care.trellis.app.costing.db.Tables.DOCUMENT;

import care.trellis.app.ledger.Ledger;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The papers of an exercise, which everybody may read once it is open. */
@Service
public class Documents {
    static final int MOST_MEGABYTES = 10;

    /** What can be added, and how it is handed out: always as a file to take away. */
    static final Map<String, String> TYPES = Map.of(
            "pdf", "application/pdf",
            "odt", "application/vnd.oasis.opendocument.text",
            "ods", "application/vnd.oasis.opendocument.spreadsheet",
            "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "csv", "text/csv",
            "txt", "text/plain");

    private final DSLContext database;
    private final Ledger ledger;
    private final Clock clock;

    Documents(DSLContext database, Ledger ledger, Clock clock) {
        this.database = database;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * A paper.
     *
     * @param kilobytes its size, rounded up
     */
    public record Document(UUID id, String name, String type, int kilobytes) {}

    List<Document> of(UUID exercise) {
        return database.select(
                        DOCUMENT.ID,
                        DOCUMENT.NAME,
                        DOCUMENT.MEDIA_TYPE,
                        DSL.field("octet_length({0})", Integer.class, DOCUMENT.CONTENT))
                .from(DOCUMENT)
                .where(DOCUMENT.EXERCISE_ID.eq(exercise), DOCUMENT.REMOVED_AT.isNull())
                .orderBy(DOCUMENT.ADDED_AT, DOCUMENT.ID)
                .fetch(row -> new Document(row.value1(), row.value2(), row.value3(), Math.ceilDiv(row.value4(), 1024)));
    }

    Optional<byte[]> content(UUID exercise, UUID id) {
        return database.select(DOCUMENT.CONTENT)
                .from(DOCUMENT)
                .where(DOCUMENT.ID.eq(id), DOCUMENT.EXERCISE_ID.eq(exercise), DOCUMENT.REMOVED_AT.isNull())
                .fetchOptional(DOCUMENT.CONTENT);
    }

    @Transactional
    public void add(CostingExercise exercise, String name, String type, byte[] content, UUID by) {
        database.insertInto(DOCUMENT)
                .set(DOCUMENT.EXERCISE_ID, exercise.id())
                .set(DOCUMENT.NAME, name)
                .set(DOCUMENT.MEDIA_TYPE, type)
                .set(DOCUMENT.CONTENT, content)
                .set(DOCUMENT.ADDED_BY, by)
                .set(DOCUMENT.ADDED_AT, clock.instant().atOffset(ZoneOffset.UTC))
                .execute();
        ledger.append(ExerciseKeeping.told(exercise, "added a document").with("document", name));
    }

    @Transactional
    public void remove(CostingExercise exercise, UUID id) {
        var name = database.select(DOCUMENT.NAME)
                .from(DOCUMENT)
                .where(DOCUMENT.ID.eq(id), DOCUMENT.EXERCISE_ID.eq(exercise.id()), DOCUMENT.REMOVED_AT.isNull())
                .fetchOptional(DOCUMENT.NAME);
        if (name.isPresent()) {
            database.update(DOCUMENT)
                    .set(DOCUMENT.REMOVED_AT, clock.instant().atOffset(ZoneOffset.UTC))
                    .where(DOCUMENT.ID.eq(id))
                    .execute();
            ledger.append(ExerciseKeeping.told(exercise, "removed a document").with("document", name.get()));
        }
    }
}
