package care.trellis.app.people;

import static care.trellis.app.people.db.Tables.ATTEMPT;
import static care.trellis.app.people.db.Tables.MEMBERSHIP;
import static care.trellis.app.people.db.Tables.PERSON;
import static care.trellis.app.people.db.Tables.RECOVERY_CODE;

import care.trellis.app.RunningTrellis;
import care.trellis.app.TurnedClock;
import care.trellis.app.database.Acting;
import care.trellis.app.permission.Role;
import care.trellis.app.permission.Scope;
import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** People with accounts, made for tests in the running application. */
public final class People {
    /** A password that the rules let pass. */
    public static final String PASSWORD = "marmalade tin on a kite";

    private static final byte[] APP = "12345678901234567890".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    private static final DSLContext DATABASE = RunningTrellis.context().getBean(DSLContext.class);

    private People() {}

    /** Somebody with an e-mail address of their own and {@link #PASSWORD}. */
    public static Somebody withPassword(String name) {
        var email = name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.') + "."
                + UUID.randomUUID().toString().substring(0, 8) + "@example.org";
        var passwords = bean(Passwords.class);
        var hash = passwords.hash(PASSWORD);
        var id = Acting.asHouse(() -> {
            var made = DATABASE.insertInto(PERSON)
                    .set(PERSON.NAME, name)
                    .set(PERSON.EMAIL, email)
                    .set(PERSON.JOINED_BY, "invitation")
                    .returning(PERSON.ID)
                    .fetchSingle()
                    .getId();
            passwords.set(made, hash);
            return made;
        });
        return new Somebody(id, name, email);
    }

    /** Gives somebody an authenticator app, whose codes {@link #code} shows. */
    public static void giveApp(Somebody somebody) {
        Acting.asHouse(() -> bean(Authenticators.class).add(somebody.id(), APP, code(Duration.ofSeconds(-30))));
    }

    /** Gives somebody a recovery code that nobody knows. */
    static void giveRecoveryCode(Somebody somebody) {
        Acting.asHouse(() -> DATABASE.insertInto(RECOVERY_CODE)
                .set(RECOVERY_CODE.PERSON_ID, somebody.id())
                .set(RECOVERY_CODE.NAME, "none")
                .set(RECOVERY_CODE.HASH, "of nothing")
                .execute());
    }

    /** Gives somebody a role through the organisation that it is for; none where it is for a place. */
    public static void giveRole(Somebody somebody, Role role, Scope scope) {
        var through = switch (scope.kind()) {
            case ORGANISATION, NETWORK -> scope.id();
            case SERVICE ->
                bean(care.trellis.app.places.ScopeNames.class)
                        .organisationOf(java.util.Objects.requireNonNull(scope.id()))
                        .orElse(null);
            case PLACE, HOUSE -> null;
        };
        giveRole(somebody, role, scope, through);
    }

    /** Gives somebody a role through an organisation; none: through those who run this Trellis. */
    public static void giveRole(Somebody somebody, Role role, Scope scope, @Nullable UUID through) {
        Acting.asHouse(() -> DATABASE.insertInto(MEMBERSHIP)
                .set(MEMBERSHIP.PERSON_ID, somebody.id())
                .set(MEMBERSHIP.ROLE, role.name())
                .set(MEMBERSHIP.SCOPE_KIND, scope.kind().word())
                .set(MEMBERSHIP.SCOPE_ID, scope.id())
                .set(MEMBERSHIP.ORGANISATION_ID, through)
                .set(MEMBERSHIP.APPROVED_AT, TurnedClock.now().atOffset(ZoneOffset.UTC))
                .execute());
    }

    /** What the app shows so much from now. */
    public static String code(Duration ahead) {
        return code(APP, ahead);
    }

    public static String code(byte[] secret, Duration ahead) {
        try {
            return new TimeBasedOneTimePasswordGenerator()
                    .generateOneTimePasswordString(
                            new SecretKeySpec(secret, "HmacSHA1"),
                            TurnedClock.now().plus(ahead));
        } catch (InvalidKeyException neverForHmac) {
            throw new IllegalStateException(neverForHmac);
        }
    }

    /** An organisation of its own with one service. */
    public static Provider provider(String name) {
        return Acting.asHouse(() -> {
            var organisation = UUID.randomUUID();
            var service = UUID.randomUUID();
            DATABASE.execute(
                    "insert into places.organisation (id, kind, name) values ({0}, 'provider', {1})",
                    DSL.val(organisation), DSL.val(name));
            DATABASE.execute(
                    "insert into places.service (id, organisation_id, name) values ({0}, {1}, {2})",
                    DSL.val(service), DSL.val(organisation), DSL.val("Oak House of " + name));
            return new Provider(organisation, service);
        });
    }

    /** Turns the clock back and forgets tries, of which some would seem to have been made in the future. */
    static void calm() {
        TurnedClock.back();
        Acting.asHouse(() -> DATABASE.deleteFrom(ATTEMPT).execute());
    }

    static <T> T bean(Class<T> kind) {
        return RunningTrellis.context().getBean(kind);
    }

    /** A provider and its one service. */
    public record Provider(UUID organisation, UUID service) {}

    /** A person that a test made. */
    public record Somebody(UUID id, String name, String email) {}
}
