package care.trellis.exchange;

import care.trellis.demand.money.DatedSeries.InGap;
import care.trellis.demand.places.PlacesRun;
import care.trellis.demand.workforce.WorkforceRun;
import care.trellis.exchange.library.OutlookLibrary;
import care.trellis.exchange.outlook.GapFile;
import care.trellis.exchange.outlook.LifetimesFile;
import care.trellis.exchange.outlook.MeansTestFile;
import care.trellis.exchange.outlook.PlacesFile;
import care.trellis.exchange.outlook.WorkforceFile;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Inputs of places, workforce, the gap and the means test that were damaged at random: refused with named faults or used. */
class MalformedFlowsTest {
    private static final int FILES = 10_000;
    private static final int LARGE_FILES = 1_000;

    @Test
    void ten_thousand_malformed_plans_of_places_give_named_faults() {
        MalformedFilesTest.tryAll(
                source("places-two-piece"),
                FILES,
                81,
                content -> PlacesRun.of(PlacesFile.read("damaged.yaml", content).plan())
                        .assumptions());
    }

    @Test
    void ten_thousand_malformed_plans_of_a_workforce_give_named_faults() {
        MalformedFilesTest.tryAll(
                source("workforce-england"),
                FILES,
                82,
                content -> WorkforceRun.of(WorkforceFile.read("damaged.yaml", content))
                        .sentence());
    }

    @Test
    void ten_thousand_malformed_gaps_give_named_faults() {
        MalformedFilesTest.tryAll(
                source("gap-growth"),
                FILES,
                83,
                content -> GapFile.read("damaged.yaml", content).gap().sentence());
        MalformedFilesTest.tryAll(
                source("gap-health-foundation-2025"),
                LARGE_FILES,
                84,
                content -> GapFile.read("damaged.yaml", content).gap().sentence());
    }

    @Test
    void ten_thousand_malformed_lifetimes_give_named_faults() {
        MalformedFilesTest.tryAll(
                source("lifetimes-england"), FILES, 74, content -> LifetimesFile.read("damaged.yaml", content));
    }

    @Test
    void malformed_means_tests_give_named_faults() {
        MalformedFilesTest.tryAll(
                source("means-test-england"),
                LARGE_FILES,
                85,
                content -> MeansTestFile.read("damaged.yaml", content).on(LocalDate.of(2025, 6, 1), InGap.CARRY_LAST));
    }

    private static byte[] source(String id) {
        return OutlookLibrary.source(id).orElseThrow();
    }
}
