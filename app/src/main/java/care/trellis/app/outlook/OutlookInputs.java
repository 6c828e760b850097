package care.trellis.app.outlook;

import care.trellis.cost.run.Inputs;
import care.trellis.cost.run.Run;
import care.trellis.demand.places.PopulationPath;
import care.trellis.demand.population.Population;
import care.trellis.demand.projection.Mode;
import care.trellis.demand.scenario.Scenario;
import care.trellis.demand.uncertainty.PopulationVariants;
import care.trellis.demand.uncertainty.Uncertainty;
import care.trellis.demand.workforce.WorkforcePlan;
import care.trellis.exchange.library.DemandLibrary;
import care.trellis.exchange.library.Library;
import care.trellis.exchange.library.OutlookLibrary;
import care.trellis.exchange.outlook.GapFile;
import care.trellis.exchange.outlook.OutlookScenario;
import care.trellis.exchange.outlook.PlacesFile;
import care.trellis.exchange.outlook.WorkforceFile;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.springframework.stereotype.Component;

/** Everything that the pages of this subject make of what ships: areas, scenarios, and inputs to begin with. */
@Component
class OutlookInputs {
    private static final Map<Mode, String> SCENARIOS = Map.of(
            Mode.USAGE, "england-older-people-usage",
            Mode.PREVALENCE, "england-older-people-prevalence",
            Mode.TRANSITION, "england-older-people-transition");
    private static final String WITH_EXTRA_CARE = "england-more-extra-care";
    private static final String WORKFORCE = "workforce-england";
    private static final String GAP = "gap-health-foundation-2025";
    private static final String PLACES = "places-example";
    private static final String MODEL = "care-home-annex-a";

    private final SequencedMap<OutlookArea, PopulationVariants> people = new LinkedHashMap<>();
    private final Map<OutlookArea, PopulationVariants> bySingleYear = new LinkedHashMap<>();
    private final Map<Mode, OutlookScenario> scenarios = new EnumMap<>(Mode.class);
    private final WorkforcePlan workforce;
    private final GapFile.Given gap;
    private final PlacesFile.Given places;
    private final PricedPlace place;

    /**
     * What a place costs by a cost model that ships, at the model's own figures.
     *
     * @param price GBP per resident per week, return included
     */
    record PricedPlace(double price, String title, String address) {}

    OutlookInputs() {
        var ratios = DemandLibrary.variantRatios();
        var single = DemandLibrary.singleYears();
        DemandLibrary.populations().forEach(population -> {
            var area = OutlookArea.of(population.area());
            var variants = ratios.of(population);
            people.put(area, PopulationVariants.of(variants));
            bySingleYear.put(area, PopulationVariants.of(single.of(variants, DemandLibrary.OLDER_PEOPLE)));
        });
        // The others say nothing of extra care, to which people may be moved on a page.
        var resources = OutlookLibrary.scenario(WITH_EXTRA_CARE)
                .orElseThrow()
                .scenario()
                .resources();
        SCENARIOS.forEach((mode, id) -> {
            var shipped = OutlookLibrary.scenario(id).orElseThrow();
            scenarios.put(
                    mode,
                    new OutlookScenario(id, shipped.note(), shipped.scenario().with(resources), shipped.uncertainty()));
        });
        workforce = WorkforceFile.read(WORKFORCE + ".yaml", source(WORKFORCE));
        gap = GapFile.read(GAP + ".yaml", source(GAP));
        places = PlacesFile.read(PLACES + ".yaml", source(PLACES));
        var model = Library.model(MODEL).orElseThrow();
        place = new PricedPlace(
                Run.rounded(Run.of(Inputs.of(model)).price()).doubleValue(), model.title(), "/toolkit/" + MODEL);
    }

    private static byte[] source(String id) {
        return OutlookLibrary.source(id).orElseThrow();
    }

    /** England first, then its regions. */
    List<OutlookArea> areas() {
        return List.copyOf(people.keySet());
    }

    Optional<OutlookArea> area(String slug) {
        return people.keySet().stream().filter(area -> area.slug().equals(slug)).findFirst();
    }

    OutlookArea england() {
        return people.firstEntry().getKey();
    }

    /** The modes there are scenarios for, the usual one first. */
    List<Mode> modes() {
        return List.copyOf(scenarios.keySet());
    }

    Population population(OutlookArea area) {
        return variants(area, Mode.USAGE).principal();
    }

    private PopulationVariants variants(OutlookArea area, Mode mode) {
        var variants = (mode == Mode.TRANSITION ? bySingleYear : people).get(area);
        if (variants == null) {
            throw new IllegalStateException("no people ship for " + area.name());
        }
        return variants;
    }

    /** The first year of the outlook. */
    int firstYear(OutlookArea area) {
        return scenario(area, Mode.USAGE).baseYear();
    }

    /** So many people aged 65 and over, growing in number as those of an area. */
    PopulationPath olderPeople(OutlookArea area, double start) {
        var population = population(area);
        return PopulationPath.of(population, firstYear(area), population.lastYear())
                .startingAt(start);
    }

    Scenario scenario(OutlookArea area, Mode mode) {
        return in(area, mode).scenario();
    }

    Uncertainty uncertainty(OutlookArea area, Mode mode) {
        return in(area, mode).uncertainty();
    }

    private OutlookScenario in(OutlookArea area, Mode mode) {
        return shipped(mode).of(variants(area, mode));
    }

    /** What a reader should know of a scenario before using it in an area. */
    List<String> notes(OutlookArea area, Mode mode) {
        var note = shipped(mode).note().strip();
        return area.equals(england())
                ? List.of(note)
                : List.of(
                        note,
                        "Rates of use, prices and who pays are England's: what is special about " + area.inSentence()
                                + " beyond the ages of its people is not in these figures.");
    }

    private OutlookScenario shipped(Mode mode) {
        var shipped = scenarios.get(mode);
        if (shipped == null) {
            throw new IllegalStateException("no scenario ships for the mode " + mode.words());
        }
        return shipped;
    }

    WorkforcePlan workforce() {
        return workforce;
    }

    GapFile.Given gap() {
        return gap;
    }

    PlacesFile.Given places() {
        return places;
    }

    PricedPlace place() {
        return place;
    }
}
