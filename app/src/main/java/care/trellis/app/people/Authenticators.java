package care.trellis.app.people;

import static care.trellis.app.people.db.Tables.AUTHENTICATOR;

import care.trellis.app.secret.HouseSecret;
import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.OptionalLong;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/**
 * Authenticator apps: six digits that change every half minute (RFC 6238 with HMAC-SHA-1, which every app knows). A
 * phone's clock may be half a minute off; no half minute's code is taken twice (RFC 6238, 5.2).
 */
@Repository
class Authenticators {
    private static final String PURPOSE = "authenticator of ";
    private static final int SECRET_BYTES = 20; // RFC 4226, 4: 160 bits
    private static final int DRIFT_STEPS = 1;

    private final DSLContext database;
    private final HouseSecret secret;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator();

    Authenticators(DSLContext database, HouseSecret secret, Clock clock) {
        this.database = database;
        this.secret = secret;
        this.clock = clock;
    }

    boolean has(UUID person) {
        return database.fetchExists(AUTHENTICATOR, AUTHENTICATOR.PERSON_ID.eq(person));
    }

    byte[] freshSecret() {
        var fresh = new byte[SECRET_BYTES];
        random.nextBytes(fresh);
        return fresh;
    }

    /** Keeps an app that showed a right code; it takes the place of one before it. */
    boolean add(UUID person, byte[] fresh, String code) {
        var step = step(fresh, code);
        if (step.isEmpty()) {
            return false;
        }
        var sealed = secret.seal(PURPOSE + person, fresh);
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        database.insertInto(AUTHENTICATOR)
                .set(AUTHENTICATOR.PERSON_ID, person)
                .set(AUTHENTICATOR.SECRET, sealed)
                .set(AUTHENTICATOR.ADDED_AT, now)
                .set(AUTHENTICATOR.LAST_STEP, step.getAsLong())
                .onConflict(AUTHENTICATOR.PERSON_ID)
                .doUpdate()
                .set(AUTHENTICATOR.SECRET, sealed)
                .set(AUTHENTICATOR.ADDED_AT, now)
                .set(AUTHENTICATOR.LAST_STEP, step.getAsLong())
                .execute();
        return true;
    }

    /** Takes a code once. */
    boolean take(UUID person, String code) {
        var kept = database.select(AUTHENTICATOR.SECRET)
                .from(AUTHENTICATOR)
                .where(AUTHENTICATOR.PERSON_ID.eq(person))
                .fetchOne(AUTHENTICATOR.SECRET);
        if (kept == null) {
            return false;
        }
        var step = step(secret.open(PURPOSE + person, kept), code);
        return step.isPresent()
                && database.update(AUTHENTICATOR)
                                .set(AUTHENTICATOR.LAST_STEP, step.getAsLong())
                                .where(AUTHENTICATOR.PERSON_ID.eq(person), AUTHENTICATOR.LAST_STEP.lt(step.getAsLong()))
                                .execute()
                        == 1;
    }

    void remove(UUID person) {
        database.deleteFrom(AUTHENTICATOR)
                .where(AUTHENTICATOR.PERSON_ID.eq(person))
                .execute();
    }

    /** The half minute a code is of; none where it is not right. */
    private OptionalLong step(byte[] key, String code) {
        var digits = code.replace(" ", "").getBytes(StandardCharsets.UTF_8);
        var seconds = codes.getTimeStep().toSeconds();
        var now = clock.instant().getEpochSecond() / seconds;
        var found = OptionalLong.empty();
        for (var step = now - DRIFT_STEPS; step <= now + DRIFT_STEPS; step++) {
            if (MessageDigest.isEqual(digits, code(key, Instant.ofEpochSecond(step * seconds)))) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    private byte[] code(byte[] key, Instant at) {
        try {
            return codes.generateOneTimePasswordString(new SecretKeySpec(key, codes.getAlgorithm()), at)
                    .getBytes(StandardCharsets.UTF_8);
        } catch (InvalidKeyException neverForHmac) {
            throw new IllegalStateException(neverForHmac);
        }
    }
}
