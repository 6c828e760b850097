package care.trellis.app.people.members;

import static care.trellis.app.people.db.Tables.MEMBERSHIP;

import care.trellis.app.database.Acting;
import care.trellis.app.ledger.Deed;
import care.trellis.app.ledger.Ledger;
import care.trellis.app.people.Addressees;
import care.trellis.app.people.OpenSessions;
import care.trellis.app.people.SignInSteps;
import care.trellis.app.permission.Kind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes away the second step of somebody who lost it. Their password goes with it and only their mail brings a new one,
 * so that an administrator alone, or whoever knows the password alone, gets in nowhere.
 */
@Component
class LostSecondStep {
    private final DSLContext database;
    private final SignInSteps steps;
    private final OpenSessions sessions;
    private final Ledger ledger;
    private final Addressees addressees;
    private final MemberLetters letters;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LostSecondStep(
            DSLContext database,
            SignInSteps steps,
            OpenSessions sessions,
            Ledger ledger,
            Addressees addressees,
            MemberLetters letters,
            TransactionTemplate transaction,
            Clock clock) {
        this.database = database;
        this.steps = steps;
        this.sessions = sessions;
        this.ledger = ledger;
        this.addressees = addressees;
        this.letters = letters;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Why an administrator of a circle cannot do it for somebody; nothing where they can. */
    Optional<String> hindrance(Circle circle, UUID person, UUID by) {
        if (person.equals(by)) {
            return Optional.of("You cannot do this for yourself: ask another administrator");
        }
        if (addressees.of(person).isEmpty()) {
            return Optional.of("This person has no e-mail address, so they could not choose a new password");
        }
        var elsewhere = !circle.isHouse() && Acting.asHouse(() -> hasRolesBeyond(circle, person));
        return elsewhere
                ? Optional.of("This person also has roles elsewhere: whoever runs this Trellis can do it")
                : Optional.empty();
    }

    void takeAway(Circle circle, UUID person, UUID by, String why) {
        Acting.asHouse(() -> transaction.executeWithoutResult(_ -> {
            steps.forget(person);
            ledger.append(Deed.of("second step taken away", Kind.ACCOUNT, person.toString())
                    .because(why)
                    .with("asked by", by.toString())
                    .readBy(circle.scope())
                    .about(person, Map.of()));
            addressees.post(person, (to, name) -> letters.secondStepTaken(to, name, circle));
        }));
        sessions.endAll(person, null);
    }

    private boolean hasRolesBeyond(Circle circle, UUID person) {
        return database.fetchExists(
                MEMBERSHIP,
                MEMBERSHIP.PERSON_ID.eq(person),
                MEMBERSHIP.APPROVED_AT.isNotNull(), // those that only begin later count, too
                MEMBERSHIP.ENDS_ON.isNull().or(MEMBERSHIP.ENDS_ON.ge(LocalDate.now(clock))),
                MEMBERSHIP.ORGANISATION_ID.isDistinctFrom(circle.organisation()));
    }
}
