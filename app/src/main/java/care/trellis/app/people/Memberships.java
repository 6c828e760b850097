package care.trellis.app.people;

import static care.trellis.app.people.db.Tables.MEMBERSHIP;
import static care.trellis.app.people.db.Tables.PERSON;

import care.trellis.app.permission.Membership;
import care.trellis.app.permission.Role;
import care.trellis.app.permission.Scope;
import care.trellis.app.permission.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Who is what, today. */
@Repository
public class Memberships {
    private final DSLContext database;
    private final Clock clock;

    Memberships(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A person as the pages know them; nobody where the account was closed or is not there. */
    public Optional<Viewer> viewer(UUID person) {
        return database.select(PERSON.NAME)
                .from(PERSON)
                .where(PERSON.ID.eq(person), PERSON.CLOSED_AT.isNull())
                .fetchOptional(PERSON.NAME)
                .map(name -> new Viewer(Optional.of(person), name, of(person)));
    }

    /** Which memberships hold on a day: approved, begun and not ended. */
    public static Condition holdOn(LocalDate day) {
        return MEMBERSHIP
                .APPROVED_AT
                .isNotNull()
                .and(MEMBERSHIP.STARTS_ON.le(day))
                .and(MEMBERSHIP.ENDS_ON.isNull().or(MEMBERSHIP.ENDS_ON.ge(day)));
    }

    /** Memberships that hold today: approved, begun and not ended. */
    public List<Membership> of(UUID person) {
        var today = LocalDate.now(clock);
        return database.selectFrom(MEMBERSHIP)
                .where(MEMBERSHIP.PERSON_ID.eq(person), holdOn(today))
                .orderBy(MEMBERSHIP.STARTS_ON, MEMBERSHIP.ID)
                .fetch(row -> new Membership(
                        row.getId(),
                        Role.valueOf(row.getRole()),
                        new Scope(Scope.Kind.of(row.getScopeKind()), row.getScopeId())));
    }
}
