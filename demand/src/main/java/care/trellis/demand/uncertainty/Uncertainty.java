package care.trellis.demand.uncertainty;

import care.trellis.demand.projection.Assumption;
import care.trellis.demand.projection.Mode;
import care.trellis.demand.projection.Shift;
import care.trellis.demand.projection.Sourced;
import care.trellis.demand.scenario.Scenario;
import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is not known for sure. The spread of trends stands with the trends, that of cost growth with the resources; the rest is
 * here.
 *
 * @param variants of the population; empty where only one projection is at hand
 * @param stay standard deviation of the logarithm of what the number of people in care homes is multiplied by because they stay
 *     longer or shorter, from 0 to 1: 0.1 is about 10 % more or fewer
 */
public record Uncertainty(Optional<PopulationVariants> variants, Sourced stay) {
    public Uncertainty {
        if (!(stay.value() >= 0 && stay.value() <= 1)) {
            throw new Faulty(Fault.of("spread of the length of stay", Double.toString(stay.value()), "from 0 to 1"));
        }
    }

    /** One projection of the population, and a stay that may be about 10 % out: a judgement. */
    public static Uncertainty usual() {
        return new Uncertainty(Optional.empty(), Sourced.judged(0.1));
    }

    /** The scenario when its inputs turn out so. */
    public Scenario at(Draw draw, Scenario scenario) {
        var turned = scenario;
        if (variants.isPresent()) {
            var all = variants.get();
            turned = turned.with(all.at(all.position(draw.population())));
        }
        turned = turned.with(scenario.method().turningOut(new Shift(trend(draw, scenario.mode()), stay(draw))));
        return turned.with(scenario.resources().growing(growth(draw, scenario)));
    }

    static double trend(Draw draw, Mode mode) {
        return mode == Mode.PREVALENCE ? draw.dependencyTrend() : draw.usageTrend();
    }

    double stay(Draw draw) {
        return Math.exp(stay.value() * draw.stay());
    }

    static double growth(Draw draw, Scenario scenario) {
        var resources = scenario.resources();
        return resources.growth().value() + resources.growthSd().value() * draw.costGrowth();
    }

    /** What the spread rests on; printed with the result. */
    public List<Assumption> assumptions(Scenario scenario) {
        var all = new ArrayList<Assumption>();
        all.add(new Assumption(
                "how the population may develop otherwise",
                variants.isPresent()
                        ? "the low and high variants as the tenth and ninetieth of a hundred"
                        : "not varied: one projection is at hand",
                Sourced.JUDGEMENT,
                Assumption.Status.ASSUMED));
        all.add(stay.asPercent("people in care homes for another length of stay", "standard deviation"));
        all.add(scenario.resources().growthSd().asPercent("growth of costs, standard deviation", "a year"));
        return all;
    }
}
