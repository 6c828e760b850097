package care.trellis.app.places.imports;

import care.trellis.app.database.Acting;
import care.trellis.exchange.Fault;
import care.trellis.exchange.Unreadable;
import care.trellis.exchange.places.Listing;
import care.trellis.exchange.places.ListingFile;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads, compares and applies files in the background, one at a time on this node; as the person who asked for it. */
@Service
class ImportWork {
    private static final Logger LOG = LoggerFactory.getLogger(ImportWork.class);

    /** The lock that one applying holds: two files applied at once would not see each other. */
    private static final long LOCK = 0x54726c496d707274L;

    private final Runs runs;
    private final RunRecord kept;
    private final HeldDirectory directory;
    private final DirectoryWriting writing;
    private final ImportDeeds deeds;
    private final DSLContext database;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final UUID worker = UUID.randomUUID();
    private final ExecutorService queue = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("import").daemon().factory());

    ImportWork(
            Runs runs,
            RunRecord kept,
            HeldDirectory directory,
            DirectoryWriting writing,
            ImportDeeds deeds,
            DSLContext database,
            TransactionTemplate transaction,
            Clock clock) {
        this.runs = runs;
        this.kept = kept;
        this.directory = directory;
        this.writing = writing;
        this.deeds = deeds;
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Reads a file and compares it, soon. */
    void read(UUID run, UUID person) {
        begin(run, person, "reading", working -> preview(run, working));
    }

    /** Applies what was looked at, soon. */
    void apply(UUID run, UUID person) {
        begin(run, person, "previewed", working -> applyNow(run, working));
    }

    private interface Step {
        void run(Working working);
    }

    private void begin(UUID run, UUID person, String from, Step step) {
        boolean isReading = from.equals("reading");
        if (!runs.claim(run, from, isReading ? from : "applying", worker)) {
            return; // another has it
        }
        queue.execute(() -> Acting.asPerson(person, () -> {
            try (var working = new Working(runs, run, worker, person, isReading ? "Reading the file" : "Comparing")) {
                step.run(working);
            } catch (RuntimeException failure) {
                LOG.error("import {} failed", run, failure);
                runs.finish(
                        run,
                        worker,
                        "abandoned",
                        Report.nothing("Something went wrong while Trellis worked on this"
                                + " file; the fault is ours and has been noted. Nothing was changed."),
                        0,
                        "");
            }
            return true;
        }));
    }

    private void preview(UUID run, Working working) {
        long began = System.nanoTime();
        try {
            var listing = listing(run);
            working.at("Comparing with the directory", listing.rows(), listing.rows());
            transaction.executeWithoutResult(_ -> compare(run, listing, 1, began));
        } catch (Unreadable unreadable) {
            transaction.executeWithoutResult(_ -> {
                kept.refuse(run, unreadable.faults());
                runs.finish(run, worker, "refused", Report.nothing("Nothing in this file could be read."), 0, "");
            });
        }
    }

    private Listing listing(UUID run) {
        var file = runs.find(run).orElseThrow().file();
        var content = runs.content(run).orElseThrow();
        return ListingFile.read(file, content, LocalDate.now(clock));
    }

    private void compare(UUID run, Listing listing, int attempt, long began) {
        long read = millisSince(began);
        var held = directory.holdings();
        long loaded = millisSince(began);
        var changes = Diff.of(held, listing);
        long compared = millisSince(began);
        keep(run, listing, changes, held, attempt, Report.of(listing, changes, compared));
        LOG.info(
                "import {}: read {} ms, directory {} ms, compared {} ms, kept {} ms",
                run,
                read,
                loaded,
                compared,
                millisSince(began));
    }

    private void keep(UUID run, Listing listing, Changes changes, Holdings held, int attempt, Report report) {
        kept.keep(run, attempt, changes, held);
        var faults = new ArrayList<Fault>(listing.refused());
        faults.addAll(changes.refused());
        kept.refuse(run, faults);
        demand(runs.finish(run, worker, "previewed", report, attempt, changes.fingerprint()));
    }

    private void applyNow(UUID run, Working working) {
        long began = System.nanoTime();
        var listing = listing(run);
        transaction.executeWithoutResult(_ -> {
            database.execute("select pg_advisory_xact_lock(?)", LOCK);
            var before = runs.find(run).orElseThrow();
            var held = directory.holdings();
            var changes = Diff.of(held, listing);
            if (!changes.fingerprint().equals(before.fingerprint())) {
                var report = Report.of(listing, changes, before.report().readMillis())
                        .with("The directory changed after this was looked at, so nothing was applied. This is what"
                                + " would change now.");
                keep(run, listing, changes, held, before.attempt() + 1, report);
                return;
            }
            long compared = millisSince(began);
            working.at("Writing", 0, listing.rows());
            var services = writing.write(changes, held, listing.kind());
            long written = millisSince(began);
            working.at("Writing the ledger", listing.rows(), listing.rows());
            deeds.append(before, changes, services);
            LOG.info(
                    "import {}: compared {} ms, written {} ms, ledger {} ms",
                    run,
                    compared,
                    written,
                    millisSince(began));
            demand(runs.finish(
                    run,
                    worker,
                    "applied",
                    before.report().applied(millisSince(began)),
                    before.attempt(),
                    before.fingerprint()));
        });
    }

    // A worker that was taken for dead must leave nothing behind.
    private static void demand(boolean isOurs) {
        if (!isOurs) {
            throw new IllegalStateException("the import was given up while it ran");
        }
    }

    private static long millisSince(long began) {
        return (System.nanoTime() - began) / 1_000_000;
    }

    @PreDestroy
    void stop() {
        queue.shutdownNow();
    }
}
