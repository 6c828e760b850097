package care.trellis.app.places.imports;

import static care.trellis.app.places.db.Tables.IMPORT_RUN;

import care.trellis.app.places.db.tables.records.ImportRunRecord;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The imports there are and were. Who works on one says so every moment; one without a sign of life is abandoned. */
@Repository
class Runs {
    /** How long a worker may be silent: many of its beats. */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final int MOST_LISTED = 50;
    private static final List<Field<?>> WITHOUT_CONTENT = withoutContent();

    private final DSLContext database;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    Runs(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    private static List<Field<?>> withoutContent() {
        var fields = new ArrayList<Field<?>>(List.of(IMPORT_RUN.fields()));
        fields.remove(IMPORT_RUN.CONTENT);
        return List.copyOf(fields);
    }

    UUID start(String file, String sha256, UUID person, byte[] content) {
        return Objects.requireNonNull(database.insertInto(IMPORT_RUN)
                .set(IMPORT_RUN.KIND, "")
                .set(IMPORT_RUN.FILE, file)
                .set(IMPORT_RUN.FILE_SHA256, sha256)
                .set(IMPORT_RUN.ASKED_BY, person)
                .set(IMPORT_RUN.ASKED_AT, now())
                .set(IMPORT_RUN.BEAT, now())
                .set(IMPORT_RUN.STATE, "reading")
                .set(IMPORT_RUN.STEP, "Waiting to be read")
                .set(IMPORT_RUN.CONTENT, content)
                .returning(IMPORT_RUN.ID)
                .fetchSingle(IMPORT_RUN.ID));
    }

    /** Takes a run to work on; of several who try, one gets it. */
    boolean claim(UUID run, String from, String to, UUID worker) {
        var mine = database.update(IMPORT_RUN)
                .set(IMPORT_RUN.STATE, to)
                .set(IMPORT_RUN.WORKER, worker)
                .set(IMPORT_RUN.BEAT, now())
                .set(IMPORT_RUN.DONE, 0)
                .where(IMPORT_RUN.ID.eq(run))
                .and(IMPORT_RUN.STATE.eq(from));
        return (from.equals(to) ? mine.and(IMPORT_RUN.WORKER.isNull()) : mine).execute() == 1;
    }

    void beat(UUID run, UUID worker, String step, int done, int total) {
        database.update(IMPORT_RUN)
                .set(IMPORT_RUN.BEAT, now())
                .set(IMPORT_RUN.STEP, step)
                .set(IMPORT_RUN.DONE, done)
                .set(IMPORT_RUN.TOTAL, total)
                .where(IMPORT_RUN.ID.eq(run))
                .and(IMPORT_RUN.WORKER.eq(worker))
                .and(IMPORT_RUN.STATE.in("reading", "applying"))
                .execute();
    }

    /** Ends the work of a worker on a run; false where it is no longer theirs: then nothing of it may stay. */
    boolean finish(UUID run, UUID worker, String state, Report report, int attempt, String fingerprint) {
        var finished = database.update(IMPORT_RUN)
                .set(IMPORT_RUN.STATE, state)
                .set(IMPORT_RUN.KIND, report.kind())
                .set(IMPORT_RUN.REPORT, JSONB.valueOf(json.writeValueAsString(report)))
                .set(IMPORT_RUN.ATTEMPT, attempt)
                .set(IMPORT_RUN.FINGERPRINT, fingerprint)
                .set(IMPORT_RUN.TOTAL, report.rows())
                .set(IMPORT_RUN.DONE, report.rows())
                .setNull(IMPORT_RUN.WORKER)
                .where(IMPORT_RUN.ID.eq(run))
                .and(IMPORT_RUN.WORKER.eq(worker))
                .and(IMPORT_RUN.STATE.in("reading", "applying"))
                .execute();
        if (!state.equals("previewed")) {
            forget(run);
        }
        return finished == 1;
    }

    /** Gives up a run that nobody works on. */
    boolean end(UUID run) {
        var ended = database.update(IMPORT_RUN)
                        .set(IMPORT_RUN.STATE, "abandoned")
                        .where(IMPORT_RUN.ID.eq(run))
                        .and(IMPORT_RUN.STATE.eq("previewed"))
                        .execute()
                == 1;
        if (ended) {
            forget(run);
        }
        return ended;
    }

    /** Runs whose worker gave no sign of life: the program stopped in the middle, and nothing of theirs was written. */
    void abandonSilent() {
        database.update(IMPORT_RUN)
                .set(IMPORT_RUN.STATE, "abandoned")
                .setNull(IMPORT_RUN.WORKER)
                .setNull(IMPORT_RUN.CONTENT)
                .set(
                        IMPORT_RUN.REPORT,
                        JSONB.valueOf(json.writeValueAsString(Report.nothing(
                                "Trellis was stopped while it worked on this file. Nothing was changed: send it"
                                        + " again."))))
                .where(IMPORT_RUN.STATE.in("reading", "applying"))
                .and(IMPORT_RUN.BEAT.lt(now().minus(PATIENCE)))
                .execute();
    }

    private void forget(UUID run) {
        database.update(IMPORT_RUN)
                .setNull(IMPORT_RUN.CONTENT)
                .where(IMPORT_RUN.ID.eq(run))
                .execute();
    }

    Optional<byte[]> content(UUID run) {
        return database.select(IMPORT_RUN.CONTENT)
                .from(IMPORT_RUN)
                .where(IMPORT_RUN.ID.eq(run))
                .and(IMPORT_RUN.CONTENT.isNotNull())
                .fetchOptional(IMPORT_RUN.CONTENT);
    }

    Optional<Run> find(UUID run) {
        return database.select(WITHOUT_CONTENT)
                .from(IMPORT_RUN)
                .where(IMPORT_RUN.ID.eq(run))
                .fetchOptional(this::run);
    }

    List<Run> latest() {
        return database.select(WITHOUT_CONTENT)
                .from(IMPORT_RUN)
                .orderBy(IMPORT_RUN.ASKED_AT.desc(), IMPORT_RUN.ID)
                .limit(MOST_LISTED)
                .fetch(this::run);
    }

    private Run run(Record row) {
        ImportRunRecord run = row.into(IMPORT_RUN);
        var report = run.getReport().data();
        return new Run(
                run.getId(),
                run.getFile(),
                run.getFileSha256(),
                run.getAskedBy(),
                run.getAskedAt().toInstant(),
                run.getState(),
                run.getStep(),
                run.getTotal(),
                run.getDone(),
                run.getAttempt(),
                run.getFingerprint(),
                report.equals("{}") ? Report.nothing("") : json.readValue(report, Report.class));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
