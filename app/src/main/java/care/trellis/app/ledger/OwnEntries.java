package care.trellis.app.ledger;

import static care.trellis.app.ledger.db.Tables.ENTRY;

import care.trellis.app.permission.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What the ledger holds about a person's account, for that person. */
@Repository
public class OwnEntries {
    private final DSLContext database;
    private final SubjectKeys keys;

    OwnEntries(DSLContext database, SubjectKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    /**
     * An entry with its personal part opened.
     *
     * @param personal empty where it was redacted
     */
    public record Own(Instant at, String action, String why, Map<String, String> personal) {}

    /** Something a person did, and to what. */
    public record Done(Instant at, String action, String kind, String id, String why) {}

    /** The newest about a person's account. The person must be acting: the second wall keeps them from others. */
    public List<Own> ofAccount(UUID person, int most) {
        return database.selectFrom(ENTRY)
                .where(ENTRY.SUBJECT.eq(person), ENTRY.THING_KIND.eq(Kind.ACCOUNT.word()))
                .orderBy(ENTRY.AT.desc(), ENTRY.NUMBER.desc())
                .limit(most)
                .fetch(row -> new Own(
                        row.getAt().toInstant(),
                        row.getAction(),
                        row.getWhy(),
                        keys.open(person, row.getPlaceId(), row.getNumber(), row.getSealed())
                                .orElse(Map.of())));
    }

    /** The newest that a person did, in every place. */
    public List<Done> by(UUID person, int most) {
        return database.selectFrom(ENTRY)
                .where(ENTRY.ACTOR.eq(person.toString()))
                .orderBy(ENTRY.AT.desc(), ENTRY.NUMBER.desc())
                .limit(most)
                .fetch(row -> new Done(
                        row.getAt().toInstant(), row.getAction(), row.getThingKind(), row.getThingId(), row.getWhy()));
    }
}
