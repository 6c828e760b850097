package care.trellis.exchange.library;

import care.trellis.exchange.yaml.OutlookScenario;
import care.trellis.exchange.yaml.OutlookScenarioFile;
import care.trellis.exchange.yaml.PopulationShelf;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Outlook scenarios that ship, each a text anybody may read and copy. */
public final class OutlookLibrary {
    private static final Shelf SCENARIOS = new Shelf("outlook-scenarios");

    private OutlookLibrary() {}

    /** The ids of the scenarios, such as {@code england-older-people-usage}; the first is the usual one. */
    public static List<String> scenarioIds() {
        return SCENARIOS.ids();
    }

    public static Optional<OutlookScenario> scenario(String id) {
        return SCENARIOS.yaml(id).map(text -> OutlookScenarioFile.read(id + ".yaml", text, PopulationShelf.empty()));
    }

    /** The text of a scenario, to be shown or copied. */
    public static Optional<String> scenarioSource(String id) {
        return SCENARIOS.yaml(id).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }
}
