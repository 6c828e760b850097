package care.trellis.demand;

import care.trellis.demand.care.Dependency;
import care.trellis.demand.care.Funder;
import care.trellis.demand.care.Setting;
import care.trellis.demand.population.AgeBand;
import care.trellis.demand.population.Population;
import care.trellis.demand.population.Sex;
import care.trellis.demand.prevalence.Allocation;
import care.trellis.demand.prevalence.DependencyRate;
import care.trellis.demand.prevalence.PrevalenceMethod;
import care.trellis.demand.projection.Assumption;
import care.trellis.demand.projection.CarePackage;
import care.trellis.demand.projection.FundingShare;
import care.trellis.demand.projection.Resources;
import care.trellis.demand.projection.Sourced;
import care.trellis.demand.projection.Trend;
import care.trellis.demand.scenario.Scenario;
import care.trellis.demand.usage.UsageMethod;
import care.trellis.demand.usage.UsageRate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Scenarios for tests, in round figures. */
public final class Examples {
    public static final Trend FALLING = new Trend(-0.02, 0.005, "test", Assumption.Status.ASSUMED);
    public static final Trend RISING = new Trend(0.01, 0.004, "test", Assumption.Status.ASSUMED);

    private Examples() {}

    public static Sourced sourced(double value) {
        return new Sourced(value, "test", Assumption.Status.ASSUMED);
    }

    /** Hours 10, 0, 24; posts 0.03 an hour, 0, 1.2 a person; GBP 24 an hour, 0 and 300 a week, 1,000 a week. */
    public static Resources resources() {
        return new Resources(
                List.of(
                        new CarePackage(
                                Setting.HOME_CARE, sourced(10), sourced(0), sourced(0.03), sourced(0), sourced(24)),
                        new CarePackage(
                                Setting.EXTRA_CARE,
                                sourced(14),
                                sourced(0.1),
                                sourced(0.03),
                                sourced(300),
                                sourced(24)),
                        new CarePackage(
                                Setting.RESIDENTIAL, sourced(24), sourced(1.2), sourced(0), sourced(1000), sourced(0))),
                List.of(
                        funding(Setting.HOME_CARE, "", AgeBand.andOver(0), 0.25, 0.75, 0),
                        funding(Setting.EXTRA_CARE, "", AgeBand.andOver(0), 0.5, 0.5, 0),
                        funding(Setting.RESIDENTIAL, "", new AgeBand(0, 84), 0.4, 0.5, 0.1),
                        funding(Setting.RESIDENTIAL, "", AgeBand.andOver(85), 0.5, 0.4, 0.1),
                        funding(Setting.RESIDENTIAL, "E12000001", AgeBand.andOver(0), 0.2, 0.7, 0.1)),
                new Sourced(52, "test", Assumption.Status.ASSUMED),
                sourced(0.02),
                sourced(0.01),
                2021,
                List.of(),
                Map.of(2021, 100.0, 2022, 103.0));
    }

    public static FundingShare funding(
            Setting setting, String area, AgeBand ages, double self, double council, double nhs) {
        return new FundingShare(
                setting,
                area,
                ages,
                Map.of(Funder.SELF, self, Funder.COUNCIL, council, Funder.NHS, nhs),
                "test",
                Assumption.Status.ASSUMED);
    }

    /** Care homes 1 % and 10 %, home care 2 % and 12 %, at 65 to 84 and from 85; use falls. */
    public static UsageMethod usage() {
        return new UsageMethod(List.of(
                UsageRate.of(Setting.RESIDENTIAL, new AgeBand(65, 84), 0.01, FALLING, "test"),
                UsageRate.of(Setting.RESIDENTIAL, AgeBand.andOver(85), 0.1, FALLING, "test"),
                UsageRate.of(Setting.HOME_CARE, new AgeBand(65, 84), 0.02, Trend.none(), "test"),
                UsageRate.of(Setting.HOME_CARE, AgeBand.andOver(85), 0.12, RISING, "test")));
    }

    public static PrevalenceMethod prevalence() {
        return new PrevalenceMethod(
                List.of(
                        dependency(Dependency.HIGH, new AgeBand(65, 84), 0.05),
                        dependency(Dependency.HIGH, AgeBand.andOver(85), 0.2),
                        dependency(Dependency.MEDIUM, AgeBand.andOver(65), 0.06),
                        dependency(Dependency.LOW, AgeBand.andOver(65), 0.25)),
                List.of(
                        row(
                                Dependency.HIGH,
                                Map.of(
                                        Setting.RESIDENTIAL,
                                        0.4,
                                        Setting.HOME_CARE,
                                        0.3,
                                        Setting.INFORMAL,
                                        0.25,
                                        Setting.NONE,
                                        0.05)),
                        row(
                                Dependency.MEDIUM,
                                Map.of(Setting.RESIDENTIAL, 0.1, Setting.HOME_CARE, 0.3, Setting.INFORMAL, 0.6)),
                        row(Dependency.LOW, Map.of(Setting.INFORMAL, 0.5, Setting.NONE, 0.5))));
    }

    private static DependencyRate dependency(Dependency dependency, AgeBand ages, double share) {
        return new DependencyRate(
                dependency, Set.of(Sex.values()), ages, share, RISING, "test", Assumption.Status.ASSUMED);
    }

    public static Allocation row(Dependency dependency, Map<Setting, Double> shares) {
        return new Allocation(dependency, AgeBand.andOver(0), shares, "test", Assumption.Status.ASSUMED);
    }

    public static Scenario usageOn(Population people) {
        return Scenario.of("usage", usage(), people, people.firstYear(), people.lastYear(), resources());
    }

    public static Scenario prevalenceOn(Population people) {
        return Scenario.of("prevalence", prevalence(), people, people.firstYear(), people.lastYear(), resources());
    }
}
