package care.trellis.app.people;

import static care.trellis.app.people.db.Tables.PERSON;

import care.trellis.app.database.Acting;
import care.trellis.app.mail.Outbox;
import care.trellis.app.people.MailedLinks.Found;
import care.trellis.app.people.MailedLinks.Purpose;
import care.trellis.app.people.Throttle.Limit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What somebody can do who reads an account's mail: choose a new password, and have a browser known. Neither signs in. */
@Service
class ByMail {
    private final DSLContext database;
    private final MailedLinks links;
    private final Passwords passwords;
    private final PasswordRules rules;
    private final OpenSessions sessions;
    private final KnownDevices devices;
    private final Throttle throttle;
    private final AccountEvents events;
    private final AccountLetters letters;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final TaskExecutor afterwards;

    ByMail(
            DSLContext database,
            MailedLinks links,
            Passwords passwords,
            PasswordRules rules,
            OpenSessions sessions,
            KnownDevices devices,
            Throttle throttle,
            AccountEvents events,
            AccountLetters letters,
            Outbox outbox,
            TransactionTemplate transaction,
            @Qualifier("applicationTaskExecutor") TaskExecutor afterwards) {
        this.database = database;
        this.links = links;
        this.passwords = passwords;
        this.rules = rules;
        this.sessions = sessions;
        this.devices = devices;
        this.throttle = throttle;
        this.events = events;
        this.letters = letters;
        this.outbox = outbox;
        this.transaction = transaction;
        this.afterwards = afterwards;
    }

    /** Mails a link where there is such an account; whoever asks learns nothing of that. */
    void send(Purpose purpose, String email, Seen seen) {
        afterwards.execute(() -> Acting.asHouse(() -> {
            var tooMany = throttle.take(Limit.MAIL, purpose + " " + email).isPresent()
                    || throttle.take(Limit.SOURCE, seen.network()).isPresent();
            if (!tooMany) {
                transaction.executeWithoutResult(_ -> database.select(PERSON.ID, PERSON.NAME)
                        .from(PERSON)
                        .where(PERSON.EMAIL.eq(email), PERSON.CLOSED_AT.isNull())
                        .fetchOptional()
                        .ifPresent(row -> {
                            var token = links.make(row.value1(), purpose, null);
                            outbox.post(letters.link(purpose, email, row.value2(), token));
                            events.record(
                                    row.value1(),
                                    "link sent",
                                    Map.of("for", purpose == Purpose.DEVICE ? "a browser" : "a new password"),
                                    seen);
                        }));
            }
        }));
    }

    Optional<Found> find(Purpose purpose, String token) {
        return Acting.asHouse(() -> links.find(purpose, token));
    }

    /** Sets a password and signs the person out everywhere; says what is wrong with it otherwise. */
    Optional<String> setPassword(UUID person, String token, String password, Seen seen) {
        var who = Acting.asHouse(() -> database.select(PERSON.NAME, PERSON.EMAIL)
                .from(PERSON)
                .where(PERSON.ID.eq(person))
                .fetchSingle());
        var email = String.valueOf(who.value2());
        var fault = rules.fault(password, List.of(who.value1(), email));
        if (fault.isPresent()) {
            return fault;
        }
        var hash = passwords.hash(password);
        Acting.asPerson(person, () -> {
            transaction.executeWithoutResult(_ -> {
                if (links.use(Purpose.PASSWORD, token)) {
                    passwords.set(person, hash);
                    events.record(person, "password changed", Map.of("by", "a mailed link"), seen);
                    outbox.post(letters.passwordChanged(email, who.value1()));
                }
            });
            return true;
        });
        sessions.endAll(person, null);
        Acting.asHouse(() -> throttle.forgive(Limit.ACCOUNT, email));
        return Optional.empty();
    }

    /** Lets the account know the browser, so that tries from elsewhere do not slow it down here. */
    boolean know(String token, HttpServletRequest request, HttpServletResponse response) {
        return Acting.asHouse(() -> {
            var found = links.find(Purpose.DEVICE, token);
            if (found.isEmpty() || !links.use(Purpose.DEVICE, token)) {
                return false;
            }
            devices.remember(found.get().person(), request, response);
            events.record(found.get().person(), "browser made known", Map.of(), Seen.of(request));
            return true;
        });
    }
}
