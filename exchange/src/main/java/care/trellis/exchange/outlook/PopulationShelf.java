package care.trellis.exchange.outlook;

import care.trellis.demand.uncertainty.PopulationVariants;
import java.util.List;
import java.util.Optional;

/** Populations that a scenario may name instead of writing them out. */
public interface PopulationShelf {
    /** Names that {@link #variants} knows, such as codes of areas. */
    List<String> names();

    /** The population of an area; all three are the same where there are no variants. */
    Optional<PopulationVariants> variants(String name);

    /** No population but those a scenario writes out itself. */
    static PopulationShelf empty() {
        return new PopulationShelf() {
            @Override
            public List<String> names() {
                return List.of();
            }

            @Override
            public Optional<PopulationVariants> variants(String name) {
                return Optional.empty();
            }
        };
    }
}
