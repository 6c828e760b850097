package care.trellis.app.people;

import static care.trellis.app.people.db.Tables.AUTHENTICATOR;
import static care.trellis.app.people.db.Tables.PASSWORD;
import static care.trellis.app.people.db.Tables.PERSON;

import care.trellis.app.web.Days;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The lines that every account has: name, address, password, authenticator app, recovery codes. */
@Component
class OwnAccountParts implements AccountParts {
    private final DSLContext database;
    private final Passkeys passkeys;
    private final RecoveryCodes recovery;

    OwnAccountParts(DSLContext database, Passkeys passkeys, RecoveryCodes recovery) {
        this.database = database;
        this.passkeys = passkeys;
        this.recovery = recovery;
    }

    @Override
    public List<AccountPart> of(UUID person) {
        var parts = new ArrayList<AccountPart>();
        var who = database.selectFrom(PERSON).where(PERSON.ID.eq(person)).fetchSingle();
        parts.add(new AccountPart(10, "Name", who.getName(), "/account/name", "Change"));
        if (who.getSignInName() != null) {
            parts.add(new AccountPart(15, "Name to sign in with", who.getSignInName(), "", ""));
        }
        var email = who.getEmail() == null ? "None" : who.getEmail();
        parts.add(new AccountPart(
                20, "E-mail address", email, "/account/email", who.getEmail() == null ? "Add" : "Change"));
        var password = database.select(PASSWORD.CHANGED_AT)
                .from(PASSWORD)
                .where(PASSWORD.PERSON_ID.eq(person))
                .fetchOptional(PASSWORD.CHANGED_AT)
                .map(OffsetDateTime::toInstant);
        parts.add(new AccountPart(
                30,
                "Password",
                password.map(at -> "Set on " + Days.of(at)).orElse("None"),
                password.isPresent() ? "/account/password" : "/new-password",
                password.isPresent() ? "Change" : "Set one"));
        var app = database.select(AUTHENTICATOR.ADDED_AT)
                .from(AUTHENTICATOR)
                .where(AUTHENTICATOR.PERSON_ID.eq(person))
                .fetchOptional(AUTHENTICATOR.ADDED_AT)
                .map(OffsetDateTime::toInstant);
        parts.add(new AccountPart(
                40,
                "Authenticator app",
                app.map(at -> "Added on " + Days.of(at)).orElse("None"),
                "/account/authenticator",
                app.isPresent() ? "Replace" : "Add"));
        if (app.isPresent() || passkeys.has(person)) {
            parts.add(new AccountPart(
                    50, "Recovery codes", recovery.left(person) + " left", "/account/recovery-codes", "Make new ones"));
        }
        return parts;
    }
}
