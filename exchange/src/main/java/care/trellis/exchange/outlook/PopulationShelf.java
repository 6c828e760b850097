package care.trellis.exchange.outlook;

import care.trellis.demand.population.Mortality;
import care.trellis.demand.projection.Mode;
import care.trellis.demand.uncertainty.PopulationVariants;
import java.util.List;
import java.util.Optional;

/** Populations that a scenario may name instead of writing them out. */
public interface PopulationShelf {
    /** Names that {@link #variants} knows, such as codes of areas. */
    List<String> names();

    /** The population of an area; all three are the same where there are no variants. */
    Optional<PopulationVariants> variants(String name);

    /** The same by single year of age, from the age at which the care of older people begins. */
    Optional<PopulationVariants> singleYears(String name);

    /** The chances of dying of the people of an area. */
    Optional<Mortality> mortality(String name);

    /** The people of an area as a mode needs them: where people grow older one by one, by single year of age. */
    default Optional<PopulationVariants> variants(String name, Mode mode) {
        return mode == Mode.TRANSITION ? singleYears(name) : variants(name);
    }

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

            @Override
            public Optional<PopulationVariants> singleYears(String name) {
                return Optional.empty();
            }

            @Override
            public Optional<Mortality> mortality(String name) {
                return Optional.empty();
            }
        };
    }
}
