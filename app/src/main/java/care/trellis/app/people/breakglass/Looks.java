package care.trellis.app.people.breakglass;

import static care.trellis.app.people.db.Tables.BREAK_GLASS;
import static care.trellis.app.people.db.Tables.PERSON;

import care.trellis.app.ledger.Deed;
import care.trellis.app.ledger.Ledger;
import care.trellis.app.mail.Outbox;
import care.trellis.app.people.Addressees;
import care.trellis.app.people.NamesOfParties;
import care.trellis.app.people.db.tables.records.BreakGlassRecord;
import care.trellis.app.permission.Kind;
import care.trellis.app.permission.Thing;
import care.trellis.app.places.Ids;
import care.trellis.app.web.Things;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Questions to look at what is held about somebody: asked by one administrator, answered by another. */
@Repository
class Looks implements Things {
    /** How long the asker may look after it was approved. */
    static final Duration OPEN_FOR = Duration.ofHours(4);

    private final DSLContext database;
    private final NamesOfParties parties;
    private final Ledger ledger;
    private final Addressees addressees;
    private final Outbox outbox;
    private final LookLetters letters;
    private final Clock clock;

    Looks(
            DSLContext database,
            NamesOfParties parties,
            Ledger ledger,
            Addressees addressees,
            Outbox outbox,
            LookLetters letters,
            Clock clock) {
        this.database = database;
        this.parties = parties;
        this.ledger = ledger;
        this.addressees = addressees;
        this.outbox = outbox;
        this.letters = letters;
        this.clock = clock;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.BREAK_GLASS);
    }

    @Override
    public Optional<Thing> find(Kind kind, String id) {
        return Ids.of(id).flatMap(this::find).map(look -> Thing.of(kind, id).about(look.subject()));
    }

    /** Those that whoever acts may see, the newest first. */
    List<Look> all() {
        return read(DSL.trueCondition());
    }

    Optional<Look> find(UUID id) {
        return read(BREAK_GLASS.ID.eq(id)).stream().findFirst();
    }

    /** Somebody by the name they sign in with, as far as whoever acts knows them. */
    Optional<UUID> person(String signInName) {
        var name = signInName.strip().toLowerCase(java.util.Locale.ROOT);
        return database.select(PERSON.ID)
                .from(PERSON)
                .where(PERSON.EMAIL.eq(name).or(PERSON.SIGN_IN_NAME.eq(name)))
                .fetchOptional(PERSON.ID);
    }

    @Transactional
    public UUID ask(UUID subject, String reason, UUID by) {
        var id = database.insertInto(BREAK_GLASS)
                .set(BREAK_GLASS.SUBJECT_ID, subject)
                .set(BREAK_GLASS.REASON, reason)
                .set(BREAK_GLASS.ASKED_BY, by)
                .set(BREAK_GLASS.ASKED_AT, clock.instant().atOffset(ZoneOffset.UTC))
                .returning(BREAK_GLASS.ID)
                .fetchSingle()
                .getId();
        ledger.append(Deed.of("asked to look behind the glass", Kind.BREAK_GLASS, id.toString())
                .because(reason)
                .about(subject, Map.of()));
        addressees.administrators(null).stream()
                .filter(each -> !each.person().equals(by) && !each.person().equals(subject))
                .forEach(each -> outbox.post(letters.asked(each.email(), each.name(), id)));
        return id;
    }

    /** Answers it, once; whether it still waited and somebody else had asked. From then on the subject is told. */
    @Transactional
    public boolean answer(Look look, boolean approved, UUID by) {
        var now = clock.instant();
        var answered = database.update(BREAK_GLASS)
                        .set(BREAK_GLASS.ANSWERED_BY, by)
                        .set(BREAK_GLASS.ANSWERED_AT, now.atOffset(ZoneOffset.UTC))
                        .set(BREAK_GLASS.APPROVED, approved)
                        .set(
                                BREAK_GLASS.OPENS_UNTIL,
                                approved ? now.plus(OPEN_FOR).atOffset(ZoneOffset.UTC) : null)
                        .where(
                                BREAK_GLASS.ID.eq(look.id()),
                                BREAK_GLASS.ANSWERED_AT.isNull(),
                                BREAK_GLASS.ASKED_BY.ne(by),
                                BREAK_GLASS.SUBJECT_ID.ne(by))
                        .execute()
                == 1;
        if (answered) {
            ledger.append(Deed.of(
                            approved ? "glass opened" : "glass kept shut",
                            Kind.BREAK_GLASS,
                            look.id().toString())
                    .about(look.subject(), Map.of()));
            if (approved) {
                addressees.post(look.subject(), (to, name) -> letters.opened(to, name, look));
            }
        }
        return answered;
    }

    /** Writes down that the asker looks now, before anything is shown: in the subject's own log too. */
    @Transactional
    public void looked(Look look) {
        ledger.append(Deed.of(
                        "looked at by an administrator",
                        Kind.ACCOUNT,
                        look.subject().toString())
                .because(look.reason())
                .with("break-glass", look.id().toString())
                .about(look.subject(), Map.of()));
    }

    @Transactional
    public void close(Look look, UUID by) {
        var closed = database.update(BREAK_GLASS)
                .set(BREAK_GLASS.CLOSED_AT, clock.instant().atOffset(ZoneOffset.UTC))
                .where(BREAK_GLASS.ID.eq(look.id()), BREAK_GLASS.ASKED_BY.eq(by), BREAK_GLASS.CLOSED_AT.isNull())
                .execute();
        if (closed == 1) {
            ledger.append(
                    Deed.of("glass shut again", Kind.BREAK_GLASS, look.id().toString())
                            .about(look.subject(), Map.of()));
        }
    }

    private List<Look> read(Condition which) {
        var rows = database.selectFrom(BREAK_GLASS)
                .where(which)
                .orderBy(BREAK_GLASS.ASKED_AT.desc(), BREAK_GLASS.ID)
                .fetch();
        var people = rows.stream()
                .flatMap(row -> Stream.of(row.getSubjectId(), row.getAskedBy(), row.getAnsweredBy()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var names = parties.of(people);
        return rows.stream().map(row -> look(row, names)).toList();
    }

    private static Look look(BreakGlassRecord row, Map<UUID, String> names) {
        return new Look(
                row.getId(),
                row.getSubjectId(),
                names.getOrDefault(row.getSubjectId(), ""),
                row.getReason(),
                row.getAskedBy(),
                names.getOrDefault(row.getAskedBy(), ""),
                row.getAskedAt().toInstant(),
                row.getAnsweredBy() == null ? "" : names.getOrDefault(row.getAnsweredBy(), ""),
                row.getApproved(),
                instant(row.getOpensUntil()),
                instant(row.getClosedAt()));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
