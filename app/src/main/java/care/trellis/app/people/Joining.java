package care.trellis.app.people;

import care.trellis.app.mail.Outbox;
import care.trellis.app.people.MailedLinks.Purpose;
import care.trellis.app.people.Throttle.Limit;
import care.trellis.app.permission.Role;
import care.trellis.app.permission.Scope;
import care.trellis.app.places.ScopeNames;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Joining by a code. Everybody who joins so gets a name to sign in with; an e-mail address counts only once a mail to it
 * was answered, so that nobody takes another's.
 */
@Service
class Joining {
    private final JoinCodes codes;
    private final Accounts accounts;
    private final Passwords passwords;
    private final MailedLinks links;
    private final AccountLetters letters;
    private final Outbox outbox;
    private final Throttle throttle;
    private final ScopeNames places;
    private final TransactionTemplate transaction;

    Joining(
            JoinCodes codes,
            Accounts accounts,
            Passwords passwords,
            MailedLinks links,
            AccountLetters letters,
            Outbox outbox,
            Throttle throttle,
            ScopeNames places,
            TransactionTemplate transaction) {
        this.codes = codes;
        this.accounts = accounts;
        this.passwords = passwords;
        this.links = links;
        this.letters = letters;
        this.outbox = outbox;
        this.throttle = throttle;
        this.places = places;
        this.transaction = transaction;
    }

    /** What came of a code. */
    sealed interface Outcome {
        record Joined(UUID person, String signInName) implements Outcome {}

        record NoSuchCode() implements Outcome {}

        record TooMany() implements Outcome {}
    }

    Outcome join(String code, String name, String email, String password, Seen seen) {
        if (throttle.take(Limit.SOURCE, seen.network()).isPresent()) {
            return new Outcome.TooMany();
        }
        var found = codes.find(code);
        if (found.isEmpty()) {
            return new Outcome.NoSuchCode();
        }
        throttle.giveBack(Limit.SOURCE, seen.network());
        var given = found.get();
        var hash = passwords.hash(password);
        var outcome = transaction.execute(_ -> {
            if (!codes.use(given.getId())) {
                return new Outcome.NoSuchCode();
            }
            var signInName = codes.freshSignInName();
            var person = accounts.open(
                    new Accounts.Beginning(name, null, signInName, "code", hash),
                    new Accounts.Place(
                            Role.valueOf(given.getRole()),
                            Scope.service(given.getServiceId()),
                            places.organisationOf(given.getServiceId()).orElse(null),
                            null,
                            given.getMadeBy()));
            if (!email.isBlank()) {
                var address = EmailAddress.clean(email);
                var token = links.make(person, Purpose.EMAIL, address);
                outbox.post(letters.link(Purpose.EMAIL, address, name, token));
            }
            return new Outcome.Joined(person, signInName);
        });
        return outcome == null ? new Outcome.NoSuchCode() : outcome;
    }
}
