package care.trellis.app.people;

import static care.trellis.app.people.db.Tables.ATTEMPT;

import care.trellis.app.secret.HouseSecret;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/**
 * Tries at a secret, counted in the database so that all nodes count together. A try is taken before the secret is looked
 * at, so that a thousand at once are a thousand. See docs/decisions/throttling.md.
 */
@Repository
class Throttle {
    /** What is counted: how many tries need no wait, the wait after those, the longest, and when tries are forgotten. */
    enum Limit {
        /** An account from browsers it does not know. */
        ACCOUNT(5, Duration.ofSeconds(15), Duration.ofHours(1), Duration.ofDays(30)),
        /** An account from a browser that it knows. */
        DEVICE(10, Duration.ofSeconds(15), Duration.ofMinutes(15), Duration.ofDays(1)),
        /** All accounts together from one network address. */
        SOURCE(40, Duration.ofSeconds(5), Duration.ofMinutes(15), Duration.ofHours(1)),
        /** Codes of a second step, by somebody who knew the password. */
        CODE(5, Duration.ofSeconds(30), Duration.ofHours(1), Duration.ofDays(30)),
        /** Mails that somebody can have sent to an address. */
        MAIL(3, Duration.ofMinutes(5), Duration.ofDays(1), Duration.ofDays(2));

        private final int free;
        private final Duration first;
        private final Duration longest;
        private final Duration forget;

        Limit(int free, Duration first, Duration longest, Duration forget) {
            this.free = free;
            this.first = first;
            this.longest = longest;
            this.forget = forget;
        }

        /** How long it takes after so many tries until there may be another. */
        Duration waitAfter(int tries) {
            if (tries < free) {
                return Duration.ZERO;
            }
            var doublings = Math.min(tries - free, 20);
            var wait = first.multipliedBy(1L << doublings);
            return wait.compareTo(longest) > 0 ? longest : wait;
        }
    }

    private final DSLContext database;
    private final HouseSecret secret;
    private final Clock clock;

    Throttle(DSLContext database, HouseSecret secret, Clock clock) {
        this.database = database;
        this.secret = secret;
        this.clock = clock;
    }

    /** Takes a try, or says when there may be another. */
    Optional<Instant> take(Limit limit, String of) {
        var now = clock.instant();
        var bucket = bucket(limit, of);
        var sum = database.transactionResult(inside -> {
            var base = DSL.using(inside);
            base.deleteFrom(ATTEMPT)
                    .where(
                            ATTEMPT.BUCKET.eq(bucket),
                            ATTEMPT.LAST_AT.lt(now.minus(limit.forget).atOffset(ZoneOffset.UTC)))
                    .execute();
            var at = now.atOffset(ZoneOffset.UTC);
            var tries = base.insertInto(ATTEMPT)
                    .set(ATTEMPT.BUCKET, bucket)
                    .set(ATTEMPT.TRIES, 1)
                    .set(ATTEMPT.LAST_AT, at)
                    .set(ATTEMPT.OPEN_AT, at)
                    .onConflict(ATTEMPT.BUCKET)
                    .doUpdate()
                    .set(ATTEMPT.TRIES, ATTEMPT.TRIES.plus(1))
                    .set(ATTEMPT.LAST_AT, at)
                    .where(ATTEMPT.OPEN_AT.le(at))
                    .returning(ATTEMPT.TRIES)
                    .fetchOptional(ATTEMPT.TRIES);
            tries.ifPresent(number -> base.update(ATTEMPT)
                    .set(ATTEMPT.OPEN_AT, now.plus(limit.waitAfter(number)).atOffset(ZoneOffset.UTC))
                    .where(ATTEMPT.BUCKET.eq(bucket))
                    .execute());
            return tries;
        });
        return sum.isPresent() ? Optional.empty() : opens(bucket);
    }

    /** A success: tries at this start anew. */
    void forgive(Limit limit, String of) {
        database.deleteFrom(ATTEMPT).where(ATTEMPT.BUCKET.eq(bucket(limit, of))).execute();
    }

    /** A success that must not wipe out the failures beside it: whoever has one account could clear their traces. */
    void giveBack(Limit limit, String of) {
        var bucket = bucket(limit, of);
        database.update(ATTEMPT)
                .set(ATTEMPT.TRIES, ATTEMPT.TRIES.minus(1))
                .set(ATTEMPT.OPEN_AT, clock.instant().atOffset(ZoneOffset.UTC))
                .where(ATTEMPT.BUCKET.eq(bucket), ATTEMPT.TRIES.gt(1))
                .execute();
    }

    private Optional<Instant> opens(byte[] bucket) {
        return Optional.of(database.select(ATTEMPT.OPEN_AT)
                .from(ATTEMPT)
                .where(ATTEMPT.BUCKET.eq(bucket))
                .fetchOptional(ATTEMPT.OPEN_AT)
                .map(java.time.OffsetDateTime::toInstant)
                .orElseGet(clock::instant));
    }

    private byte[] bucket(Limit limit, String of) {
        return secret.fingerprint("attempt " + limit, of.getBytes(StandardCharsets.UTF_8));
    }
}
