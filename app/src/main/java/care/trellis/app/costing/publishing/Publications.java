package care.trellis.app.costing.publishing;

import static care.trellis.app.costing.db.Tables.PUBLICATION;
import static care.trellis.app.costing.db.Tables.RELEASE;
import static care.trellis.app.costing.db.Tables.SEALED_RETURNS;
import static care.trellis.app.costing.db.Tables.SIGNATURE;

import care.trellis.app.secret.HouseSecret;
import care.trellis.disclosure.Release;
import care.trellis.exchange.publish.CostReport;
import care.trellis.exchange.publish.ModelRun;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Reports as they were published, who signed them, and what the house alone keeps to prove them and to guard later ones. */
@Repository
class Publications {
    private static final String RETURNS = "returns of publication ";
    private static final String RELEASED = "release of publication ";

    private final DSLContext database;
    private final HouseSecret secret;

    Publications(DSLContext database, HouseSecret secret) {
        this.database = database;
        this.secret = secret;
    }

    /**
     * A report at its stable address.
     *
     * @param run the record of its model run, as canonical JSON
     */
    record Published(UUID id, CostReport report, String run, Instant at) {
        ModelRun record() {
            return Canonical.JSON.readValue(run, ModelRun.class);
        }
    }

    /** Somebody's signature under a run. */
    record Signature(String as, UUID person, String runSha256, Instant at) {}

    /** All of an exercise, newest first. */
    List<Published> of(UUID exercise) {
        return list(PUBLICATION.EXERCISE_ID.eq(exercise));
    }

    Optional<Published> find(UUID exercise, int number) {
        return list(PUBLICATION.EXERCISE_ID.eq(exercise).and(PUBLICATION.NUMBER.eq(number))).stream()
                .findFirst();
    }

    private List<Published> list(Condition which) {
        return database.selectFrom(PUBLICATION)
                .where(which)
                .orderBy(PUBLICATION.NUMBER.desc())
                .fetch(row -> new Published(
                        row.getId(),
                        Canonical.JSON.readValue(row.getReport().data(), CostReport.class),
                        row.getRun(),
                        row.getPublishedAt().toInstant()));
    }

    List<Signature> signatures(UUID exercise) {
        return database.selectFrom(SIGNATURE)
                .where(SIGNATURE.EXERCISE_ID.eq(exercise))
                .orderBy(SIGNATURE.NUMBER)
                .fetch(row -> new Signature(
                        row.getSignsAs(),
                        row.getPersonId(),
                        row.getRunSha256(),
                        row.getAt().toInstant()));
    }

    void sign(UUID exercise, String as, UUID person, String runSha256, OffsetDateTime at) {
        database.insertInto(SIGNATURE)
                .set(SIGNATURE.EXERCISE_ID, exercise)
                .set(SIGNATURE.NUMBER, 1 + signatures(exercise).size())
                .set(SIGNATURE.SIGNS_AS, as)
                .set(SIGNATURE.PERSON_ID, person)
                .set(SIGNATURE.RUN_SHA256, runSha256)
                .set(SIGNATURE.AT, at)
                .execute();
    }

    /** Keeps a report for good, with the sealed returns that prove it and what was released in it. */
    void add(UUID exercise, ReportMaker.Made made, Run run, UUID by, OffsetDateTime at) {
        var id = UUID.randomUUID();
        database.insertInto(PUBLICATION)
                .set(PUBLICATION.ID, id)
                .set(PUBLICATION.EXERCISE_ID, exercise)
                .set(PUBLICATION.NUMBER, made.report().number())
                .set(PUBLICATION.PUBLISHED_BY, by)
                .set(PUBLICATION.PUBLISHED_AT, at)
                .set(PUBLICATION.REPORT, JSONB.valueOf(Canonical.JSON.writeValueAsString(made.report())))
                .set(PUBLICATION.RUN, run.text())
                .set(PUBLICATION.RUN_SHA256, made.report().runSha256())
                .set(PUBLICATION.RETURNS_SHA256, made.report().returnsSha256())
                .execute();
        database.insertInto(SEALED_RETURNS)
                .set(SEALED_RETURNS.PUBLICATION_ID, id)
                .set(SEALED_RETURNS.SEALED, secret.seal(RETURNS + id, run.returns()))
                .execute();
        for (var release : made.releases()) {
            database.insertInto(RELEASE)
                    .set(RELEASE.PUBLICATION_ID, id)
                    .set(RELEASE.NAME, release.name())
                    .set(RELEASE.RELEASED_ON, release.on())
                    .set(RELEASE.SEALED, secret.seal(RELEASED + id, Canonical.of(release)))
                    .execute();
        }
    }

    /** The returns under seal; the house alone opens them. */
    SealedReturns open(UUID publication) {
        var sealed = database.select(SEALED_RETURNS.SEALED)
                .from(SEALED_RETURNS)
                .where(SEALED_RETURNS.PUBLICATION_ID.eq(publication))
                .fetchSingle(SEALED_RETURNS.SEALED);
        return Canonical.JSON.readValue(
                new String(secret.open(RETURNS + publication, Objects.requireNonNull(sealed)), StandardCharsets.UTF_8),
                SealedReturns.class);
    }

    /** Everything released before a moment, in every exercise; the house alone opens it. */
    List<Release> releasedBefore(OffsetDateTime moment) {
        return database.select(RELEASE.SEALED, RELEASE.PUBLICATION_ID)
                .from(RELEASE)
                .join(PUBLICATION)
                .on(PUBLICATION.ID.eq(RELEASE.PUBLICATION_ID))
                .where(PUBLICATION.PUBLISHED_AT.lt(moment))
                .orderBy(PUBLICATION.PUBLISHED_AT, PUBLICATION.ID, DSL.field(RELEASE.NAME))
                .fetch(row -> Canonical.JSON.readValue(
                        new String(
                                secret.open(RELEASED + row.value2(), Objects.requireNonNull(row.value1())),
                                StandardCharsets.UTF_8),
                        Release.class));
    }

    static LocalDate day(Instant at) {
        return at.atZone(java.time.ZoneId.of("Europe/London")).toLocalDate();
    }
}
