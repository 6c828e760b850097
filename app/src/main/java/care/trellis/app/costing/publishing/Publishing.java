package care.trellis.app.costing.publishing;

import care.trellis.app.costing.exercise.CostingExercise;
import care.trellis.app.costing.exercise.CostingExercises;
import care.trellis.app.costing.exercise.ExerciseKeeping;
import care.trellis.app.costing.exercise.Stage;
import care.trellis.app.costing.pricing.KeptChoices;
import care.trellis.app.costing.pricing.SentReturns;
import care.trellis.app.costing.publishing.Publications.Published;
import care.trellis.app.costing.publishing.Publications.Signature;
import care.trellis.app.database.Acting;
import care.trellis.app.ledger.Deed;
import care.trellis.app.ledger.Ledger;
import care.trellis.app.permission.Kind;
import care.trellis.app.secret.Sha256;
import care.trellis.disclosure.Release;
import care.trellis.exchange.publish.CostReport;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Signing and publishing an exercise: an analyst and somebody else sign the same run, and a commissioner publishes it. */
@Service
public class Publishing {
    private final CostingExercises exercises;
    private final SentReturns returns;
    private final KeptChoices kept;
    private final Publications publications;
    private final ReportMaker maker;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Semaphore proving = new Semaphore(1);

    Publishing(
            CostingExercises exercises,
            SentReturns returns,
            KeptChoices kept,
            Publications publications,
            ReportMaker maker,
            Ledger ledger,
            TransactionTemplate transaction,
            Clock clock) {
        this.exercises = exercises;
        this.returns = returns;
        this.kept = kept;
        this.publications = publications;
        this.maker = maker;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The run as it stands now. */
    Run run(CostingExercise exercise) {
        return Run.of(returns.of(exercise), kept);
    }

    /** The last signature of each kind under a run. */
    Optional<Signature> signed(UUID exercise, String as, String runSha256) {
        return publications.signatures(exercise).stream()
                .filter(each -> each.as().equals(as) && each.runSha256().equals(runSha256))
                .max(Comparator.comparing(Signature::at));
    }

    /**
     * Signs a run.
     *
     * @param seen the run that whoever signs has seen
     * @return why it cannot be signed; empty where it is
     */
    @Transactional
    public String sign(CostingExercise exercise, String as, UUID person, String seen) {
        var run = run(exercise);
        var sha256 = run.sha256();
        if (!sha256.equals(seen)) {
            return "Something changed since you looked: read it again before you sign";
        }
        if (!exercise.is(Stage.CHECKING)) {
            return "Close the exercise to returns first: what is signed must stand still";
        }
        if (!run.isChosen()) {
            return "The choices of each kind of care must be recorded, with their reasons, before anybody signs";
        }
        var other = signed(exercise.id(), as.equals("analyst") ? "reviewer" : "analyst", sha256);
        if (other.filter(each -> each.person().equals(person)).isPresent()) {
            return "Somebody else must sign as " + as + ": you signed as the other already";
        }
        publications.sign(exercise.id(), as, person, sha256, clock.instant().atOffset(ZoneOffset.UTC));
        ledger.append(ExerciseKeeping.councilOnly(exercise, "signed as " + as).with("run", sha256.substring(0, 12)));
        return "";
    }

    /** The report that a run would give today: what would be said, and what withheld. */
    ReportMaker.Made preview(CostingExercise exercise) {
        var run = run(exercise);
        var now = clock.instant();
        var earlier = earlier(now);
        return maker.make(run, as(exercise, run, now, earlier));
    }

    /**
     * Publishes.
     *
     * @return why it cannot be published; empty where it is
     */
    public String publish(CostingExercise exercise, UUID by, String seen) {
        var now = clock.instant();
        // What was released before is the house's alone to read, so it is read before the council's own transaction
        // begins.
        var earlier = earlier(now);
        return java.util.Objects.requireNonNull(
                transaction.execute(_ -> publish(exercise.id(), by, seen, now, earlier)));
    }

    private String publish(UUID id, UUID by, String seen, Instant now, List<Release> earlier) {
        var exercise = exercises.lock(id).orElseThrow();
        var run = run(exercise);
        var sha256 = run.sha256();
        if (!sha256.equals(seen)) {
            return "Something changed since you looked: it must be signed again";
        }
        if (!exercise.is(Stage.CHECKING)
                || signed(id, "analyst", sha256).isEmpty()
                || signed(id, "reviewer", sha256).isEmpty()) {
            return "The analyst and a reviewer must both have signed this very run";
        }
        keep(exercise, run, by, now, earlier);
        return "";
    }

    /** Publishes what the demonstration tells as done at a moment that has gone, signed by two people. */
    @Transactional
    public void publishAsOf(UUID id, UUID analyst, UUID reviewer, UUID commissioner, Instant moment) {
        var exercise = exercises.find(id).orElseThrow();
        var run = run(exercise);
        publications.sign(id, "analyst", analyst, run.sha256(), moment.atOffset(ZoneOffset.UTC));
        publications.sign(id, "reviewer", reviewer, run.sha256(), moment.atOffset(ZoneOffset.UTC));
        keep(exercise, run, commissioner, moment, publications.releasedBefore(moment.atOffset(ZoneOffset.UTC)));
    }

    private void keep(CostingExercise exercise, Run run, UUID by, Instant now, List<Release> earlier) {
        var made = maker.make(run, as(exercise, run, now, earlier));
        publications.add(exercise.id(), made, run, by, now.atOffset(ZoneOffset.UTC));
        exercises.move(exercise.id(), Stage.PUBLISHED, "");
        ledger.append(
                Deed.of("published the report", Kind.EXERCISE, exercise.id().toString())
                        .in(exercise.place())
                        .with("report", Integer.toString(made.report().number()))
                        .with("run", made.report().runSha256())
                        .with("sealed returns", made.report().returnsSha256())
                        .readByEverybody());
    }

    private ReportMaker.Publishing as(CostingExercise exercise, Run run, Instant now, List<Release> earlier) {
        var sha256 = run.sha256();
        return new ReportMaker.Publishing(
                1 + publications.of(exercise.id()).size(),
                Publications.day(now),
                List.of("analyst", "reviewer").stream()
                        .flatMap(as -> signed(exercise.id(), as, sha256).stream())
                        .map(each -> new CostReport.Signature(each.as(), Publications.day(each.at())))
                        .toList(),
                earlier);
    }

    private List<Release> earlier(Instant now) {
        return Acting.asHouse(() -> publications.releasedBefore(now.atOffset(ZoneOffset.UTC)));
    }

    /**
     * Whether a published report can be made again from what is published and the sealed returns.
     *
     * @param run whether the model run is the one that the report names
     * @param returns the same of the sealed returns
     * @param report whether the report that they make is the same, figure by figure
     */
    record Proof(boolean run, boolean returns, boolean report) {
        boolean holds() {
            return run && returns && report;
        }
    }

    /**
     * Makes a published report again, from the published run and the sealed returns.
     *
     * @return nothing where another proof is under way: each takes the machine for a moment, and anybody may ask
     */
    Optional<Proof> prove(CostingExercise exercise, Published published) {
        if (!proving.tryAcquire()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Acting.asHouse(() -> proof(exercise, published)));
        } finally {
            proving.release();
        }
    }

    private Proof proof(CostingExercise exercise, Published published) {
        var report = published.report();
        var sealed = publications.open(published.id());
        boolean sameReturns = Sha256.hex(Canonical.of(sealed)).equals(report.returnsSha256());
        if (!Sha256.hex(published.run().getBytes(StandardCharsets.UTF_8)).equals(report.runSha256())) {
            return new Proof(false, sameReturns, false);
        }
        var run = Run.again(published.record(), sealed.sent(exercise));
        var again = maker.make(
                run,
                new ReportMaker.Publishing(
                        report.number(),
                        report.publishedOn(),
                        report.signatures(),
                        publications.releasedBefore(published.at().atOffset(ZoneOffset.UTC))));
        return new Proof(
                run.sha256().equals(report.runSha256()),
                sameReturns,
                Sha256.hex(Canonical.of(again.report())).equals(Sha256.hex(Canonical.of(report))));
    }
}
