package care.trellis.app.people;

import static care.trellis.app.people.db.Tables.MEMBERSHIP;
import static care.trellis.app.people.db.Tables.PERSON;

import care.trellis.app.ledger.Deed;
import care.trellis.app.ledger.Ledger;
import care.trellis.app.permission.Kind;
import care.trellis.app.permission.Role;
import care.trellis.app.permission.Scope;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Accounts as they come to be: a person, their password and what they are. Each caller has made sure of whom it lets in. */
@Repository
class Accounts {
    private final DSLContext database;
    private final Passwords passwords;
    private final Ledger ledger;
    private final Clock clock;

    Accounts(DSLContext database, Passwords passwords, Ledger ledger, Clock clock) {
        this.database = database;
        this.passwords = passwords;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * What an account begins with.
     *
     * @param email none where the person signs in by a name that was given to them
     * @param joinedBy {@code first}, {@code invitation}, {@code code} or {@code provider}
     * @param passwordHash what {@link Passwords#hash} worked out; none where the person signs in by their organisation
     */
    record Beginning(
            String name,
            @Nullable String email,
            @Nullable String signInName,
            String joinedBy,
            @Nullable String passwordHash) {}

    /**
     * What a person may do from now on.
     *
     * @param through the organisation that answers for it; none: whoever runs this Trellis
     * @param approvedBy whoever invited them; none for the first administrator
     */
    record Place(
            Role role,
            Scope scope,
            @Nullable UUID through,
            @Nullable LocalDate endsOn,
            @Nullable UUID approvedBy) {
        /** One of the three signatures is given by two people: whoever invites only proposes it. */
        boolean waits() {
            return Role.STATUTORY_SIGNATURES.contains(role);
        }
    }

    Optional<UUID> withEmail(String email) {
        return database.select(PERSON.ID)
                .from(PERSON)
                .where(PERSON.EMAIL.eq(email))
                .fetchOptional(PERSON.ID);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public UUID open(Beginning beginning, Place place) {
        var person = database.insertInto(PERSON)
                .set(PERSON.NAME, beginning.name())
                .set(PERSON.EMAIL, beginning.email())
                .set(PERSON.SIGN_IN_NAME, beginning.signInName())
                .set(PERSON.JOINED_BY, beginning.joinedBy())
                .set(PERSON.JOINED_AT, clock.instant().atOffset(ZoneOffset.UTC))
                .returning(PERSON.ID)
                .fetchSingle()
                .getId();
        if (beginning.passwordHash() != null) {
            passwords.set(person, beginning.passwordHash());
        }
        var email = beginning.email() == null ? "" : beginning.email();
        ledger.append(Deed.of("account opened", Kind.ACCOUNT, person.toString())
                .with("by", beginning.joinedBy())
                .about(person, Map.of("name", beginning.name(), "e-mail", email)));
        grant(person, place);
        return person;
    }

    /** Gives somebody a role: they ask for it by accepting, and whoever invited them has approved it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void grant(UUID person, Place place) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        var membership = database.insertInto(MEMBERSHIP)
                .set(MEMBERSHIP.PERSON_ID, person)
                .set(MEMBERSHIP.ROLE, place.role().name())
                .set(MEMBERSHIP.SCOPE_KIND, place.scope().kind().word())
                .set(MEMBERSHIP.SCOPE_ID, place.scope().id())
                .set(MEMBERSHIP.ORGANISATION_ID, place.through())
                .set(MEMBERSHIP.STARTS_ON, LocalDate.now(clock))
                .set(MEMBERSHIP.ENDS_ON, place.endsOn())
                .set(MEMBERSHIP.PROPOSED_BY, place.waits() || place.approvedBy() == null ? place.approvedBy() : person)
                .set(MEMBERSHIP.APPROVED_BY, place.waits() ? null : place.approvedBy())
                .set(MEMBERSHIP.APPROVED_AT, place.waits() ? null : now)
                .returning(MEMBERSHIP.ID)
                .fetchSingle()
                .getId();
        ledger.append(Deed.of(
                        place.waits() ? "membership proposed" : "membership begun",
                        Kind.MEMBERSHIP,
                        membership.toString())
                .with("role", place.role().name())
                .with("scope", place.scope().key())
                .readBy(place.through() == null ? place.scope() : Scope.organisation(place.through()))
                .readBy(place.scope())
                .about(person, Map.of()));
    }
}
