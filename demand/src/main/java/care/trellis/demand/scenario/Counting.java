package care.trellis.demand.scenario;

import care.trellis.demand.care.Dependency;
import care.trellis.demand.care.Funder;
import care.trellis.demand.care.Setting;
import care.trellis.demand.population.AgeBand;
import care.trellis.demand.projection.ByAge;
import care.trellis.demand.projection.CarePackage;
import care.trellis.demand.projection.Cells;
import care.trellis.demand.projection.Course;
import care.trellis.demand.projection.FundingShare;
import care.trellis.demand.projection.Mode;
import care.trellis.demand.projection.Resources;
import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts one year of a course: people, hours, posts, money and need. */
final class Counting {
    private final Scenario scenario;
    private final Resources resources;
    private final List<AgeBand> bands;
    private final int[] groupOfBand;
    private final Map<Setting, CarePackage> packages = new EnumMap<>(Setting.class);
    private final Map<Setting, ByAge<FundingShare>> funding = new EnumMap<>(Setting.class);

    Counting(Scenario scenario, List<AgeBand> bands) {
        this.scenario = scenario;
        this.resources = scenario.resourcesAfterPolicies();
        this.bands = bands;
        this.groupOfBand = bands.stream().mapToInt(this::group).toArray();
        var area = scenario.population().area().code();
        for (var setting : Setting.values()) {
            resources.of(setting).ifPresent(found -> packages.put(setting, found));
            resources.funding(setting, area).ifPresent(found -> funding.put(setting, found));
        }
    }

    private int group(AgeBand band) {
        for (int group = 0; group < scenario.groups().size(); group++) {
            var ages = scenario.groups().get(group);
            if (ages.contains(band)) {
                return group;
            }
            if (band.overlaps(ages)) {
                throw new Faulty(Fault.of(
                        "age group " + ages, "people counted together in " + band, "groups that end where bands end"));
            }
        }
        throw new Faulty(Fault.of("age groups", "none for people aged " + band, "groups that hold everybody"));
    }

    /** Settings where people are that cost something nobody gave. */
    List<Setting> unpriced(Cells cells) {
        var found = new ArrayList<Setting>();
        for (var setting : Setting.values()) {
            if (setting.isFormal() && !packages.containsKey(setting) && cells.in(setting) > 0) {
                found.add(setting);
            }
        }
        return found;
    }

    /** Settings where people are whose hours of care nobody gave. */
    List<Setting> withoutHours(Cells cells) {
        return packages.values().stream()
                .filter(each -> each.hoursAWeek().value() == 0 && cells.in(each.setting()) > 0)
                .map(CarePackage::setting)
                .toList();
    }

    OutlookYear year(int year, Course course) {
        var cells = course.at(year);
        var counts = new double[scenario.groups().size()][Dependency.values().length][Setting.values().length];
        var settings = new EnumMap<Setting, Double>(Setting.class);
        var funders = new EnumMap<Setting, Map<Funder, Double>>(Setting.class);
        cells.visit((sex, band, dependency, setting, people) -> {
            counts[groupOfBand[band]][place(dependency)][place(setting)] += people;
            settings.merge(setting, people, Double::sum);
            fund(funders, setting, band, people);
        });
        var hours = new EnumMap<Setting, Double>(Setting.class);
        var posts = new EnumMap<Setting, Double>(Setting.class);
        var cost = new EnumMap<Funder, Double>(Funder.class);
        packages.forEach((setting, each) -> {
            double people = settings.getOrDefault(setting, 0.0);
            double pounds = people * each.usualPoundsAWeek();
            double allHours = people * each.hoursAWeek().value();
            double allPosts = people * each.usualPosts();
            for (var move : course.moves()) {
                if (move.year() == year && move.to() == setting) {
                    pounds += move.people() * (each.poundsAWeek(move.hoursAWeek()) - each.usualPoundsAWeek());
                    allHours += move.people()
                            * (move.hoursAWeek() - each.hoursAWeek().value());
                    allPosts += move.people() * (each.posts(move.hoursAWeek()) - each.usualPosts());
                }
            }
            hours.put(setting, allHours);
            posts.put(setting, allPosts);
            double yearly = pounds * resources.weeksAYear().value() * resources.realFactor(setting, year);
            var shares = funders.getOrDefault(setting, Map.of());
            for (var funder : Funder.values()) {
                double share = people == 0 ? 0 : shares.getOrDefault(funder, 0.0) / people;
                cost.merge(funder, yearly * share, Double::sum);
            }
        });
        Optional<Map<Funder, Double>> cash = resources.cashFactor(year).map(factor -> {
            var inflated = new EnumMap<Funder, Double>(Funder.class);
            cost.forEach((funder, pounds) -> inflated.put(funder, pounds * factor));
            return inflated;
        });
        return new OutlookYear(year, people(counts), settings, funders, hours, posts, cost, cash, need(counts));
    }

    private void fund(Map<Setting, Map<Funder, Double>> funders, Setting setting, int band, double people) {
        var byAge = funding.get(setting);
        if (byAge == null) {
            return;
        }
        var share = byAge.at(bands.get(band))
                .orElseThrow(() -> new Faulty(Fault.of(
                        "who pays for " + setting.words(),
                        "nothing for people aged " + bands.get(band),
                        "shares for all ages")));
        var shares = funders.computeIfAbsent(setting, any -> new EnumMap<>(Funder.class));
        for (var funder : Funder.values()) {
            shares.merge(funder, people * share.share(funder), Double::sum);
        }
    }

    private List<OutlookYear.Count> people(double[][][] counts) {
        var found = new ArrayList<OutlookYear.Count>();
        for (int group = 0; group < counts.length; group++) {
            for (var dependency : Dependency.values()) {
                for (var setting : Setting.values()) {
                    double people = counts[group][place(dependency)][place(setting)];
                    if (people > 0) {
                        found.add(new OutlookYear.Count(
                                setting, dependency, scenario.groups().get(group), people));
                    }
                }
            }
        }
        return found;
    }

    private Optional<Need> need(double[][][] counts) {
        if (scenario.mode() == Mode.USAGE) {
            return Optional.empty();
        }
        double need = 0;
        double receipt = 0;
        double unpaid = 0;
        double waiting = 0;
        double none = 0;
        for (var group : counts) {
            for (var dependency : Dependency.values()) {
                if (dependency.compareTo(scenario.needFrom()) < 0) {
                    continue;
                }
                for (var setting : Setting.values()) {
                    if (setting == Setting.DEAD) {
                        continue;
                    }
                    double people = group[place(dependency)][place(setting)];
                    need += people;
                    receipt += setting.isFormal() ? people : 0;
                    unpaid += setting == Setting.INFORMAL ? people : 0;
                    waiting += setting == Setting.WAITING ? people : 0;
                    none += setting == Setting.NONE ? people : 0;
                }
            }
        }
        return Optional.of(new Need(need, receipt, unpaid, waiting, none));
    }

    @SuppressWarnings("EnumOrdinal") // a place in an array that does not leave the class
    private static int place(Enum<?> word) {
        return word.ordinal();
    }
}
