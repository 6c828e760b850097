package care.trellis.app.people;

import static care.trellis.app.people.db.Tables.MAILED_LINK;
import static care.trellis.app.people.db.Tables.PERSON;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Links that were mailed to somebody; each works once, and a new one of a purpose takes the place of those before it. */
@Repository
class MailedLinks {
    /** What a link is for, and how long it works. */
    enum Purpose {
        /** A new password. */
        PASSWORD(Duration.ofHours(1)),
        /** An e-mail address that somebody says is theirs. */
        EMAIL(Duration.ofDays(1)),
        /** To be let try in a browser while others are trying. */
        DEVICE(Duration.ofMinutes(30));

        private final Duration works;

        Purpose(Duration works) {
            this.works = works;
        }

        private String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** A link that works: whose it is, and the address it confirms where it is for that. */
    record Found(UUID person, @Nullable String newEmail) {}

    private final DSLContext database;
    private final Tokens tokens;
    private final Clock clock;

    MailedLinks(DSLContext database, Tokens tokens, Clock clock) {
        this.database = database;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** The token of a new link. */
    String make(UUID person, Purpose purpose, @Nullable String newEmail) {
        forget(person, purpose);
        var token = tokens.fresh();
        database.insertInto(MAILED_LINK)
                .set(MAILED_LINK.FINGERPRINT, fingerprint(purpose, token))
                .set(MAILED_LINK.PERSON_ID, person)
                .set(MAILED_LINK.PURPOSE, purpose.word())
                .set(MAILED_LINK.NEW_EMAIL, newEmail)
                .set(MAILED_LINK.EXPIRES_AT, clock.instant().plus(purpose.works).atOffset(ZoneOffset.UTC))
                .execute();
        return token;
    }

    void forget(UUID person, Purpose purpose) {
        database.deleteFrom(MAILED_LINK)
                .where(MAILED_LINK.PERSON_ID.eq(person), MAILED_LINK.PURPOSE.eq(purpose.word()))
                .execute();
    }

    /** Looks without using it up, because mail programs open links to check them. */
    Optional<Found> find(Purpose purpose, String token) {
        return database.select(MAILED_LINK.PERSON_ID, MAILED_LINK.NEW_EMAIL)
                .from(MAILED_LINK)
                .join(PERSON)
                .on(PERSON.ID.eq(MAILED_LINK.PERSON_ID), PERSON.CLOSED_AT.isNull())
                .where(
                        MAILED_LINK.FINGERPRINT.eq(fingerprint(purpose, token)),
                        MAILED_LINK.USED_AT.isNull(),
                        MAILED_LINK.EXPIRES_AT.gt(clock.instant().atOffset(ZoneOffset.UTC)))
                .fetchOptional(row -> new Found(row.value1(), row.value2()));
    }

    /** Uses it up; whether it was still to be had. */
    boolean use(Purpose purpose, String token) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        return database.update(MAILED_LINK)
                        .set(MAILED_LINK.USED_AT, now)
                        .where(
                                MAILED_LINK.FINGERPRINT.eq(fingerprint(purpose, token)),
                                MAILED_LINK.USED_AT.isNull(),
                                MAILED_LINK.EXPIRES_AT.gt(now))
                        .execute()
                == 1;
    }

    private byte[] fingerprint(Purpose purpose, String token) {
        return tokens.fingerprint("link for " + purpose.word(), token);
    }
}
