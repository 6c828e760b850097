package care.trellis.app.people.held;

import static care.trellis.app.people.db.Tables.AUTHENTICATOR;
import static care.trellis.app.people.db.Tables.BREAK_GLASS;
import static care.trellis.app.people.db.Tables.INVITATION;
import static care.trellis.app.people.db.Tables.KNOWN_DEVICE;
import static care.trellis.app.people.db.Tables.MEMBERSHIP;
import static care.trellis.app.people.db.Tables.PASSKEY;
import static care.trellis.app.people.db.Tables.PASSWORD;
import static care.trellis.app.people.db.Tables.PERSON;
import static care.trellis.app.people.db.Tables.PROVIDER_LINK;
import static care.trellis.app.people.db.Tables.RECOVERY_CODE;

import care.trellis.app.ledger.OwnEntries;
import care.trellis.app.permission.Role;
import care.trellis.app.permission.Scope;
import care.trellis.app.places.ScopeNames;
import java.time.OffsetDateTime;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is held because somebody has an account: who they are, their roles, how they sign in, what was done. */
@Component
class AccountHolding implements Holding {
    private static final int MOST_ENTRIES = 100_000;

    private final DSLContext database;
    private final ScopeNames names;
    private final OwnEntries entries;

    AccountHolding(DSLContext database, ScopeNames names, OwnEntries entries) {
        this.database = database;
        this.names = names;
        this.entries = entries;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<Held> about(UUID person) {
        return List.of(
                account(person),
                roles(person),
                invitations(person),
                signingIn(person),
                looks(person),
                happened(person),
                done(person));
    }

    private Held account(UUID person) {
        var rows = database.selectFrom(PERSON)
                .where(PERSON.ID.eq(person))
                .fetch(row -> Held.row(
                        row.getName(),
                        text(row.getEmail()),
                        text(row.getSignInName()),
                        row.getJoinedBy(),
                        when(row.getJoinedAt())));
        return new Held(
                "Who you are",
                "To sign you in, to write to you, and to say to others who did something",
                List.of("Name", "E-mail address", "Name to sign in with", "Came by", "Since"),
                rows);
    }

    private Held roles(UUID person) {
        var rows = database.selectFrom(MEMBERSHIP)
                .where(MEMBERSHIP.PERSON_ID.eq(person))
                .orderBy(MEMBERSHIP.STARTS_ON, MEMBERSHIP.ID)
                .fetch(row -> Held.row(
                        Role.valueOf(row.getRole()).label(),
                        names.of(new Scope(Scope.Kind.of(row.getScopeKind()), row.getScopeId()))
                                .orElse(""),
                        when(row.getStartsOn()),
                        when(row.getEndsOn()),
                        when(row.getApprovedAt()),
                        text(row.getEndedReason())));
        return new Held(
                "Your roles",
                "To know what you may see and do",
                List.of("Role", "For", "From", "Last day", "Approved", "Reason of its end"),
                rows);
    }

    private Held invitations(UUID person) {
        var rows = database.selectFrom(INVITATION)
                .where(INVITATION.ACCEPTED_BY.eq(person))
                .orderBy(INVITATION.INVITED_AT)
                .fetch(row -> Held.row(
                        row.getName(),
                        row.getEmail(),
                        Role.valueOf(row.getRole()).label(),
                        when(row.getInvitedAt()),
                        when(row.getAcceptedAt())));
        return new Held(
                "Invitations you accepted",
                "To know who let whom in",
                List.of("Name", "E-mail address", "Role", "Invited", "Accepted"),
                rows);
    }

    private Held signingIn(UUID person) {
        var rows = new ArrayList<List<Object>>();
        rows.addAll(
                since("A password; only a fingerprint of it is held", PASSWORD.CHANGED_AT, PASSWORD.PERSON_ID, person));
        rows.addAll(since(
                "An authenticator app's secret, sealed", AUTHENTICATOR.ADDED_AT, AUTHENTICATOR.PERSON_ID, person));
        rows.addAll(
                since("A browser that you signed in with", KNOWN_DEVICE.KNOWN_SINCE, KNOWN_DEVICE.PERSON_ID, person));
        rows.addAll(since(
                "A link with your organisation's own sign-in; only a fingerprint of who you are there is held",
                PROVIDER_LINK.LINKED_AT,
                PROVIDER_LINK.PERSON_ID,
                person));
        rows.addAll(since("A passkey; only its public half is held", PASSKEY.ADDED_AT, PASSKEY.PERSON_ID, person));
        var codes = database.fetchCount(RECOVERY_CODE, RECOVERY_CODE.PERSON_ID.eq(person));
        if (codes > 0) {
            rows.add(Held.row(codes + " recovery codes; only fingerprints of them are held", ""));
        }
        return new Held("How you sign in", "To make sure that it is you", List.of("What", "Since"), rows);
    }

    private List<List<Object>> since(
            String what, TableField<?, ? extends TemporalAccessor> at, TableField<?, UUID> whose, UUID person) {
        return database.select(at)
                .from(Objects.requireNonNull(at.getTable()))
                .where(whose.eq(person))
                .orderBy(at)
                .fetch(row -> Held.row(what, when(row.value1())));
    }

    private Held looks(UUID person) {
        var rows = database.selectFrom(BREAK_GLASS)
                .where(BREAK_GLASS.SUBJECT_ID.eq(person))
                .orderBy(BREAK_GLASS.ASKED_AT)
                .fetch(row -> Held.row(
                        when(row.getAskedAt()),
                        row.getReason(),
                        row.getApproved() == null ? "not answered" : row.getApproved() ? "approved" : "refused"));
        return new Held(
                "Administrators who asked to look at this",
                "Because you have a right to know",
                List.of("Asked", "Reason", "Answer of a second administrator"),
                rows);
    }

    private Held happened(UUID person) {
        var rows = entries.ofAccount(person, MOST_ENTRIES).stream()
                .map(entry -> Held.row(
                        entry.at(),
                        entry.action(),
                        entry.why(),
                        entry.personal().entrySet().stream()
                                .map(each -> each.getKey() + ": " + each.getValue())
                                .sorted()
                                .collect(Collectors.joining("; "))))
                .toList();
        return new Held(
                "What happened to your account",
                "To find out when somebody else uses it",
                List.of("When", "What", "Why", "What only you and those who run this Trellis could see"),
                rows);
    }

    private Held done(UUID person) {
        var rows = entries.by(person, MOST_ENTRIES).stream()
                .map(entry -> Held.row(entry.at(), entry.action(), entry.kind(), entry.id(), entry.why()))
                .toList();
        return new Held(
                "What you did",
                "The record of what was done, which nobody can quietly change",
                List.of("When", "What", "Sort of thing", "Which", "Why"),
                rows);
    }

    private static Object when(@Nullable Object at) {
        return at == null ? "" : at instanceof OffsetDateTime moment ? moment.toInstant() : at;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
