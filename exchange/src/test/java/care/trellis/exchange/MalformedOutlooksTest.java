package care.trellis.exchange;

import care.trellis.exchange.outlook.OutlookScenarioFile;
import care.trellis.exchange.outlook.PopulationShelf;
import org.junit.jupiter.api.Test;

/** Outlook scenarios that were damaged at random: refused with named faults or projected. */
class MalformedOutlooksTest {
    private static final int FILES = 10_000;

    @Test
    void ten_thousand_malformed_usage_scenarios_give_named_faults() {
        MalformedFilesTest.tryAll(Resource.bytes("small-outlook.yaml"), FILES, 71, MalformedOutlooksTest::project);
    }

    @Test
    void ten_thousand_malformed_prevalence_scenarios_give_named_faults() {
        MalformedFilesTest.tryAll(
                Resource.bytes("small-outlook-prevalence.yaml"), FILES, 72, MalformedOutlooksTest::project);
    }

    @Test
    void ten_thousand_malformed_transition_scenarios_give_named_faults() {
        MalformedFilesTest.tryAll(
                Resource.bytes("small-outlook-transition.yaml"), FILES, 73, MalformedOutlooksTest::project);
    }

    private static void project(byte[] content) {
        OutlookScenarioFile.read("damaged.yaml", content, PopulationShelf.empty())
                .scenario()
                .project();
    }
}
