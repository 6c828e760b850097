package care.trellis.app.people;

import care.trellis.app.database.Acting;
import care.trellis.app.permission.Role;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The steps of signing in, in order, and what comes after each; every way to sign in goes through here. */
@Component
public class SignInSteps {
    static final String SET_UP = "/sign-in/set-up";
    /** Where somebody without a step of their own goes on, when their organisation can say who they are. */
    static final String BY_ORGANISATION = "/sign-in/organisation/step";

    private final List<SecondStep> steps;
    private final Passwords passwords;
    private final Memberships memberships;
    private final SignIn signIn;
    private final Vouching vouching;
    private final KnownDevices devices;
    private final AccountEvents events;
    private final Clock clock;

    SignInSteps(
            List<SecondStep> steps,
            Passwords passwords,
            Memberships memberships,
            SignIn signIn,
            Vouching vouching,
            KnownDevices devices,
            AccountEvents events,
            Clock clock) {
        this.steps = steps.stream()
                .sorted(Comparator.comparingInt(SecondStep::order))
                .toList();
        this.passwords = passwords;
        this.memberships = memberships;
        this.signIn = signIn;
        this.vouching = vouching;
        this.devices = devices;
        this.events = events;
        this.clock = clock;
    }

    /** Whether somebody may only sign in with two steps: whoever has a role other than of those who join by a code. */
    boolean needsSecond(UUID person) {
        return Acting.asHouse(() -> memberships.of(person)).stream()
                .anyMatch(membership -> !Role.JOIN_BY_CODE.contains(membership.role()));
    }

    /** The second steps a person has set up, in order. */
    public List<SecondStep> of(UUID person) {
        return Acting.asHouse(
                () -> steps.stream().filter(step -> step.isSetUpFor(person)).toList());
    }

    /** Takes away every second step of a person, and their password: only their mail lets them choose a new one. */
    public void forget(UUID person) {
        steps.forEach(step -> step.forget(person));
        passwords.forget(person);
    }

    /** Whether the password alone lets somebody set up a second step: not who has one, by whatever way. */
    boolean maySetUp(UUID person) {
        return of(person).isEmpty() && vouching.usable(person).isEmpty();
    }

    /**
     * The first step was right.
     *
     * @param factor what was shown, such as {@code password}
     * @return where to send the person: to the next step, or to where they wanted to go
     */
    public String begun(
            UUID person, String factor, String to, HttpServletRequest request, HttpServletResponse response) {
        var known = Acting.asHouse(() -> devices.knows(person, devices.in(request)));
        var pending = new PendingSignIn(person, Set.of(factor), clock.instant(), LocalPath.orHome(to), known);
        var second = of(person);
        if (!second.isEmpty()) {
            pending.keep(request);
            return second.getFirst().path();
        }
        if (needsSecond(person)) {
            pending.keep(request);
            return maySetUp(person) ? SET_UP : BY_ORGANISATION;
        }
        return complete(pending, request, response);
    }

    /** A second step was right: ends the sign-in and says where to send the person. */
    public String passed(
            PendingSignIn pending, String factor, HttpServletRequest request, HttpServletResponse response) {
        return complete(pending.with(factor), request, response);
    }

    /** Signs somebody in who has shown all that is asked of them, such as a passkey, which is both steps in one. */
    public String complete(PendingSignIn pending, HttpServletRequest request, HttpServletResponse response) {
        var person = pending.person();
        Acting.asPerson(person, () -> {
            devices.remember(person, request, response);
            events.record(
                    person,
                    "signed in",
                    Map.of(
                            "factors",
                            String.join(", ", pending.shown().stream().sorted().toList())),
                    Seen.of(request));
            return true;
        });
        signIn.complete(person, pending.shown(), request, response);
        return pending.to();
    }
}
