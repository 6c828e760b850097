package care.trellis.app.people;

import static care.trellis.app.people.db.Tables.MEMBERSHIP;
import static care.trellis.app.people.db.Tables.PERSON;

import care.trellis.app.mail.Letter;
import care.trellis.app.mail.Outbox;
import care.trellis.app.permission.Role;
import care.trellis.app.permission.Scope;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** People who can be written to: those of whom an e-mail address is known, as far as whoever acts may know them. */
@Repository
public class Addressees {
    private final DSLContext database;
    private final Outbox outbox;
    private final Clock clock;

    Addressees(DSLContext database, Outbox outbox, Clock clock) {
        this.database = database;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Somebody with an address. */
    public record Addressee(UUID person, String email, String name) {}

    public Optional<Addressee> of(UUID person) {
        return database.select(PERSON.EMAIL, PERSON.NAME)
                .from(PERSON)
                .where(PERSON.ID.eq(person), PERSON.EMAIL.isNotNull())
                .fetchOptional(row -> new Addressee(person, row.value1(), row.value2()));
    }

    /**
     * Leaves a letter for somebody in the outbox, in the caller's transaction; whoever has no address gets none.
     *
     * @param letter of an address and a name
     */
    public void post(UUID person, BiFunction<String, String, Letter> letter) {
        of(person).ifPresent(to -> outbox.post(letter.apply(to.email(), to.name())));
    }

    /**
     * Those who administer an organisation today.
     *
     * @param organisation none: those who run this Trellis
     */
    public List<Addressee> administrators(@Nullable UUID organisation) {
        var of = organisation == null
                ? MEMBERSHIP.ROLE.eq(Role.HOUSE_ADMINISTRATOR.name())
                : MEMBERSHIP
                        .ROLE
                        .eq(Role.ORGANISATION_ADMINISTRATOR.name())
                        .and(MEMBERSHIP.ORGANISATION_ID.eq(organisation));
        return database.selectDistinct(PERSON.ID, PERSON.EMAIL, PERSON.NAME)
                .from(PERSON)
                .join(MEMBERSHIP)
                .on(MEMBERSHIP.PERSON_ID.eq(PERSON.ID))
                .where(of, Memberships.holdOn(LocalDate.now(clock)), PERSON.CLOSED_AT.isNull())
                .and(PERSON.EMAIL.isNotNull())
                .fetch(row -> new Addressee(row.value1(), row.value2(), row.value3()));
    }

    /** Those who have one of some roles for a scope today. */
    public List<Addressee> holding(Set<Role> roles, Scope scope) {
        return database.selectDistinct(PERSON.ID, PERSON.EMAIL, PERSON.NAME)
                .from(PERSON)
                .join(MEMBERSHIP)
                .on(MEMBERSHIP.PERSON_ID.eq(PERSON.ID))
                .where(MEMBERSHIP.ROLE.in(roles.stream().map(Role::name).toList()))
                .and(MEMBERSHIP.SCOPE_KIND.eq(scope.kind().word()))
                .and(MEMBERSHIP.SCOPE_ID.eq(scope.id()))
                .and(Memberships.holdOn(LocalDate.now(clock)))
                .and(PERSON.CLOSED_AT.isNull())
                .and(PERSON.EMAIL.isNotNull())
                .orderBy(PERSON.ID)
                .fetch(row -> new Addressee(row.value1(), row.value2(), row.value3()));
    }
}
