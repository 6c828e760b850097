package care.trellis.app.places.imports;

import static care.trellis.app.ledger.db.Tables.ENTRY;
import static care.trellis.app.places.db.Tables.RATING;
import static care.trellis.app.places.db.Tables.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.app.database.Acting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The regulator's whole file of England, beside the repository; skipped, and said so, where it is absent. */
@Tag("slow")
class EnglandImportTest {
    private static final String FILE = "cqc_asc_overall_ratings_2021-02.csv.gz";
    private static final int SERVICES = 23_084;

    private final Importing importing = new Importing();

    @Test
    void england_comes_in_within_30_seconds_and_a_second_time_changes_nothing() throws IOException {
        var content = reference(FILE);
        long began = System.nanoTime();
        var first = importing.apply(importing.preview(FILE, content));
        long firstMillis = (System.nanoTime() - began) / 1_000_000;
        assertThat(first.state()).as(first.report().problem()).isEqualTo("applied");
        assertThat(first.report().services("added")).isEqualTo(SERVICES);
        assertThat(first.report().refused()).isZero();

        int entries = entries();
        began = System.nanoTime();
        var second = importing.preview(FILE, content);
        long secondMillis = (System.nanoTime() - began) / 1_000_000;
        assertThat(second.report().unchanged()).isEqualTo(SERVICES);
        assertThat(second.report().changesSomething()).isFalse();
        assertThat(entries()).isEqualTo(entries);
        var services = Acting.asPublic(() -> importing.database.fetchCount(
                SERVICE, SERVICE.SOURCE.eq(first.report().kind())));
        var ratings = Acting.asPublic(() -> importing.database.fetchCount(RATING, RATING.REGULATOR.eq("cqc")));
        System.out.printf(
                "England: %,d services and %,d ratings, first import %,d ms (reading and comparing %,d, applying %,d);"
                        + " second %,d ms, nothing changed%n",
                services,
                ratings,
                firstMillis,
                first.report().readMillis(),
                first.report().applyMillis(),
                secondMillis);
    }

    private int entries() {
        return Acting.asHouse(() -> importing.database.fetchCount(ENTRY));
    }

    static byte[] reference(String name) throws IOException {
        for (var root = Path.of("").toAbsolutePath(); root != null; root = root.getParent()) {
            var file = root.resolve("shared/reference/quality").resolve(name);
            if (Files.exists(file)) {
                return Files.readAllBytes(file);
            }
        }
        return Assumptions.abort("skipped: ../shared/reference/quality/" + name + " is not beside this repository");
    }
}
