package care.trellis.app.people;

import static care.trellis.app.people.db.Tables.INVITATION;
import static care.trellis.app.people.db.Tables.PERSON;

import care.trellis.app.ledger.Deed;
import care.trellis.app.ledger.Ledger;
import care.trellis.app.mail.Letter;
import care.trellis.app.mail.Outbox;
import care.trellis.app.people.db.tables.records.InvitationRecord;
import care.trellis.app.permission.Kind;
import care.trellis.app.permission.Role;
import care.trellis.app.permission.Scope;
import care.trellis.app.places.ScopeNames;
import care.trellis.app.web.Days;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Invitations into an organisation: sent by mail, good once and for a week. */
@Repository
public class Invitations {
    static final Duration GOOD_FOR = Duration.ofDays(7);
    private static final String PURPOSE = "invitation";

    private final DSLContext database;
    private final Tokens tokens;
    private final Outbox outbox;
    private final PublicAddress address;
    private final ScopeNames names;
    private final Ledger ledger;
    private final Clock clock;

    Invitations(
            DSLContext database,
            Tokens tokens,
            Outbox outbox,
            PublicAddress address,
            ScopeNames names,
            Ledger ledger,
            Clock clock) {
        this.database = database;
        this.tokens = tokens;
        this.outbox = outbox;
        this.address = address;
        this.names = names;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Who is invited into what.
     *
     * @param organisation none where it is to run this Trellis
     */
    public record Wanted(
            @Nullable UUID organisation,
            String organisationName,
            String name,
            String email,
            Role role,
            Scope scope,
            @Nullable LocalDate endsOn) {}

    /** Those of an organisation, or of the house, the newest first. */
    List<InvitationRecord> of(@Nullable UUID organisation) {
        return database.selectFrom(INVITATION)
                .where(INVITATION.ORGANISATION_ID.isNotDistinctFrom(organisation))
                .orderBy(INVITATION.INVITED_AT.desc(), INVITATION.ID)
                .fetch();
    }

    /** Leaves the mail with its link in the outbox. */
    @Transactional
    public void invite(Wanted wanted, UUID by, String byName) {
        var token = tokens.fresh();
        var now = clock.instant();
        var id = database.insertInto(INVITATION)
                .set(INVITATION.FINGERPRINT, tokens.fingerprint(PURPOSE, token))
                .set(INVITATION.ORGANISATION_ID, wanted.organisation())
                .set(INVITATION.NAME, wanted.name())
                .set(INVITATION.EMAIL, wanted.email())
                .set(INVITATION.ROLE, wanted.role().name())
                .set(INVITATION.SCOPE_KIND, wanted.scope().kind().word())
                .set(INVITATION.SCOPE_ID, wanted.scope().id())
                .set(INVITATION.ENDS_ON, wanted.endsOn())
                .set(INVITATION.INVITED_BY, by)
                .set(INVITATION.INVITED_AT, now.atOffset(ZoneOffset.UTC))
                .set(INVITATION.EXPIRES_AT, now.plus(GOOD_FOR).atOffset(ZoneOffset.UTC))
                .returning(INVITATION.ID)
                .fetchSingle()
                .getId();
        post(wanted.email(), wanted.name(), byName, wanted.organisationName(), token);
        ledger.append(Deed.of("invited", Kind.INVITATION, id.toString())
                .with("role", wanted.role().name())
                .with("scope", wanted.scope().key())
                .readBy(through(wanted.organisation())));
    }

    /** Those of an organisation, or of the house, as its administrators see them. */
    public List<InvitationRow> rows(@Nullable UUID organisation) {
        var now = clock.instant();
        return of(organisation).stream()
                .map(row -> new InvitationRow(
                        row.getId(),
                        row.getName(),
                        row.getEmail(),
                        Role.valueOf(row.getRole()).label(),
                        names.of(new Scope(Scope.Kind.of(row.getScopeKind()), row.getScopeId()))
                                .orElse(""),
                        Days.of(row.getInvitedAt().toInstant()),
                        InvitationRow.state(row, now)))
                .toList();
    }

    /** A new link; the one before counts no more. */
    @Transactional
    public boolean sendAgain(@Nullable UUID organisation, UUID id, String byName, String organisationName) {
        var token = tokens.fresh();
        var sent = database.update(INVITATION)
                .set(INVITATION.FINGERPRINT, tokens.fingerprint(PURPOSE, token))
                .set(INVITATION.EXPIRES_AT, clock.instant().plus(GOOD_FOR).atOffset(ZoneOffset.UTC))
                .where(
                        INVITATION.ID.eq(id),
                        INVITATION.ORGANISATION_ID.isNotDistinctFrom(organisation),
                        INVITATION.WITHDRAWN_AT.isNull(),
                        INVITATION.ACCEPTED_AT.isNull())
                .returning()
                .fetchOptional();
        sent.ifPresent(row -> {
            post(row.getEmail(), row.getName(), byName, organisationName, token);
            ledger.append(Deed.of("invitation sent again", Kind.INVITATION, id.toString())
                    .readBy(through(organisation)));
        });
        return sent.isPresent();
    }

    /** The link counts no more. */
    @Transactional
    public boolean withdraw(@Nullable UUID organisation, UUID id) {
        var withdrawn = database.update(INVITATION)
                        .set(INVITATION.WITHDRAWN_AT, clock.instant().atOffset(ZoneOffset.UTC))
                        .where(
                                INVITATION.ID.eq(id),
                                INVITATION.ORGANISATION_ID.isNotDistinctFrom(organisation),
                                INVITATION.WITHDRAWN_AT.isNull(),
                                INVITATION.ACCEPTED_AT.isNull())
                        .execute()
                == 1;
        if (withdrawn) {
            ledger.append(Deed.of("invitation withdrawn", Kind.INVITATION, id.toString())
                    .readBy(through(organisation)));
        }
        return withdrawn;
    }

    /** The one a link belongs to, while it is good. */
    Optional<InvitationRecord> find(String token) {
        return database.selectFrom(INVITATION)
                .where(
                        INVITATION.FINGERPRINT.eq(tokens.fingerprint(PURPOSE, token)),
                        INVITATION.WITHDRAWN_AT.isNull(),
                        INVITATION.ACCEPTED_AT.isNull(),
                        INVITATION.EXPIRES_AT.gt(clock.instant().atOffset(ZoneOffset.UTC)))
                .fetchOptional();
    }

    /** Uses it up; whether nobody else was faster. */
    boolean use(UUID id, UUID by) {
        var used = database.update(INVITATION)
                        .set(INVITATION.ACCEPTED_AT, clock.instant().atOffset(ZoneOffset.UTC))
                        .set(INVITATION.ACCEPTED_BY, by)
                        .where(INVITATION.ID.eq(id), INVITATION.WITHDRAWN_AT.isNull(), INVITATION.ACCEPTED_AT.isNull())
                        .execute()
                == 1;
        if (used) {
            ledger.append(Deed.of("invitation accepted", Kind.INVITATION, id.toString())
                    .readBy(by));
        }
        return used;
    }

    String nameOf(UUID person) {
        return database.select(PERSON.NAME)
                .from(PERSON)
                .where(PERSON.ID.eq(person))
                .fetchOptional(PERSON.NAME)
                .orElse("somebody who has left");
    }

    private static Scope through(@Nullable UUID organisation) {
        return organisation == null ? Scope.HOUSE : Scope.organisation(organisation);
    }

    private void post(String to, String name, String byName, String organisation, String token) {
        outbox.post(new Letter(
                "invitation",
                to,
                name,
                "Join " + organisation.replaceAll("\\s+", " ") + " on Trellis",
                List.of(
                        byName + " invites you to work with " + organisation + " on Trellis, the shared workbench for"
                                + " adult social care.",
                        "The link shows what you are invited to before you decide."),
                "See the invitation",
                address.of("/invitation/" + token),
                List.of("The link works once, for seven days.", "If you did not expect this, you need do nothing.")));
    }
}
