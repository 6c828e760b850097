package care.trellis.demand.policy;

import care.trellis.demand.care.Funder;
import care.trellis.demand.care.Setting;
import care.trellis.demand.population.Area;
import care.trellis.demand.projection.Policy;
import care.trellis.demand.projection.Spoken;
import care.trellis.demand.scenario.OutlookYear;
import care.trellis.demand.scenario.Projection;
import care.trellis.demand.scenario.Scenario;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a policy changes in one year: the projection with it, less the projection without.
 *
 * @param policy its name
 * @param area whose people it is about
 * @param people by setting; settings it does not touch are left out
 * @param hours of care a week
 * @param posts of staff
 * @param cost GBP a year by who pays, in prices of the price year; more is above 0
 */
public record Effect(
        String policy,
        Area area,
        int year,
        Map<Setting, Double> people,
        double hours,
        double posts,
        Map<Funder, Double> cost) {
    public Effect {
        people = Map.copyOf(people);
        cost = Map.copyOf(cost);
    }

    /** Two projections of the same years, year by year. */
    public static List<Effect> between(String policy, Projection without, Projection with) {
        var effects = new ArrayList<Effect>();
        int to = Math.min(without.lastYear(), with.lastYear());
        for (int year = Math.max(without.baseYear(), with.baseYear()); year <= to; year++) {
            effects.add(of(policy, without.area(), without.at(year), with.at(year)));
        }
        return effects;
    }

    /** What each policy of a scenario adds to those before it; together they make the whole difference. */
    public static Map<String, List<Effect>> ofEach(Scenario scenario) {
        var effects = new java.util.LinkedHashMap<String, List<Effect>>();
        if (scenario.policies().isEmpty()) {
            return effects;
        }
        var done = new ArrayList<Policy>();
        var before = scenario.with(done).project();
        for (var policy : scenario.policies()) {
            done.add(policy);
            var after = scenario.with(done).project();
            effects.put(policy.name(), between(policy.name(), before, after));
            before = after;
        }
        return effects;
    }

    private static Effect of(String policy, Area area, OutlookYear without, OutlookYear with) {
        var people = new EnumMap<Setting, Double>(Setting.class);
        // Everybody else is in no care: of other ages where the two count from other ages.
        boolean isSamePeople = Math.abs(alive(with) - alive(without)) < 0.5;
        for (var setting : Setting.values()) {
            double more = with.in(setting) - without.in(setting);
            // Deaths are those of the population, whatever the policy.
            if (more != 0 && setting != Setting.DEAD && (setting != Setting.NONE || isSamePeople)) {
                people.put(setting, more);
            }
        }
        var cost = new EnumMap<Funder, Double>(Funder.class);
        for (var funder : Funder.values()) {
            cost.put(funder, with.cost(funder) - without.cost(funder));
        }
        return new Effect(
                policy,
                area,
                without.year(),
                people,
                with.hoursAWeek() - without.hoursAWeek(),
                with.allPosts() - without.allPosts(),
                cost);
    }

    private static double alive(OutlookYear year) {
        double sum = 0;
        for (var setting : Setting.values()) {
            sum += setting == Setting.DEAD ? 0 : year.in(setting);
        }
        return sum;
    }

    /** People more in a setting; below 0 where there are fewer. */
    public double people(Setting setting) {
        return people.getOrDefault(setting, 0.0);
    }

    /** Care-home places more that are taken. */
    public double places() {
        return people(Setting.RESIDENTIAL) + people(Setting.NURSING);
    }

    public double cost(Funder funder) {
        return cost.getOrDefault(funder, 0.0);
    }

    /** GBP a year, all funders. */
    public double totalCost() {
        double sum = 0;
        for (var funder : Funder.values()) {
            sum += cost(funder);
        }
        return sum;
    }

    /** Such as "In 2040: 12,000 fewer in nursing home, …; £1.2 million more for the council". */
    public String sentence() {
        var who = people.entrySet().stream()
                .filter(entry -> Math.abs(entry.getValue()) >= 0.5)
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> Spoken.whole(Math.abs(entry.getValue())) + (entry.getValue() > 0 ? " more" : " fewer")
                        + " in " + entry.getKey().words())
                .collect(Collectors.joining(", "));
        var money = cost.entrySet().stream()
                .filter(entry -> entry.getValue() != 0)
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> Spoken.pounds(Math.abs(entry.getValue())) + (entry.getValue() > 0 ? " more" : " less")
                        + " for " + entry.getKey().words())
                .collect(Collectors.joining(", "));
        return area.name() + ", " + year + ": " + policy + " means "
                + (who.isEmpty() ? "nobody is elsewhere" : who) + "; " + Spoken.whole(Math.abs(posts))
                + (posts < 0 ? " fewer posts; " : " more posts; ")
                + (money.isEmpty() ? "no other cost" : money) + ".";
    }
}
