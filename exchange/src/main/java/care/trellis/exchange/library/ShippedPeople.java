package care.trellis.exchange.library;

import care.trellis.demand.population.Area;
import care.trellis.demand.population.Mortality;
import care.trellis.demand.uncertainty.PopulationVariants;
import care.trellis.exchange.outlook.PopulationShelf;
import java.util.List;
import java.util.Optional;

/** The people of England and its regions, by code or name, for scenarios that do not write theirs out. */
public final class ShippedPeople implements PopulationShelf {
    @Override
    public List<String> names() {
        return DemandLibrary.areas().stream().map(Area::name).toList();
    }

    @Override
    public Optional<PopulationVariants> variants(String name) {
        return DemandLibrary.variants(name).map(PopulationVariants::of);
    }

    @Override
    public Optional<PopulationVariants> singleYears(String name) {
        var single = DemandLibrary.singleYears();
        return DemandLibrary.variants(name)
                .map(all -> PopulationVariants.of(single.of(all, DemandLibrary.OLDER_PEOPLE)));
    }

    /** England's, for England and its regions alike. */
    @Override
    public Optional<Mortality> mortality(String name) {
        return DemandLibrary.population(name).map(any -> DemandLibrary.mortality());
    }
}
