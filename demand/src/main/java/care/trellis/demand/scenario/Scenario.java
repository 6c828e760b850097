package care.trellis.demand.scenario;

import care.trellis.demand.care.Dependency;
import care.trellis.demand.population.AgeBand;
import care.trellis.demand.population.Population;
import care.trellis.demand.projection.Method;
import care.trellis.demand.projection.Mode;
import care.trellis.demand.projection.Policy;
import care.trellis.demand.projection.Resources;
import java.util.ArrayList;
import java.util.List;

/**
 * A method on a population, with what care takes and what is done about it.
 *
 * @param name in a few words
 * @param lastYear of the projection; the population must reach it
 * @param policies in the order in which they work
 * @param groups of ages that results are told in; those without people in the population are left out
 * @param needFrom the least dependency that counts as a need for help
 */
public record Scenario(
        String name,
        Method method,
        Population population,
        int baseYear,
        int lastYear,
        Resources resources,
        List<Policy> policies,
        List<AgeBand> groups,
        Dependency needFrom) {
    public Scenario {
        policies = List.copyOf(policies);
        groups = List.copyOf(groups);
    }

    /** No policies, results for people under 65, 65 to 84, and 85 and over, and need from medium dependency. */
    public static Scenario of(
            String name, Method method, Population population, int baseYear, int lastYear, Resources resources) {
        return new Scenario(
                name, method, population, baseYear, lastYear, resources, List.of(), usualGroups(), Dependency.MEDIUM);
    }

    public static List<AgeBand> usualGroups() {
        return List.of(new AgeBand(0, 64), new AgeBand(65, 84), AgeBand.andOver(85));
    }

    public Mode mode() {
        return method.mode();
    }

    public Scenario with(Policy policy) {
        var all = new ArrayList<>(policies);
        all.add(policy);
        return with(all);
    }

    public Scenario with(List<Policy> others) {
        return new Scenario(name, method, population, baseYear, lastYear, resources, others, groups, needFrom);
    }

    public Scenario with(Method other) {
        return new Scenario(name, other, population, baseYear, lastYear, resources, policies, groups, needFrom);
    }

    public Scenario with(Population other) {
        return new Scenario(name, method, other, baseYear, lastYear, resources, policies, groups, needFrom);
    }

    public Scenario with(Resources other) {
        return new Scenario(name, method, population, baseYear, lastYear, other, policies, groups, needFrom);
    }

    public Scenario to(int otherLastYear) {
        return new Scenario(name, method, population, baseYear, otherLastYear, resources, policies, groups, needFrom);
    }

    public Scenario named(String other) {
        return new Scenario(other, method, population, baseYear, lastYear, resources, policies, groups, needFrom);
    }

    /** Measures the mode has an answer for. */
    public List<Measure> measures() {
        return Measure.of(mode());
    }

    /** The resources after the policies. */
    public Resources resourcesAfterPolicies() {
        var after = resources;
        for (var policy : policies) {
            after = policy.on(after);
        }
        return after;
    }

    /**
     * Projects.
     *
     * @throws care.trellis.fault.Faulty naming what cannot be used, or where people were lost or made
     */
    public Projection project() {
        return new Projecting(this).projection();
    }

    /** Only the years, without working, for those who run it many times. */
    public List<OutlookYear> years() {
        return new Projecting(this).years();
    }
}
