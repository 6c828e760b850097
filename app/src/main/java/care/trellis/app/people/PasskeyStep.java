package care.trellis.app.people;

import care.trellis.app.database.Acting;
import care.trellis.app.people.PasskeyChallenge.Purpose;
import care.trellis.app.people.Throttle.Limit;
import com.webauthn4j.util.exception.WebAuthnException;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;

/** A passkey that somebody shows: both steps in one, or the second after the password, or to show again who they are. */
@Component
class PasskeyStep implements SecondStep {
    static final String FACTOR = "passkey";

    private final Passkeys passkeys;
    private final PasskeyCeremony ceremony;
    private final Throttle throttle;
    private final AccountEvents events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PasskeyStep(
            Passkeys passkeys,
            PasskeyCeremony ceremony,
            Throttle throttle,
            AccountEvents events,
            TransactionTemplate transaction,
            Clock clock) {
        this.passkeys = passkeys;
        this.ceremony = ceremony;
        this.throttle = throttle;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What came of it. */
    sealed interface Outcome {
        record Right(UUID person) implements Outcome {}

        /** Refused, and what to tell the person. */
        record Refused(String why) implements Outcome {}
    }

    @Override
    public int order() {
        return 10; // before codes, because a false page cannot ask for it
    }

    @Override
    public String words() {
        return "Use a passkey";
    }

    @Override
    public String path() {
        return "/sign-in/passkey";
    }

    @Override
    public boolean isSetUpFor(UUID person) {
        return passkeys.has(person);
    }

    @Override
    public void forget(UUID person) {
        passkeys.forget(person);
    }

    /** What to ask a device with, in JSON, for somebody who is known already. */
    String ask(Purpose purpose, UUID person, HttpServletRequest request) {
        return Acting.asHouse(() -> ceremony.toShow(purpose, person, request));
    }

    /** The same for somebody who is to be found out. */
    String askWhoItIs(HttpServletRequest request) {
        return ceremony.toShow(Purpose.SIGN_IN, null, request);
    }

    /** Looks at what a device showed for somebody who is known already. */
    Outcome take(Purpose purpose, UUID person, String answer, HttpServletRequest request) {
        return take(purpose, person, answer, request, Limit.CODE, "passkey " + person);
    }

    /** The same for somebody whom the passkey finds out. */
    Outcome takeAnybodys(String answer, HttpServletRequest request) {
        return take(
                Purpose.SIGN_IN,
                null,
                answer,
                request,
                Limit.SOURCE,
                Seen.of(request).network());
    }

    private Outcome take(
            Purpose purpose,
            @Nullable UUID whose,
            String answer,
            HttpServletRequest request,
            Limit limit,
            String bucket) {
        var challenge = PasskeyChallenge.take(purpose, request, clock.instant());
        if (challenge.isEmpty()) {
            return new Outcome.Refused(PasskeyFault.TOO_LATE);
        }
        return Acting.asHouse(() -> {
            if (throttle.take(limit, bucket).isPresent()) {
                return new Outcome.Refused("There were too many tries. Wait a while and try again");
            }
            var outcome = look(challenge.get(), whose, answer, request);
            if (outcome instanceof Outcome.Right) {
                throttle.giveBack(limit, bucket);
            }
            return outcome;
        });
    }

    private Outcome look(PasskeyChallenge challenge, @Nullable UUID whose, String answer, HttpServletRequest request) {
        PublicKeyCredential<AuthenticatorAssertionResponse> shown;
        try {
            shown = ceremony.read(answer);
        } catch (JacksonException | IllegalArgumentException nothingOfTheKind) {
            return refused("passkey refused", Optional.ofNullable(whose), request);
        }
        var owner = Optional.ofNullable(passkeys.findByCredentialId(shown.getRawId()))
                .flatMap(kept -> Passkeys.person(kept.getUserEntityUserId()));
        // A stranger's passkey leaves its trace with whoever was to be shown, not with whom it belongs to.
        var concerned = Optional.ofNullable(whose).or(() -> owner);
        if (owner.isEmpty() || !owner.equals(concerned)) {
            return refused("passkey refused", concerned, request);
        }
        try {
            return new Outcome.Right(
                    Optional.ofNullable(transaction.execute(_ -> ceremony.shown(challenge, shown, request)))
                            .orElseThrow());
        } catch (MaliciousCounterValueException | Passkeys.Copied copied) {
            return refused("copy of a passkey refused", concerned, request);
        } catch (WebAuthnException | IllegalArgumentException notRight) {
            return refused("passkey refused", concerned, request);
        }
    }

    private Outcome refused(String action, Optional<UUID> concerned, HttpServletRequest request) {
        concerned.ifPresentOrElse(
                person -> events.record(person, action, Map.of(), Seen.of(request)),
                () -> events.recordOfNobody(action));
        return new Outcome.Refused(PasskeyFault.NOT_RIGHT);
    }
}
