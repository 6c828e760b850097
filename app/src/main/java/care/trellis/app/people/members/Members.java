package care.trellis.app.people.members;

import static care.trellis.app.people.db.Tables.MEMBERSHIP;
import static care.trellis.app.people.db.Tables.PERSON;

import care.trellis.app.ledger.Deed;
import care.trellis.app.ledger.Ledger;
import care.trellis.app.mail.Outbox;
import care.trellis.app.people.Addressees;
import care.trellis.app.people.Addressees.Addressee;
import care.trellis.app.people.Memberships;
import care.trellis.app.people.NamesOfParties;
import care.trellis.app.people.RoleAsked;
import care.trellis.app.people.db.tables.records.MembershipRecord;
import care.trellis.app.permission.Kind;
import care.trellis.app.permission.Role;
import care.trellis.app.permission.Scope;
import care.trellis.app.places.ScopeNames;
import care.trellis.app.places.ScopeNames.Named;
import care.trellis.app.web.Days;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Roles of people: proposed, approved by somebody else, refused, ended. The database holds the same rules. */
@Repository
class Members {
    private final DSLContext database;
    private final ScopeNames names;
    private final NamesOfParties parties;
    private final Ledger ledger;
    private final Addressees addressees;
    private final Outbox outbox;
    private final MemberLetters letters;
    private final Clock clock;

    Members(
            DSLContext database,
            ScopeNames names,
            NamesOfParties parties,
            Ledger ledger,
            Addressees addressees,
            Outbox outbox,
            MemberLetters letters,
            Clock clock) {
        this.database = database;
        this.names = names;
        this.parties = parties;
        this.ledger = ledger;
        this.addressees = addressees;
        this.outbox = outbox;
        this.letters = letters;
        this.clock = clock;
    }

    /** Those of a circle: who waits first, then who holds a role, then what is over. */
    List<Member> of(Circle circle, UUID viewer) {
        return read(in(circle), viewer);
    }

    /** A person's own roles, in every circle. */
    List<Member> ofPerson(UUID person) {
        return read(MEMBERSHIP.PERSON_ID.eq(person), person);
    }

    Optional<Member> find(Circle circle, UUID id, UUID viewer) {
        return read(in(circle).and(MEMBERSHIP.ID.eq(id)), viewer).stream().findFirst();
    }

    /** People who have a role in a circle today, by name: those for whom another can be proposed. */
    List<Named> people(Circle circle) {
        return database.selectDistinct(PERSON.ID, PERSON.NAME)
                .from(PERSON)
                .join(MEMBERSHIP)
                .on(MEMBERSHIP.PERSON_ID.eq(PERSON.ID))
                .where(in(circle), Memberships.holdOn(today()), PERSON.CLOSED_AT.isNull())
                .orderBy(PERSON.NAME, PERSON.ID)
                .fetch(row -> new Named(row.value1(), row.value2()));
    }

    /**
     * Proposes a further role for somebody of the circle.
     *
     * @param toldTo who could approve it
     */
    @Transactional
    public void propose(Circle circle, UUID person, RoleAsked.Wanted wanted, UUID by, List<Addressee> toldTo) {
        var id = database.insertInto(MEMBERSHIP)
                .set(MEMBERSHIP.PERSON_ID, person)
                .set(MEMBERSHIP.ROLE, wanted.role().name())
                .set(MEMBERSHIP.SCOPE_KIND, wanted.scope().kind().word())
                .set(MEMBERSHIP.SCOPE_ID, wanted.scope().id())
                .set(MEMBERSHIP.ORGANISATION_ID, circle.organisation())
                .set(MEMBERSHIP.STARTS_ON, today())
                .set(MEMBERSHIP.ENDS_ON, wanted.endsOn())
                .set(MEMBERSHIP.PROPOSED_BY, by)
                .returning(MEMBERSHIP.ID)
                .fetchSingle()
                .getId();
        ledger.append(deed("membership proposed", id, person, wanted.role(), wanted.scope(), circle));
        toldTo.forEach(each -> outbox.post(letters.waits(each.email(), each.name(), circle)));
    }

    /** Approves what another proposed; whether it still waited. */
    @Transactional
    public boolean approve(Circle circle, UUID id, UUID by) {
        var approved = database.update(MEMBERSHIP)
                .set(MEMBERSHIP.APPROVED_BY, by)
                .set(MEMBERSHIP.APPROVED_AT, clock.instant().atOffset(ZoneOffset.UTC))
                .where(
                        in(circle),
                        MEMBERSHIP.ID.eq(id),
                        MEMBERSHIP.APPROVED_AT.isNull(),
                        MEMBERSHIP.ENDED_BY.isNull(),
                        MEMBERSHIP.PERSON_ID.ne(by),
                        MEMBERSHIP.PROPOSED_BY.isDistinctFrom(by))
                .returning()
                .fetchOptional();
        approved.ifPresent(row -> {
            ledger.append(deed("membership approved", circle, row));
            addressees.post(row.getPersonId(), (to, name) -> letters.begun(to, name, role(row), where(row), circle));
        });
        return approved.isPresent();
    }

    /** Ends a role at once, or refuses one that waits; whether it was there to end. */
    @Transactional
    public boolean end(Circle circle, UUID id, UUID by, String why) {
        var ended = end(in(circle).and(MEMBERSHIP.ID.eq(id)), by, why);
        ended.ifPresent(row -> {
            ledger.append(deed(row.getApprovedAt() == null ? "membership refused" : "membership ended", circle, row)
                    .because(why));
            addressees.post(
                    row.getPersonId(), (to, name) -> letters.ended(to, name, role(row), where(row), circle, why));
        });
        return ended.isPresent();
    }

    /** Somebody gives a role of theirs up. */
    @Transactional
    public boolean leave(UUID person, UUID id) {
        var left = end(MEMBERSHIP.ID.eq(id).and(MEMBERSHIP.PERSON_ID.eq(person)), person, "left");
        left.ifPresent(row -> ledger.append(deed("membership left", circle(row), row)));
        return left.isPresent();
    }

    /** Whether nobody else would administer this Trellis without a role. */
    boolean isLastAdministrator(UUID id) {
        var administers = MEMBERSHIP.ROLE.eq(Role.HOUSE_ADMINISTRATOR.name()).and(Memberships.holdOn(today()));
        return database.fetchExists(MEMBERSHIP, administers.and(MEMBERSHIP.ID.eq(id)))
                && !database.fetchExists(MEMBERSHIP, administers.and(MEMBERSHIP.ID.ne(id)));
    }

    private Optional<MembershipRecord> end(Condition which, UUID by, String why) {
        return database.update(MEMBERSHIP)
                .set(MEMBERSHIP.ENDS_ON, today().minusDays(1))
                .set(MEMBERSHIP.ENDED_BY, by)
                .set(MEMBERSHIP.ENDED_REASON, why)
                .where(which, MEMBERSHIP.ENDED_BY.isNull())
                .returning()
                .fetchOptional();
    }

    private List<Member> read(Condition which, UUID viewer) {
        var rows = database.select(MEMBERSHIP.fields())
                .select(PERSON.NAME)
                .from(MEMBERSHIP)
                .join(PERSON)
                .on(PERSON.ID.eq(MEMBERSHIP.PERSON_ID))
                .where(which)
                .orderBy(
                        MEMBERSHIP
                                .APPROVED_AT
                                .isNull()
                                .and(MEMBERSHIP.ENDED_BY.isNull())
                                .desc(),
                        MEMBERSHIP.ENDS_ON.desc().nullsFirst(),
                        PERSON.NAME,
                        MEMBERSHIP.ID)
                .fetch();
        var authors = parties.of(rows.stream()
                .flatMap(row -> Stream.of(row.get(MEMBERSHIP.PROPOSED_BY), row.get(MEMBERSHIP.APPROVED_BY)))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return rows.map(row -> member(row.get(PERSON.NAME), row.into(MEMBERSHIP), authors, viewer));
    }

    private Member member(String name, MembershipRecord role, Map<UUID, String> authors, UUID viewer) {
        return new Member(
                role.getId(),
                role.getPersonId(),
                name,
                role(role),
                where(role),
                Days.of(role.getStartsOn()),
                role.getEndsOn() == null ? "" : Days.of(role.getEndsOn()),
                role.getProposedBy() == null ? "" : authors.getOrDefault(role.getProposedBy(), ""),
                role.getApprovedBy() == null ? "" : authors.getOrDefault(role.getApprovedBy(), ""),
                Optional.ofNullable(role.getEndedReason()).orElse(""),
                state(role),
                !viewer.equals(role.getPersonId()) && !viewer.equals(role.getProposedBy()));
    }

    private Member.State state(MembershipRecord role) {
        if (role.getApprovedAt() == null) {
            return role.getEndedBy() == null ? Member.State.WAITING : Member.State.REFUSED;
        }
        return role.getEndsOn() != null && role.getEndsOn().isBefore(today()) ? Member.State.OVER : Member.State.HOLDS;
    }

    private Circle circle(MembershipRecord row) {
        var through = row.getOrganisationId();
        return through == null ? Circle.HOUSE : Circle.of(through, "");
    }

    private static Deed deed(String action, Circle circle, MembershipRecord row) {
        return deed(action, row.getId(), row.getPersonId(), role(row), scope(row), circle);
    }

    private static Deed deed(String action, UUID id, UUID person, Role role, Scope scope, Circle circle) {
        return Deed.of(action, Kind.MEMBERSHIP, id.toString())
                .with("role", role.name())
                .with("scope", scope.key())
                .readBy(circle.scope())
                .about(person, Map.of());
    }

    private String where(MembershipRecord row) {
        return names.of(scope(row)).orElse("");
    }

    private static Role role(MembershipRecord row) {
        return Role.valueOf(row.getRole());
    }

    private static Scope scope(MembershipRecord row) {
        return new Scope(Scope.Kind.of(row.getScopeKind()), row.getScopeId());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Condition in(Circle circle) {
        return circle.isHouse()
                ? MEMBERSHIP.SCOPE_KIND.eq(Scope.Kind.HOUSE.word())
                : MEMBERSHIP.ORGANISATION_ID.eq(circle.organisation());
    }
}
