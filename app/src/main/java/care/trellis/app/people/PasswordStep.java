package care.trellis.app.people;

import static care.trellis.app.people.db.Tables.PERSON;

import care.trellis.app.database.Acting;
import care.trellis.app.people.Throttle.Limit;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The first step: an e-mail address or sign-in name, and the password. It answers nobody as it answers somebody. */
@Service
class PasswordStep {
    private final DSLContext database;
    private final Passwords passwords;
    private final Throttle throttle;
    private final KnownDevices devices;
    private final AccountEvents events;

    PasswordStep(
            DSLContext database, Passwords passwords, Throttle throttle, KnownDevices devices, AccountEvents events) {
        this.database = database;
        this.passwords = passwords;
        this.throttle = throttle;
        this.devices = devices;
        this.events = events;
    }

    /** What came of a try. */
    sealed interface Outcome {
        record Right(UUID person) implements Outcome {}

        record Wrong() implements Outcome {}

        record TooMany(Instant until) implements Outcome {}
    }

    Outcome tryWith(String name, String password, String device, Seen seen) {
        return Acting.asHouse(() -> {
            var person = find(name).orElse(null);
            var known = person != null && devices.knows(person, device);
            var limit = known ? Limit.DEVICE : Limit.ACCOUNT;
            var bucket = known ? device : name(name);
            var wait = throttle.take(limit, bucket)
                    .or(() -> known ? Optional.empty() : throttle.take(Limit.SOURCE, seen.network()));
            if (wait.isPresent()) {
                return new Outcome.TooMany(wait.get());
            }
            if (!passwords.matches(person, password)) {
                note(person, seen);
                return new Outcome.Wrong();
            }
            throttle.forgive(limit, bucket);
            if (!known) {
                throttle.giveBack(Limit.SOURCE, seen.network());
            }
            return person == null ? new Outcome.Wrong() : new Outcome.Right(person);
        });
    }

    Optional<UUID> find(String name) {
        return database.select(PERSON.ID)
                .from(PERSON)
                .where(PERSON.EMAIL.eq(name(name)).or(PERSON.SIGN_IN_NAME.eq(name(name))), PERSON.CLOSED_AT.isNull())
                .fetchOptional(PERSON.ID);
    }

    static String name(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    private void note(@Nullable UUID person, Seen seen) {
        if (person == null) {
            events.recordOfNobody("password refused");
        } else {
            events.record(person, "password refused", Map.of(), seen);
        }
    }
}
