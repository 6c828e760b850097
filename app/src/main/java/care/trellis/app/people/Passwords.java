package care.trellis.app.people;

import static care.trellis.app.people.db.Tables.PASSWORD;

import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Repository;

/**
 * Passwords, of which only an Argon2id hash is kept: 19 MiB, two passes, one lane, the least that OWASP's Password
 * Storage Cheat Sheet (2025) asks for. A hash of weaker settings is made anew when its owner signs in.
 */
@Repository
class Passwords {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int MEMORY_KIBIBYTES = 19_456;
    private static final int PASSES = 2;
    /** So many hashes are worked out at once; more would let a flood of sign-ins take all memory. */
    private static final int AT_ONCE = 8;

    private final DSLContext database;
    private final Clock clock;
    private final Argon2PasswordEncoder encoder =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, MEMORY_KIBIBYTES, PASSES);
    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final String nobodys; // what a password is compared with where there is none, so that it takes as long

    Passwords(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.nobodys = hash("of nobody");
    }

    /** Whether it is the password of a person; as slow for nobody as for somebody. */
    boolean matches(@Nullable UUID person, String password) {
        var kept = person == null
                ? null
                : database.select(PASSWORD.HASH)
                        .from(PASSWORD)
                        .where(PASSWORD.PERSON_ID.eq(person))
                        .fetchOne(PASSWORD.HASH);
        var right = matches(password, kept == null ? nobodys : kept) && kept != null;
        if (right && person != null && encoder.upgradeEncoding(kept)) {
            database.update(PASSWORD)
                    .set(PASSWORD.HASH, hash(password))
                    .where(PASSWORD.PERSON_ID.eq(person), PASSWORD.HASH.eq(kept))
                    .execute();
        }
        return right;
    }

    boolean has(UUID person) {
        return database.fetchExists(PASSWORD, PASSWORD.PERSON_ID.eq(person));
    }

    /** Keeps a password that {@link PasswordRules} let pass. */
    void set(UUID person, String hash) {
        var now = clock.instant().atOffset(java.time.ZoneOffset.UTC);
        database.insertInto(PASSWORD)
                .set(PASSWORD.PERSON_ID, person)
                .set(PASSWORD.HASH, hash)
                .set(PASSWORD.CHANGED_AT, now)
                .onConflict(PASSWORD.PERSON_ID)
                .doUpdate()
                .set(PASSWORD.HASH, hash)
                .set(PASSWORD.CHANGED_AT, now)
                .execute();
    }

    /** Lets none be right until a new one is set. */
    void forget(UUID person) {
        database.deleteFrom(PASSWORD).where(PASSWORD.PERSON_ID.eq(person)).execute();
    }

    /** Worked out outside of a transaction, because it takes a while. */
    String hash(String secret) {
        turns.acquireUninterruptibly();
        try {
            return String.valueOf(encoder.encode(secret));
        } finally {
            turns.release();
        }
    }

    boolean matches(String secret, String hash) {
        turns.acquireUninterruptibly();
        try {
            return encoder.matches(secret, hash);
        } finally {
            turns.release();
        }
    }
}
