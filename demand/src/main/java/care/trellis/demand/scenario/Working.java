package care.trellis.demand.scenario;

import care.trellis.demand.care.Funder;
import care.trellis.demand.care.Setting;
import care.trellis.demand.projection.Mode;
import care.trellis.demand.projection.Resources;
import care.trellis.demand.projection.Spoken;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The working of the headline figures. */
final class Working {
    private final Scenario scenario;
    private final Resources resources;

    Working(Scenario scenario, Resources resources) {
        this.scenario = scenario;
        this.resources = resources;
    }

    List<Step> steps(List<OutlookYear> years) {
        var steps = new ArrayList<Step>();
        add(years.getFirst(), steps);
        if (years.size() > 1) {
            add(years.getLast(), steps);
        }
        return steps;
    }

    private void add(OutlookYear year, List<Step> steps) {
        steps.add(new Step(
                "people in care homes, " + year.year(),
                formula(),
                scenario.groups().stream()
                        .map(ages -> ages + ": "
                                + Spoken.whole(year.in(Setting.RESIDENTIAL, ages) + year.in(Setting.NURSING, ages)))
                        .collect(Collectors.joining("; ")),
                year.careHomes(),
                "people",
                scenario.population().source().publisher() + ", "
                        + scenario.population().source().title() + " ("
                        + scenario.population().source().variant()
                        + "); rates as listed among the assumptions"));
        year.need()
                .ifPresent(need -> steps.add(new Step(
                        "people who need help and get no paid care, " + year.year(),
                        "need − people in need with paid care",
                        Spoken.whole(need.need()) + " − " + Spoken.whole(need.receipt()),
                        need.unmet(),
                        "people",
                        "dependency and allocation as listed among the assumptions")));
        if (!resources.packages().isEmpty()) {
            resources(year, steps);
        }
    }

    private void resources(OutlookYear year, List<Step> steps) {
        steps.add(new Step(
                "hours of care a week, " + year.year(),
                "Σ people × hours a week",
                bySetting(year, year.hours().keySet().stream().sorted().toList()),
                year.hoursAWeek(),
                "hours a week",
                "hours as listed among the assumptions"));
        steps.add(new Step(
                "staff posts, " + year.year(),
                "Σ people × (posts a person + hours a week × posts an hour)",
                bySetting(year, year.posts().keySet().stream().sorted().toList()),
                year.allPosts(),
                "posts",
                "staff ratios as listed among the assumptions"));
        steps.add(new Step(
                "cost of care, " + year.year(),
                "Σ people × GBP a week × weeks a year × (1 + g)^(" + year.year() + " − " + resources.priceYear() + ")",
                resources.packages().stream()
                                .map(each -> each.setting().words() + " "
                                        + Spoken.whole(year.in(each.setting())) + " × "
                                        + Spoken.pounds(each.usualPoundsAWeek()))
                                .collect(Collectors.joining("; "))
                        + "; weeks " + Spoken.figure(resources.weeksAYear().value()) + "; g "
                        + Spoken.percent(resources.growth().value()),
                year.totalCost(),
                "GBP a year, prices of " + resources.priceYear(),
                "unit costs as listed among the assumptions"));
        for (var funder : Funder.values()) {
            steps.add(new Step(
                    "paid by " + funder.words() + ", " + year.year(),
                    "Σ cost of a setting × share of its people " + funder.words() + " pay for",
                    year.funders().entrySet().stream()
                            .sorted(java.util.Map.Entry.comparingByKey())
                            .map(entry -> entry.getKey().words() + " "
                                    + Spoken.whole(entry.getValue().getOrDefault(funder, 0.0)) + " people")
                            .collect(Collectors.joining("; ")),
                    year.cost(funder),
                    "GBP a year, prices of " + resources.priceYear(),
                    "shares by funder as listed among the assumptions"));
        }
    }

    private static String bySetting(OutlookYear year, List<Setting> settings) {
        return settings.stream()
                .map(setting -> setting.words() + " " + Spoken.whole(year.in(setting)) + " people")
                .collect(Collectors.joining("; "));
    }

    private String formula() {
        if (scenario.mode() == Mode.USAGE) {
            return "Σ rate(sex, age) × exp(trend × (year − " + scenario.baseYear() + ")) × people(sex, age, year)";
        }
        return scenario.mode() == Mode.PREVALENCE
                ? "Σ dependency(sex, age) × exp(trend × (year − " + scenario.baseYear()
                        + ")) × share in care homes × people(sex, age, year)"
                : "people in care homes after the moves of each year";
    }
}
