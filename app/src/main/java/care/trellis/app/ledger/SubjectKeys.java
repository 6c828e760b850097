package care.trellis.app.ledger;

import static care.trellis.app.ledger.db.Tables.SUBJECT_KEY;

import care.trellis.app.secret.HouseSecret;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A key for each person something personal was written about. Whoever destroys it makes all of that unreadable, and
 * every hash stays true because hashes are of what is sealed.
 */
@Repository
class SubjectKeys {
    private static final String PURPOSE = "ledger subject key ";
    private static final int KEY_BYTES = 32;

    private final DSLContext database;
    private final HouseSecret secret;
    private final SecureRandom random = new SecureRandom();
    private final JsonMapper json = JsonMapper.builder().build();

    SubjectKeys(DSLContext database, HouseSecret secret) {
        this.database = database;
        this.secret = secret;
    }

    byte[] seal(UUID subject, UUID place, long number, Map<String, String> personal) {
        var plain = EntryHash.json(personal).getBytes(StandardCharsets.UTF_8);
        return secret.seal(keyFor(subject), purpose(place, number), plain);
    }

    /** What was sealed, or nothing where its key was destroyed or is not for the one who is acting. */
    Optional<Map<String, String>> open(UUID subject, UUID place, long number, byte[] sealed) {
        return database.select(SUBJECT_KEY.KEY)
                .from(SUBJECT_KEY)
                .where(SUBJECT_KEY.SUBJECT.eq(subject))
                .fetchOptional(SUBJECT_KEY.KEY)
                .map(wrapped -> key(subject, wrapped))
                .map(key -> secret.open(key, purpose(place, number), sealed))
                .map(plain -> json.readValue(
                        new String(plain, StandardCharsets.UTF_8), new TypeReference<Map<String, String>>() {}));
    }

    /** Whether nobody can read any more what was sealed. */
    boolean isDestroyed(UUID subject) {
        return database.fetchValue("select ledger.wrapped_key({0})", DSL.val(subject)) == null;
    }

    /** Destroys a key for good; false where there was none, or whoever is acting may not. */
    boolean destroy(UUID subject) {
        return Boolean.TRUE.equals(database.fetchValue("select ledger.destroy_key({0})", DSL.val(subject)));
    }

    private SecretKeySpec keyFor(UUID subject) {
        var fresh = new byte[KEY_BYTES];
        random.nextBytes(fresh);
        database.insertInto(SUBJECT_KEY)
                .set(SUBJECT_KEY.SUBJECT, subject)
                .set(SUBJECT_KEY.KEY, secret.seal(PURPOSE + subject, fresh))
                .onConflictDoNothing()
                .execute();
        var wrapped = database.fetchValue("select ledger.wrapped_key({0})", DSL.val(subject));
        return key(subject, (byte[]) Objects.requireNonNull(wrapped));
    }

    private SecretKeySpec key(UUID subject, byte[] wrapped) {
        return new SecretKeySpec(secret.open(PURPOSE + subject, wrapped), "AES");
    }

    private static String purpose(UUID place, long number) {
        return "ledger entry " + place + " " + number;
    }
}
