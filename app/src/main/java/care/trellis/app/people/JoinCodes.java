package care.trellis.app.people;

import static care.trellis.app.people.db.Tables.JOIN_CODE;
import static care.trellis.app.people.db.Tables.PERSON;

import care.trellis.app.ledger.Deed;
import care.trellis.app.ledger.Ledger;
import care.trellis.app.people.db.tables.records.JoinCodeRecord;
import care.trellis.app.permission.Kind;
import care.trellis.app.permission.Role;
import care.trellis.app.permission.Scope;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Codes that a service gives to people who draw on its care, and to their families, to join by. */
@Repository
class JoinCodes {
    private static final String PURPOSE = "join code";
    private static final String LETTERS = "23456789abcdefghjkmnpqrstuvwxyz"; // nothing that looks like another
    private static final int LENGTH = 12; // 59 random bits
    private static final String NAMES_FIRST =
            "amber apple autumn birch bright brook calm cedar clear clover copper coral cosy dawn early fern gentle"
                    + " golden green hazel honey jolly kind lilac lucky maple mellow merry misty mossy oaken olive";
    private static final String NAMES_SECOND =
            "badger beetle bell blackbird bridge canal cherry crane dove finch garden goose harbour heron hill"
                    + " kettle kite lamp lark meadow otter pear pebble plum robin river rowan sparrow swan teapot"
                    + " willow wren";
    private static final int NUMBERS = 10_000;

    private final DSLContext database;
    private final Tokens tokens;
    private final Ledger ledger;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    JoinCodes(DSLContext database, Tokens tokens, Ledger ledger, Clock clock) {
        this.database = database;
        this.tokens = tokens;
        this.ledger = ledger;
        this.clock = clock;
    }

    List<JoinCodeRecord> of(UUID service) {
        return database.selectFrom(JOIN_CODE)
                .where(JOIN_CODE.SERVICE_ID.eq(service))
                .orderBy(JOIN_CODE.MADE_AT.desc(), JOIN_CODE.ID)
                .fetch();
    }

    /** A new code, which is shown this once. */
    @Transactional
    public String make(UUID service, Role role, int uses, LocalDate lastDay, UUID by) {
        var code = random.ints(LENGTH, 0, LETTERS.length())
                .collect(StringBuilder::new, (word, at) -> word.append(LETTERS.charAt(at)), StringBuilder::append)
                .toString();
        var id = database.insertInto(JOIN_CODE)
                .set(JOIN_CODE.FINGERPRINT, tokens.fingerprint(PURPOSE, code))
                .set(JOIN_CODE.SERVICE_ID, service)
                .set(JOIN_CODE.ROLE, role.name())
                .set(JOIN_CODE.USES_LEFT, uses)
                .set(JOIN_CODE.USES_GIVEN, uses)
                .set(JOIN_CODE.LAST_DAY, lastDay)
                .set(JOIN_CODE.MADE_BY, by)
                .set(JOIN_CODE.MADE_AT, clock.instant().atOffset(ZoneOffset.UTC))
                .returning(JOIN_CODE.ID)
                .fetchSingle()
                .getId();
        ledger.append(Deed.of("code made", Kind.JOIN_CODE, id.toString())
                .with("role", role.name())
                .with("uses", Integer.toString(uses))
                .readBy(Scope.service(service)));
        return code.replaceAll("(.{4})(?!$)", "$1-");
    }

    @Transactional
    public void withdraw(UUID service, UUID id) {
        var withdrawn = database.update(JOIN_CODE)
                .set(JOIN_CODE.WITHDRAWN_AT, clock.instant().atOffset(ZoneOffset.UTC))
                .where(JOIN_CODE.ID.eq(id), JOIN_CODE.SERVICE_ID.eq(service), JOIN_CODE.WITHDRAWN_AT.isNull())
                .execute();
        if (withdrawn == 1) {
            ledger.append(
                    Deed.of("code withdrawn", Kind.JOIN_CODE, id.toString()).readBy(Scope.service(service)));
        }
    }

    Optional<JoinCodeRecord> find(String typed) {
        return database.selectFrom(JOIN_CODE)
                .where(
                        JOIN_CODE.FINGERPRINT.eq(tokens.fingerprint(PURPOSE, clean(typed))),
                        JOIN_CODE.WITHDRAWN_AT.isNull(),
                        JOIN_CODE.USES_LEFT.gt(0),
                        JOIN_CODE.LAST_DAY.ge(LocalDate.now(clock)))
                .fetchOptional();
    }

    /** Takes one use; whether there still was one. */
    boolean use(UUID id) {
        return database.update(JOIN_CODE)
                        .set(JOIN_CODE.USES_LEFT, JOIN_CODE.USES_LEFT.minus(1))
                        .where(JOIN_CODE.ID.eq(id), JOIN_CODE.USES_LEFT.gt(0), JOIN_CODE.WITHDRAWN_AT.isNull())
                        .execute()
                == 1;
    }

    /** A name to sign in with that nobody has, such as {@code amber-otter-0417}; no secret. */
    String freshSignInName() {
        while (true) {
            var name = word(NAMES_FIRST) + "-" + word(NAMES_SECOND) + "-"
                    + String.format(Locale.ROOT, "%04d", random.nextInt(NUMBERS));
            if (!database.fetchExists(PERSON, PERSON.SIGN_IN_NAME.eq(name))) {
                return name;
            }
        }
    }

    private String word(String words) {
        var each = words.split(" ", -1);
        return each[random.nextInt(each.length)];
    }

    private static String clean(String typed) {
        return typed.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
