package care.trellis.app.ledger;

import static care.trellis.app.ledger.db.Tables.CHAIN;
import static care.trellis.app.ledger.db.Tables.ENTRY;

import care.trellis.app.database.Acting;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.TreeSet;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where every write leaves its entry, in the same transaction: both are there afterwards, or neither. */
@Service
public class Ledger {
    /** The chain of what belongs to no place. */
    public static final UUID HOUSE = new UUID(0, 0);

    private final DSLContext database;
    private final SubjectKeys keys;
    private final Clock clock;

    Ledger(DSLContext database, SubjectKeys keys, Clock clock) {
        this.database = database;
        this.keys = keys;
        this.clock = clock;
    }

    /** Adds an entry at the end of its place's chain; who did it is whoever is acting. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(Deed deed) {
        var place = deed.place() == null ? HOUSE : deed.place();
        database.insertInto(CHAIN, CHAIN.PLACE_ID, CHAIN.LAST_HASH)
                .values(place, EntryHash.BEGINNING)
                .onConflictDoNothing()
                .execute();
        var end = database.selectFrom(CHAIN)
                .where(CHAIN.PLACE_ID.eq(place))
                .forUpdate()
                .fetchSingle();
        var number = end.getLength() + 1;
        var sealed = deed.subject() == null ? null : keys.seal(deed.subject(), place, number, deed.personal());
        var written = new WrittenEntry(
                place,
                number,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                Acting.actor(),
                deed.action(),
                deed.kind().word(),
                deed.id(),
                deed.why(),
                deed.facts(),
                new TreeSet<>(deed.readers()),
                deed.subject(),
                EntryHash.sealedHash(sealed),
                HexFormat.of().formatHex(end.getLastHash()));
        var hash = EntryHash.of(written);
        database.insertInto(ENTRY)
                .set(ENTRY.PLACE_ID, place)
                .set(ENTRY.NUMBER, number)
                .set(ENTRY.AT, written.at().atOffset(ZoneOffset.UTC))
                .set(ENTRY.ACTOR, written.actor())
                .set(ENTRY.ACTION, written.action())
                .set(ENTRY.THING_KIND, written.thingKind())
                .set(ENTRY.THING_ID, written.thingId())
                .set(ENTRY.WHY, written.why())
                .set(ENTRY.FACTS, JSONB.valueOf(EntryHash.json(written.facts())))
                .set(ENTRY.READERS, written.readers().toArray(String[]::new))
                .set(ENTRY.SUBJECT, written.subject())
                .set(ENTRY.SEALED, sealed)
                .set(ENTRY.PREVIOUS, end.getLastHash())
                .set(ENTRY.HASH, hash)
                .execute();
        database.update(CHAIN)
                .set(CHAIN.LENGTH, number)
                .set(CHAIN.LAST_HASH, hash)
                .where(CHAIN.PLACE_ID.eq(place))
                .execute();
    }
}
