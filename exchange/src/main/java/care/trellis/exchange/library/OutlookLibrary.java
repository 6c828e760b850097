package care.trellis.exchange.library;

import care.trellis.demand.money.MeansTestRules;
import care.trellis.exchange.outlook.MeansTestFile;
import care.trellis.exchange.outlook.OutlookScenario;
import care.trellis.exchange.outlook.OutlookScenarioFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * What ships for the outlook engine: scenarios, inputs to begin with and dated parameters, each a text anybody may read and
 * copy.
 */
public final class OutlookLibrary {
    private static final Shelf SCENARIOS = new Shelf("outlook-scenarios");
    private static final Shelf OUTLOOK = new Shelf("outlook");
    private static final String MEANS_TEST = "means-test-england.yaml";

    private OutlookLibrary() {}

    /** The ids of the scenarios, such as {@code england-older-people-usage}; the first is the usual one. */
    public static List<String> scenarioIds() {
        return SCENARIOS.ids();
    }

    public static Optional<OutlookScenario> scenario(String id) {
        return SCENARIOS.yaml(id).map(text -> OutlookScenarioFile.read(id + ".yaml", text, new ShippedPeople()));
    }

    /** The text of a scenario, to be shown or copied. */
    public static Optional<String> scenarioSource(String id) {
        return SCENARIOS.yaml(id).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /** The ids of the inputs of one kind, such as {@code places}: the names of their files without the ending. */
    public static List<String> ids(String kind) {
        return OUTLOOK.ids().stream().filter(id -> id.startsWith(kind + "-")).toList();
    }

    /** An input as it ships. */
    public static Optional<byte[]> source(String id) {
        return OUTLOOK.yaml(id);
    }

    /** The means test of England by date. */
    public static MeansTestRules meansTest() {
        return MeansTestFile.read(MEANS_TEST, OUTLOOK.existing(MEANS_TEST));
    }
}
