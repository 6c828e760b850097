package care.trellis.app.ledger;

import static care.trellis.app.ledger.db.Tables.CHAIN;
import static care.trellis.app.ledger.db.Tables.CHECKPOINT;

import care.trellis.app.database.Acting;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/** Signs what each chain ends with, once an hour and when Trellis stops, wherever a chain has grown. */
@Repository
class Checkpoints {
    private final DSLContext database;
    private final CheckpointKey key;
    private final Clock clock;

    Checkpoints(DSLContext database, CheckpointKey key, Clock clock) {
        this.database = database;
        this.key = key;
        this.clock = clock;
    }

    @Scheduled(fixedRateString = "PT1H", initialDelayString = "PT5M")
    @EventListener(ContextClosedEvent.class)
    void signWhatHasGrown() {
        Acting.asHouse(() -> {
            var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
            var grown = database.selectFrom(CHAIN)
                    .where(
                            CHAIN.LENGTH.gt(0L),
                            CHAIN.LENGTH.gt(DSL.coalesce(
                                    DSL.field(DSL.select(DSL.max(CHECKPOINT.NUMBER))
                                            .from(CHECKPOINT)
                                            .where(CHECKPOINT.PLACE_ID.eq(CHAIN.PLACE_ID))),
                                    DSL.val(0L))))
                    .fetch();
            for (var chain : grown) {
                var hash = HexFormat.of().formatHex(chain.getLastHash());
                keep(key.sign(chain.getPlaceId(), chain.getLength(), hash, now));
            }
        });
    }

    /** All of them, the oldest first. */
    List<Checkpoint> all() {
        return database.selectFrom(CHECKPOINT)
                .orderBy(CHECKPOINT.AT, CHECKPOINT.PLACE_ID, CHECKPOINT.NUMBER)
                .fetch(row -> new Checkpoint(
                        row.getPlaceId(),
                        row.getNumber(),
                        HexFormat.of().formatHex(row.getHash()),
                        row.getAt().toInstant(),
                        Base64.getEncoder().encodeToString(row.getPublicKey()),
                        Base64.getEncoder().encodeToString(row.getSignature())));
    }

    private void keep(Checkpoint signed) {
        database.insertInto(CHECKPOINT)
                .set(CHECKPOINT.PLACE_ID, signed.place())
                .set(CHECKPOINT.NUMBER, signed.number())
                .set(CHECKPOINT.HASH, HexFormat.of().parseHex(signed.hash()))
                .set(CHECKPOINT.AT, signed.at().atOffset(ZoneOffset.UTC))
                .set(CHECKPOINT.SIGNER, signed.signer())
                .set(CHECKPOINT.PUBLIC_KEY, Base64.getDecoder().decode(signed.publicKey()))
                .set(CHECKPOINT.SIGNATURE, Base64.getDecoder().decode(signed.signature()))
                .onConflictDoNothing()
                .execute();
    }
}
