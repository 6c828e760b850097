package care.trellis.app.people;

import care.trellis.app.people.PasskeyChallenge.Purpose;
import care.trellis.app.web.FieldError;
import com.webauthn4j.util.exception.WebAuthnException;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;

/** Adding a passkey, with recovery codes for whoever has none, and removing one; both are told by mail. */
@Component
class PasskeySetUp {
    private static final int LONGEST_NAME = 60;
    private static final int MOST = 20;

    private final Passkeys passkeys;
    private final PasskeyCeremony ceremony;
    private final RecoveryCodes recovery;
    private final AccountEvents events;
    private final AccountLetters letters;
    private final Addressees addressees;
    private final PublicAddress address;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PasskeySetUp(
            Passkeys passkeys,
            PasskeyCeremony ceremony,
            RecoveryCodes recovery,
            AccountEvents events,
            AccountLetters letters,
            Addressees addressees,
            PublicAddress address,
            TransactionTemplate transaction,
            Clock clock) {
        this.passkeys = passkeys;
        this.ceremony = ceremony;
        this.recovery = recovery;
        this.events = events;
        this.letters = letters;
        this.addressees = addressees;
        this.address = address;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What a form brought: a name, and what the device answered or the browser's word for why it did not. */
    record Form(String name, String credential, String fault) {
        Form {
            name = Objects.requireNonNullElse(name, "");
            credential = Objects.requireNonNullElse(credential, "");
            fault = Objects.requireNonNullElse(fault, "");
        }
    }

    /** Whether it was added; what is wrong where it was not, and codes to write down where there are new ones. */
    record Sum(List<FieldError> errors, List<String> codes) {}

    static List<FieldError> faults(String name) {
        var length = name.strip().length();
        return length >= 1 && length <= LONGEST_NAME
                ? List.of()
                : List.of(new FieldError(
                        "name",
                        "Enter a name for the passkey, from 1 to " + LONGEST_NAME + " characters"
                                + (length == 0 ? "" : "; it has " + length)));
    }

    /** What to ask the device with, in JSON; none where the form must be put right first. */
    Optional<String> begin(UUID person, String name, HttpServletRequest request) {
        return faults(name).isEmpty() ? Optional.of(ceremony.toMake(person, request)) : Optional.empty();
    }

    Sum add(UUID person, Form form, HttpServletRequest request) {
        var challenge = PasskeyChallenge.take(Purpose.ADD, request, clock.instant());
        var errors = new ArrayList<>(faults(form.name()));
        if (passkeys.of(person).size() >= MOST) {
            errors.add(new FieldError("passkey", "You have " + MOST + " passkeys. Remove one before you add another"));
        }
        if (!errors.isEmpty()) {
            return new Sum(errors, List.of());
        }
        if (form.credential().isBlank()) {
            return refused(PasskeyFault.of(form.fault(), address));
        }
        if (challenge.isEmpty()) {
            return refused(PasskeyFault.TOO_LATE);
        }
        var codes = recovery.left(person) == 0 ? recovery.fresh() : List.<RecoveryCodes.Fresh>of();
        try {
            transaction.executeWithoutResult(_ -> {
                ceremony.made(person, challenge.get(), form.name().strip(), form.credential(), request);
                if (!codes.isEmpty()) {
                    recovery.keep(person, codes);
                }
                events.record(person, "passkey added", Map.of(), Seen.of(request));
                addressees.post(person, letters::passkeyAdded);
            });
        } catch (JacksonException
                | WebAuthnException
                | IllegalArgumentException
                | DataIntegrityViolationException notRight) {
            return refused(PasskeyFault.NOT_RIGHT);
        }
        return new Sum(List.of(), codes.stream().map(RecoveryCodes.Fresh::code).toList());
    }

    /**
     * Removes one.
     *
     * @param mayBeLast whether the person may be left without any
     * @return whether it is gone
     */
    boolean remove(UUID person, UUID id, boolean mayBeLast, HttpServletRequest request) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            if (passkeys.lock(person) == 1 && !mayBeLast) {
                return false;
            }
            if (passkeys.remove(person, id)) {
                events.record(person, "passkey removed", Map.of(), Seen.of(request));
                addressees.post(person, letters::passkeyRemoved);
            }
            return true;
        }));
    }

    void rename(UUID person, UUID id, String name, HttpServletRequest request) {
        transaction.executeWithoutResult(_ -> {
            if (passkeys.rename(person, id, name.strip())) {
                events.record(person, "passkey renamed", Map.of(), Seen.of(request));
            }
        });
    }

    private static Sum refused(String why) {
        return new Sum(List.of(new FieldError("passkey", why)), List.of());
    }
}
