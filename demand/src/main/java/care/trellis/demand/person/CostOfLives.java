package care.trellis.demand.person;

import care.trellis.demand.backtest.PastProjections;
import care.trellis.demand.care.Funder;
import care.trellis.demand.money.MeansTest;
import care.trellis.demand.projection.Assumption;
import care.trellis.demand.projection.BackTest;
import care.trellis.demand.projection.Spoken;
import care.trellis.demand.scenario.Scenario;
import care.trellis.demand.transition.Transition;
import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * What care costs the people of a scenario over their lives, with a cap on it and, for the same lives, without.
 *
 * @param seed gives the same lives again
 * @param assumptions everything it rests on besides the population
 */
public record CostOfLives(
        Scenario scenario,
        LifetimesPlan plan,
        MeansTest test,
        long seed,
        Lifetimes capped,
        Lifetimes free,
        List<Assumption> assumptions) {
    public CostOfLives {
        assumptions = List.copyOf(assumptions);
    }

    /**
     * Follows everybody.
     *
     * @throws Faulty where the people of the scenario do not move year by year
     */
    public static CostOfLives of(Scenario scenario, LifetimesPlan plan, MeansTest test, long seed, int partitions) {
        if (!(scenario.method() instanceof Transition transition)) {
            throw new Faulty(Fault.of(
                    "lives of " + scenario.name(), "the mode " + scenario.mode().words(), "the mode transition"));
        }
        var chain = transition.chain(scenario.population(), scenario.baseYear(), scenario.lastYear());
        var charging = plan.charging(scenario.resources(), test);
        var capped = Lives.run(chain, charging, plan.holdings(), seed, partitions);
        var free = Lives.run(chain, charging.capped(Double.POSITIVE_INFINITY), plan.holdings(), seed, partitions);
        return new CostOfLives(scenario, plan, test, seed, capped, free, assumptions(scenario, plan, test));
    }

    private static List<Assumption> assumptions(Scenario scenario, LifetimesPlan plan, MeansTest test) {
        var all = new ArrayList<>(plan.assumptions());
        all.add(rule(test, "lower capital limit", test.lowerLimit(), "GBP"));
        all.add(rule(test, "upper capital limit", test.upperLimit(), "GBP"));
        all.add(rule(test, "capital for each pound of tariff income a week", test.tariffStep(), "GBP, or part of it"));
        all.add(rule(test, "personal allowance", test.personalAllowance(), "GBP a week"));
        all.add(rule(test, "NHS-funded nursing care", test.nursingContribution(), "GBP a week"));
        all.addAll(scenario.method().assumptions());
        all.addAll(scenario.resources().assumptions(scenario.population().area().code()));
        return all;
    }

    private static Assumption rule(MeansTest test, String name, BigDecimal value, String unit) {
        return new Assumption(
                name,
                value.toPlainString() + " " + unit,
                "the means test of " + test.area() + " on " + test.day(),
                Assumption.Status.PUBLISHED);
    }

    /** What somebody pays more because of the cap, everybody and all years together, GBP; below 0 where it is less. */
    public BigDecimal more(Funder funder) {
        return capped.paidBy(funder).subtract(free.paidBy(funder));
    }

    /** How wrong the same kind of method was before; never empty. */
    public List<BackTest> backTests() {
        return PastProjections.beside(scenario.mode());
    }

    public String sentence() {
        return "Of " + Spoken.whole((double) capped.wholeLives()) + " people of "
                + scenario.population().area().name() + " who came without care and died by " + scenario.lastYear()
                + ", " + Spoken.whole((double) capped.wholeLivesWithCare())
                + " drew on paid care. For half of those it cost " + pounds(capped.cost(0.5))
                + " or more in all, for one in ten " + pounds(capped.cost(0.9)) + " or more. A cap of "
                + pounds(Math.round(plan.cap())) + " is reached in " + Spoken.percent(capped.shareCapped())
                + " of these lives.";
    }

    private static String pounds(long value) {
        return "£" + Spoken.whole((double) value);
    }
}
