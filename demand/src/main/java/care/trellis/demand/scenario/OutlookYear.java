package care.trellis.demand.scenario;

import care.trellis.demand.care.Dependency;
import care.trellis.demand.care.Funder;
import care.trellis.demand.care.Setting;
import care.trellis.demand.population.AgeBand;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One mid-year of a projection.
 *
 * @param people by setting, dependency and age group; cells without people are left out
 * @param settings people by setting
 * @param funders people with paid care by setting and who pays; settings whose funding is not given are left out
 * @param hours of care a week by setting
 * @param posts of staff by setting
 * @param cost GBP a year by who pays, in prices of the price year with growth above inflation
 * @param cash the same in prices of the year itself, where a path of prices is given
 * @param need who needs help and gets it, where the mode tells
 */
public record OutlookYear(
        int year,
        List<Count> people,
        Map<Setting, Double> settings,
        Map<Setting, Map<Funder, Double>> funders,
        Map<Setting, Double> hours,
        Map<Setting, Double> posts,
        Map<Funder, Double> cost,
        Optional<Map<Funder, Double>> cash,
        Optional<Need> need) {
    /** People of a setting, dependency and age group. */
    public record Count(Setting setting, Dependency dependency, AgeBand ages, double people) {}

    public OutlookYear {
        people = List.copyOf(people);
        settings = Map.copyOf(settings);
        funders = Map.copyOf(funders);
        hours = Map.copyOf(hours);
        posts = Map.copyOf(posts);
        cost = Map.copyOf(cost);
        cash = cash.map(Map::copyOf);
    }

    public double in(Setting setting) {
        return settings.getOrDefault(setting, 0.0);
    }

    /** People of an age group in a setting. */
    public double in(Setting setting, AgeBand ages) {
        return people.stream()
                .filter(count -> count.setting() == setting && ages.contains(count.ages()))
                .mapToDouble(Count::people)
                .sum();
    }

    public double careHomes() {
        return in(Setting.RESIDENTIAL) + in(Setting.NURSING);
    }

    /** People waiting for a care-home place. */
    public double waiting() {
        return in(Setting.WAITING);
    }

    /** Hours of care a week, all settings. */
    public double hoursAWeek() {
        return sum(hours);
    }

    /** Staff posts, all settings. */
    public double allPosts() {
        return sum(posts);
    }

    /** People of a setting whom a funder pays for; 0 where nothing is given of its funding. */
    public double funded(Setting setting, Funder funder) {
        return funders.getOrDefault(setting, Map.of()).getOrDefault(funder, 0.0);
    }

    /** GBP a year, in prices of the price year with growth above inflation. */
    public double cost(Funder funder) {
        return cost.getOrDefault(funder, 0.0);
    }

    /** GBP a year, all funders. */
    public double totalCost() {
        return sum(cost);
    }

    /** The share of a funder in what all of them pay, from 0 to 1; 0 where nothing is paid. */
    public double share(Funder funder) {
        double total = totalCost();
        return total == 0 ? 0 : cost(funder) / total;
    }

    /** People with paid care by who pays, all settings. */
    public Map<Funder, Double> peopleByFunder() {
        var all = new EnumMap<Funder, Double>(Funder.class);
        funders.values().forEach(shares -> shares.forEach((funder, people) -> all.merge(funder, people, Double::sum)));
        return all;
    }

    /** A headline figure; 0 for need where the mode does not tell. */
    public double of(Measure measure) {
        return switch (measure) {
            case CARE_HOMES -> careHomes();
            case HOME_CARE -> in(Setting.HOME_CARE);
            case EXTRA_CARE -> in(Setting.EXTRA_CARE);
            case HOURS -> hoursAWeek();
            case POSTS -> allPosts();
            case COST -> totalCost();
            case COUNCIL_COST -> cost(Funder.COUNCIL);
            case SELF_COST -> cost(Funder.SELF);
            case NHS_COST -> cost(Funder.NHS);
            case NEED -> need.map(Need::need).orElse(0.0);
            case UNMET -> need.map(Need::unmet).orElse(0.0);
        };
    }

    // Added in the order of the enum, so that the same figures always give the same sum.
    private static <K extends Enum<K>> double sum(Map<K, Double> figures) {
        if (figures.isEmpty()) {
            return 0;
        }
        double sum = 0;
        for (var key : figures.keySet().stream().sorted().toList()) {
            sum += figures.getOrDefault(key, 0.0);
        }
        return sum;
    }
}
