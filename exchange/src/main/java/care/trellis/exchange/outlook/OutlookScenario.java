package care.trellis.exchange.outlook;

import care.trellis.demand.scenario.Scenario;
import care.trellis.demand.uncertainty.PopulationVariants;
import care.trellis.demand.uncertainty.Uncertainty;
import java.util.Optional;

/**
 * An outlook scenario as its file holds it.
 *
 * @param id such as {@code england-older-people-usage}
 * @param note what a reader should know before using it; may be empty
 */
public record OutlookScenario(String id, String note, Scenario scenario, Uncertainty uncertainty) {
    /** The same scenario for other people, who may turn out otherwise too. */
    public OutlookScenario of(PopulationVariants people) {
        return new OutlookScenario(
                id, note, scenario.with(people.principal()), new Uncertainty(Optional.of(people), uncertainty.stay()));
    }
}
