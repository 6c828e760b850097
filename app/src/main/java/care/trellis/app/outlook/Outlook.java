package care.trellis.app.outlook;

import care.trellis.demand.care.Setting;
import care.trellis.demand.policy.Effect;
import care.trellis.demand.policy.Substitution;
import care.trellis.demand.population.Sex;
import care.trellis.demand.projection.Assumption;
import care.trellis.demand.projection.Mode;
import care.trellis.demand.projection.Phase;
import care.trellis.demand.projection.Sourced;
import care.trellis.demand.projection.Strata;
import care.trellis.demand.projection.Trend;
import care.trellis.demand.scenario.Measure;
import care.trellis.demand.scenario.Projection;
import care.trellis.demand.scenario.Scenario;
import care.trellis.demand.transition.Help;
import care.trellis.demand.transition.Transition;
import care.trellis.demand.uncertainty.Draws;
import care.trellis.demand.uncertainty.Fan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The outlook of an area under the assumptions of an address.
 *
 * @param trend of rates by age, as the projection takes it
 * @param projection with its working and back-tests
 * @param constant the same people and prices at the rates of the base year, without policies
 * @param fan how far the projection may spread
 * @param notes what a reader should know of the scenario that ships
 * @param effects what each policy changes, year by year; empty where nobody moves
 */
record Outlook(
        OutlookArea area,
        Scenario scenario,
        Trend trend,
        Projection projection,
        Projection constant,
        Fan fan,
        Map<String, List<Effect>> effects,
        List<String> notes) {
    /** The seed of the draws: every page with the same assumptions shows the same figures. */
    static final long SEED = 2071;

    static final int YEARS_TO_MOVE = 10;
    private static final int DRAWS = 500;
    private static final int DRAWS_ONE_BY_ONE = 60;
    static final String HELP = "prevention and reablement";
    static final String SET_HERE = "set on this page";

    /**
     * What somebody assumes.
     *
     * @param trend continuous change of rates a year, a fraction
     * @param growth of costs above inflation a year, a fraction
     * @param avoided fraction of worsening that prevention avoids; where people move year by year
     * @param recovering fraction who recover with reablement besides; where people move year by year
     * @param move share of care-home residents who live elsewhere, a fraction
     * @param to where they live
     * @param hours of care a week for each of them there
     */
    record Assumed(
            Mode mode,
            double trend,
            double growth,
            double avoided,
            double recovering,
            double move,
            Setting to,
            double hours,
            int lastYear) {}

    static Outlook of(OutlookInputs inputs, OutlookArea area, Assumed assumed) {
        var usual = inputs.scenario(area, assumed.mode()).to(assumed.lastYear());
        var trend = trend(usual);
        var scenario = usual;
        if (differs(assumed.trend(), trend.perYear())) {
            trend = new Trend(assumed.trend(), trend.sd(), SET_HERE, Assumption.Status.ASSUMED);
            scenario = scenario.with(scenario.method().trending(trend));
        }
        if (differs(assumed.growth(), usual.resources().growth().value())) {
            scenario = scenario.with(usual.resources().growing(assumed.growth()));
        }
        var unchanged = scenario;
        var effects = new LinkedHashMap<String, List<Effect>>();
        if (assumed.avoided() > 0 || assumed.recovering() > 0) {
            scenario = helped(scenario, assumed);
            effects.put(HELP, Effect.between(HELP, unchanged.project(), scenario.project()));
        }
        if (assumed.move() > 0) {
            scenario = scenario.with(Substitution.ofCareHomes(
                    assumed.move(),
                    assumed.to(),
                    new Sourced(assumed.hours(), SET_HERE, Assumption.Status.ASSUMED),
                    new Phase(scenario.baseYear() + 1, YEARS_TO_MOVE)));
        }
        var projection = scenario.project();
        var constant = unchanged.with(unchanged.method().trending(Trend.none())).project();
        effects.putAll(Effect.ofEach(scenario));
        var fan = Draws.of(scenario, inputs.uncertainty(area, assumed.mode()), SEED, draws(assumed), 2);
        return new Outlook(
                area, scenario, trend, projection, constant, fan, effects, inputs.notes(area, assumed.mode()));
    }

    // A draw that follows people, or moves them, takes some milliseconds, and somebody waits for the page.
    private static int draws(Assumed assumed) {
        return assumed.mode() == Mode.TRANSITION || assumed.move() > 0 ? DRAWS_ONE_BY_ONE : DRAWS;
    }

    private static Scenario helped(Scenario scenario, Assumed assumed) {
        if (!(scenario.method() instanceof Transition transition)) {
            return scenario;
        }
        int from = scenario.baseYear() + 1;
        var help = new Help(assumed.avoided(), assumed.recovering(), from, from + YEARS_TO_MOVE - 1);
        return scenario.with(transition.helping(help, SET_HERE, Assumption.Status.ASSUMED));
    }

    // A field holds six decimals of a percentage.
    private static boolean differs(double asked, double usual) {
        return Math.abs(asked - usual) > 1e-9;
    }

    /**
     * The trend a page asks for: of admissions where people move year by year; elsewhere that of the oldest people's rates of care
     * homes, which it takes for all.
     */
    static Trend trend(Scenario scenario) {
        if (scenario.method() instanceof Transition transition) {
            return transition.admissions();
        }
        var terms =
                strata(scenario).terms(Sex.FEMALE, scenario.population().bands().getLast());
        return terms.stream()
                .filter(term ->
                        term.parts().stream().anyMatch(part -> part.setting().isCareHome()))
                .findFirst()
                .orElse(terms.getFirst())
                .trend();
    }

    private static Strata strata(Scenario scenario) {
        if (scenario.method() instanceof Strata strata) {
            return strata;
        }
        throw new IllegalStateException("no page asks for the trend of " + scenario.mode());
    }

    /** Measures that the scenario knows: where nobody has paid care of a kind, or nothing is known of its cost, there is none. */
    List<Measure> measures() {
        return scenario.measures().stream()
                .filter(measure ->
                        projection.first().of(measure) > 0 || projection.last().of(measure) > 0)
                .toList();
    }
}
