package care.trellis.app.places.imports;

import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.app.RunningTrellis;
import care.trellis.app.database.Acting;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jooq.DSLContext;

/** Imports files as an administrator would, without the pages. */
final class Importing {
    private static final int MOST_WAITS = 600;

    final DSLContext database = RunningTrellis.context().getBean(DSLContext.class);
    final Runs runs = RunningTrellis.context().getBean(Runs.class);
    final RunRecord record = RunningTrellis.context().getBean(RunRecord.class);
    final ImportWork work = RunningTrellis.context().getBean(ImportWork.class);
    final UUID person = Administrator.person();

    Run preview(String file, String csv) {
        return preview(file, csv.getBytes(StandardCharsets.UTF_8));
    }

    Run preview(String file, byte[] content) {
        return Acting.asPerson(person, () -> {
            var run = runs.start(file, "0".repeat(64), person, content);
            work.read(run, person);
            return settled(run);
        });
    }

    Run apply(Run previewed) {
        assertThat(previewed.state()).isEqualTo("previewed");
        return Acting.asPerson(person, () -> {
            work.apply(previewed.id(), person);
            return settled(previewed.id());
        });
    }

    Run settled(UUID run) {
        for (int waits = 0; waits < MOST_WAITS; waits++) {
            var now = runs.find(run).orElseThrow();
            if (!now.isAtWork()) {
                return now;
            }
            pause();
        }
        throw new AssertionError("the import did not end");
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
