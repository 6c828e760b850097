package care.trellis.app.people;

import care.trellis.app.database.Acting;
import care.trellis.app.people.Throttle.Limit;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The second step by an authenticator app, or by a recovery code where the app is out of reach. */
@Component
class AuthenticatorStep implements SecondStep {
    private final Authenticators authenticators;
    private final RecoveryCodes recovery;
    private final Throttle throttle;
    private final AccountEvents events;

    AuthenticatorStep(Authenticators authenticators, RecoveryCodes recovery, Throttle throttle, AccountEvents events) {
        this.authenticators = authenticators;
        this.recovery = recovery;
        this.throttle = throttle;
        this.events = events;
    }

    /** What came of a code. */
    enum Outcome {
        RIGHT,
        WRONG,
        TOO_MANY
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String words() {
        return "Use your authenticator app";
    }

    @Override
    public String path() {
        return "/sign-in/code";
    }

    @Override
    public boolean isSetUpFor(UUID person) {
        return authenticators.has(person);
    }

    @Override
    public void forget(UUID person) {
        authenticators.remove(person);
        recovery.forget(person);
    }

    Outcome takeCode(UUID person, boolean knownDevice, String code, Seen seen) {
        return take(person, knownDevice, seen, "authenticator", () -> authenticators.take(person, code));
    }

    Outcome takeRecoveryCode(UUID person, boolean knownDevice, String code, Seen seen) {
        return take(person, knownDevice, seen, "recovery-code", () -> recovery.take(person, code));
    }

    private Outcome take(
            UUID person, boolean knownDevice, Seen seen, String factor, java.util.function.BooleanSupplier right) {
        var bucket = person + (knownDevice ? " known" : "");
        return Acting.asHouse(() -> {
            if (throttle.take(Limit.CODE, bucket).isPresent()) {
                return Outcome.TOO_MANY;
            }
            if (!right.getAsBoolean()) {
                events.record(person, "code refused", Map.of("factor", factor), seen);
                return Outcome.WRONG;
            }
            throttle.forgive(Limit.CODE, bucket);
            return Outcome.RIGHT;
        });
    }
}
