package care.trellis.app.places.imports;

import care.trellis.app.database.Acting;
import java.util.UUID;

/** Says every moment that somebody still works on a run, and how far they are, on a connection of its own. */
final class Working implements AutoCloseable {
    private static final long BETWEEN_MILLIS = 500;

    private final Runs runs;
    private final UUID run;
    private final UUID worker;
    private final Thread thread;
    private volatile String step;
    private volatile int done;
    private volatile int total;

    Working(Runs runs, UUID run, UUID worker, UUID person, String step) {
        this.runs = runs;
        this.run = run;
        this.worker = worker;
        this.step = step;
        this.thread = Thread.ofVirtual()
                .start(() -> Acting.asPerson(person, () -> {
                    beat();
                    return true;
                }));
    }

    void at(String doing, int ofThem, int all) {
        step = doing;
        done = ofThem;
        total = all;
    }

    private void beat() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(BETWEEN_MILLIS);
            } catch (InterruptedException finished) {
                return;
            }
            runs.beat(run, worker, step, done, total);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
