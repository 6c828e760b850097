package care.trellis.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.cost.book.PriceYear;
import care.trellis.cost.returns.Aggregation;
import care.trellis.cost.returns.AggregationChoices;
import care.trellis.cost.run.Inputs;
import care.trellis.cost.run.Run;
import care.trellis.exchange.csv.ReturnsCsv;
import care.trellis.exchange.csv.TableCsv;
import care.trellis.exchange.library.Library;
import care.trellis.exchange.yaml.BookFile;
import care.trellis.exchange.yaml.CrosswalkFile;
import care.trellis.exchange.yaml.ModelFile;
import care.trellis.exchange.yaml.ScenarioFile;
import care.trellis.fault.Faulty;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Files that were damaged at random: refused with named faults or used, but nothing else, and soon. */
class MalformedFilesTest {
    private static final int FILES = 10_000;
    private static final int LARGE_FILES = 250;
    private static final double MOST_SECONDS = 1;

    @Test
    void ten_thousand_malformed_models_give_named_faults() {
        tryAll(
                Resource.bytes("day-visits.yaml"),
                FILES,
                1,
                content -> Run.of(Inputs.of(ModelFile.read("damaged.yaml", content)))
                        .recipients());
    }

    @Test
    void malformed_copies_of_the_models_that_ship_give_named_faults() {
        for (var id : Library.modelIds()) {
            var text = Library.source(id).orElseThrow().getBytes(StandardCharsets.UTF_8);
            tryAll(text, LARGE_FILES, 2, content -> Run.of(Inputs.of(ModelFile.read("damaged.yaml", content))));
        }
    }

    @Test
    void ten_thousand_malformed_books_give_named_faults() {
        var model = ModelFile.read("day-visits.yaml", Resource.bytes("day-visits.yaml"));
        tryAll(
                Resource.bytes("day-book.yaml"),
                FILES,
                3,
                content -> BookFile.read("damaged.yaml", content).changes(model, PriceYear.financial(2025)));
    }

    @Test
    void ten_thousand_malformed_scenarios_give_named_faults() {
        var inputs = Inputs.of(ModelFile.read("day-visits.yaml", Resource.bytes("day-visits.yaml")));
        tryAll(
                Resource.bytes("day-scenario.yaml"),
                FILES,
                4,
                content -> Run.of(inputs.with(ScenarioFile.read("damaged.yaml", content))));
    }

    @Test
    void ten_thousand_malformed_crosswalks_give_named_faults() {
        var models = List.of(ModelFile.read("day-visits.yaml", Resource.bytes("day-visits.yaml")));
        tryAll(
                Resource.bytes("day-crosswalk.yaml"),
                FILES,
                5,
                content -> CrosswalkFile.read("damaged.yaml", content).check(models));
    }

    @Test
    void ten_thousand_malformed_returns_give_named_faults() {
        var model = ModelFile.read("day-visits.yaml", Resource.bytes("day-visits.yaml"));
        tryAll(
                Resource.bytes("day-returns.csv"),
                FILES,
                6,
                content -> Aggregation.of(ReturnsCsv.read("damaged.csv", content, model), AggregationChoices.DEFAULT));
    }

    @Test
    void malformed_copies_of_the_returns_that_ship_give_named_faults() {
        var model = Library.model("home-care-annex-a").orElseThrow();
        tryAll(
                Library.sample("returns.csv"),
                LARGE_FILES,
                8,
                content -> Aggregation.of(ReturnsCsv.read("damaged.csv", content, model), AggregationChoices.DEFAULT));
    }

    @Test
    void ten_thousand_malformed_tables_give_named_faults() {
        tryAll(Library.sample("faulty-table.csv"), FILES, 7, content -> TableCsv.read("damaged.csv", content));
    }

    static void tryAll(byte[] sound, int files, long seed, Consumer<byte[]> use) {
        int refused = 0;
        for (int i = 0; i < files; i++) {
            var content = new Damage(seed * 1_000_003 + i).to(sound);
            double before = seconds();
            refused += isRefused(use, content) ? 1 : 0;
            double taken = seconds() - before;
            // The first of all waits for its classes, and for the compiler; once more tells.
            for (int again = 0; again < 2 && taken > MOST_SECONDS; again++) {
                before = seconds();
                isRefused(use, content);
                taken = seconds() - before;
            }
            assertThat(taken)
                    .as(() -> "seconds of work for " + new String(content, StandardCharsets.UTF_8))
                    .isLessThan(MOST_SECONDS);
        }
        // Damage that leaves a file sound shows nothing: most of it must not.
        assertThat(refused).isGreaterThan(files / 3);
    }

    /** Seconds of work this thread has done: a busy machine may make it wait, which is not its fault. */
    private static double seconds() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
    }

    private static boolean isRefused(Consumer<byte[]> use, byte[] content) {
        try {
            use.accept(content);
            return false;
        } catch (Unreadable unreadable) {
            assertThat(unreadable.faults()).isNotEmpty().allSatisfy(fault -> {
                assertThat(fault.row()).isPositive();
                assertThat(fault.column()).isPositive();
                assertThat(fault.message()).isNotBlank();
            });
            return true;
        } catch (Faulty faulty) {
            assertThat(faulty.faults()).isNotEmpty();
            return true;
        } catch (RuntimeException | StackOverflowError other) {
            throw new AssertionError("not refused but broken: " + new String(content, StandardCharsets.UTF_8), other);
        }
    }
}
