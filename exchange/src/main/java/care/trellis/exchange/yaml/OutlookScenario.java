package care.trellis.exchange.yaml;

import care.trellis.demand.scenario.Scenario;
import care.trellis.demand.uncertainty.Uncertainty;

/**
 * An outlook scenario as its file holds it.
 *
 * @param id such as {@code england-older-people-usage}
 * @param note what a reader should know before using it; may be empty
 */
public record OutlookScenario(String id, String note, Scenario scenario, Uncertainty uncertainty) {}
