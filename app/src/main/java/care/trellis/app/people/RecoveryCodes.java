package care.trellis.app.people;

import static care.trellis.app.people.db.Tables.RECOVERY_CODE;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/**
 * Ten codes to write down, each of which takes the place of the authenticator app once. Four letters find a code and
 * twelve (59 random bits) prove it; of those only an Argon2id hash is kept.
 */
@Repository
class RecoveryCodes {
    private static final int CODES = 10;
    private static final int NAME_LETTERS = 4;
    private static final int LETTERS = 16;
    private static final String ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz"; // nothing that looks like another

    private final DSLContext database;
    private final Passwords passwords;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    RecoveryCodes(DSLContext database, Passwords passwords, Clock clock) {
        this.database = database;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** A code and what is kept of it. */
    record Fresh(String code, String name, String hash) {}

    /** Works out ten; outside of a transaction, because the hashes take a while. */
    List<Fresh> fresh() {
        var names = new LinkedHashSet<String>();
        while (names.size() < CODES) {
            names.add(letters(NAME_LETTERS));
        }
        return names.stream()
                .map(name -> {
                    var proof = letters(LETTERS - NAME_LETTERS);
                    return new Fresh(spaced(name + proof), name, passwords.hash(proof));
                })
                .toList();
    }

    /** Keeps these; those before them count no more. */
    void keep(UUID person, List<Fresh> codes) {
        forget(person);
        codes.forEach(code -> database.insertInto(RECOVERY_CODE)
                .set(RECOVERY_CODE.PERSON_ID, person)
                .set(RECOVERY_CODE.NAME, code.name())
                .set(RECOVERY_CODE.HASH, code.hash())
                .execute());
    }

    void forget(UUID person) {
        database.deleteFrom(RECOVERY_CODE)
                .where(RECOVERY_CODE.PERSON_ID.eq(person))
                .execute();
    }

    int left(UUID person) {
        return database.fetchCount(RECOVERY_CODE, RECOVERY_CODE.PERSON_ID.eq(person), RECOVERY_CODE.USED_AT.isNull());
    }

    /** Takes a code once. */
    boolean take(UUID person, String typed) {
        var code = typed.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        if (code.length() != LETTERS) {
            return false;
        }
        var name = code.substring(0, NAME_LETTERS);
        var hash = database.select(RECOVERY_CODE.HASH)
                .from(RECOVERY_CODE)
                .where(RECOVERY_CODE.PERSON_ID.eq(person), RECOVERY_CODE.NAME.eq(name), RECOVERY_CODE.USED_AT.isNull())
                .fetchOne(RECOVERY_CODE.HASH);
        return hash != null
                && passwords.matches(code.substring(NAME_LETTERS), hash)
                && database.update(RECOVERY_CODE)
                                .set(RECOVERY_CODE.USED_AT, clock.instant().atOffset(ZoneOffset.UTC))
                                .where(
                                        RECOVERY_CODE.PERSON_ID.eq(person),
                                        RECOVERY_CODE.NAME.eq(name),
                                        RECOVERY_CODE.USED_AT.isNull())
                                .execute()
                        == 1;
    }

    private String letters(int many) {
        return random.ints(many, 0, ALPHABET.length())
                .collect(StringBuilder::new, (word, at) -> word.append(ALPHABET.charAt(at)), StringBuilder::append)
                .toString();
    }

    private static String spaced(String code) {
        return code.replaceAll("(.{4})(?!$)", "$1-");
    }
}
