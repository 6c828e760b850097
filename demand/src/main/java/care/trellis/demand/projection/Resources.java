package care.trellis.demand.projection;

import care.trellis.demand.care.Funder;
import care.trellis.demand.care.Setting;
import care.trellis.demand.population.AgeBand;
import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What care takes and who pays: packages by setting, shares by funder, prices.
 *
 * @param packages one at most for each setting
 * @param funding who pays, for every setting that costs something
 * @param weeksAYear 52 to 53
 * @param growth of costs above general inflation, fraction a year, from -0.1 to 0.1
 * @param growthSd standard deviation of what it may turn out to be, fraction a year
 * @param priceYear whose prices the packages are in
 * @param uplifts of some settings on top of the growth
 * @param prices general price level by year, where given: cash figures need it, and the price year must be in it
 */
public record Resources(
        List<CarePackage> packages,
        List<FundingShare> funding,
        Sourced weeksAYear,
        Sourced growth,
        Sourced growthSd,
        int priceYear,
        List<Uplift> uplifts,
        Map<Integer, Double> prices) {
    private static final double MOST_GROWTH = 0.1;

    /**
     * Costs of some settings that grow faster than the others from a year on.
     *
     * @param perYear fraction a year above general inflation and {@link Resources#growth}
     * @param from the first year that is dearer than it would have been
     * @param to the last year in which it grows so
     */
    public record Uplift(Set<Setting> settings, double perYear, int from, int to) {
        public Uplift {
            settings = Set.copyOf(settings);
        }

        double factor(Setting setting, int year) {
            int years = Math.max(0, Math.min(year, to) - from + 1);
            return settings.contains(setting) ? Math.pow(1 + perYear, years) : 1;
        }
    }

    public Resources {
        packages = List.copyOf(packages);
        funding = List.copyOf(funding);
        uplifts = List.copyOf(uplifts);
        prices = Map.copyOf(prices);
        var faults = new ArrayList<Fault>();
        if (!(weeksAYear.value() >= 52 && weeksAYear.value() <= 53)) {
            faults.add(Fault.of("weeks a year", Double.toString(weeksAYear.value()), "from 52 to 53"));
        }
        if (!(Math.abs(growth.value()) <= MOST_GROWTH)) {
            faults.add(Fault.of("growth of costs", Double.toString(growth.value()), "from -0.1 to 0.1 (2 % is 0.02)"));
        }
        if (!(growthSd.value() >= 0 && growthSd.value() <= MOST_GROWTH)) {
            faults.add(Fault.of("sd of the growth of costs", Double.toString(growthSd.value()), "from 0 to 0.1"));
        }
        prices.forEach((year, level) -> {
            if (!(level > 0 && level < 1e6)) {
                faults.add(Fault.of("price level of " + year, Double.toString(level), "above 0, such as 100"));
            }
        });
        if (!prices.isEmpty() && !prices.containsKey(priceYear)) {
            faults.add(Fault.of("price level", "none of " + priceYear, "one of the price year"));
        }
        var seen = new HashSet<Setting>();
        for (var each : packages) {
            if (!seen.add(each.setting())) {
                faults.add(Fault.of("packages", each.setting().words() + " twice", "one package for each setting"));
            }
            if (each.usualPoundsAWeek() > 0
                    && funding.stream()
                            .noneMatch(share -> share.setting() == each.setting()
                                    && share.area().isEmpty())) {
                faults.add(Fault.of(
                        "who pays for " + each.setting().words(), "nothing", "shares by funder that sum to 1"));
            }
        }
        if (!faults.isEmpty()) {
            throw new Faulty(faults);
        }
    }

    /** Nothing known of hours, staff and money. */
    public static Resources none(int priceYear) {
        var zero = Sourced.judged(0);
        return new Resources(List.of(), List.of(), usualWeeks(), zero, zero, priceYear, List.of(), Map.of());
    }

    /** 365.25 days in weeks. */
    public static Sourced usualWeeks() {
        return new Sourced(365.25 / 7, "days of a Julian year over 7", Assumption.Status.DERIVED);
    }

    public Optional<CarePackage> of(Setting setting) {
        return packages.stream().filter(each -> each.setting() == setting).findFirst();
    }

    /** What prices of the price year are multiplied by in a year, above general inflation. */
    public double realFactor(Setting setting, int year) {
        double factor = Math.pow(1 + growth.value(), year - priceYear);
        for (var uplift : uplifts) {
            factor *= uplift.factor(setting, year);
        }
        return factor;
    }

    /** General prices of a year over those of the price year; empty where no path is given for it. */
    public Optional<Double> cashFactor(int year) {
        var then = prices.get(year);
        var base = prices.get(priceYear);
        return then == null || base == null ? Optional.empty() : Optional.of(then / base);
    }

    /**
     * Who pays for a setting in an area, by age.
     *
     * @throws Faulty where its ages have a gap or overlap
     */
    public Optional<ByAge<FundingShare>> funding(Setting setting, String area) {
        var own = shares(setting, area);
        var holds = own.isEmpty() ? shares(setting, "") : own;
        return holds.isEmpty() ? Optional.empty() : Optional.of(new ByAge<>("who pays for " + setting.words(), holds));
    }

    private List<ByAge.Entry<FundingShare>> shares(Setting setting, String area) {
        return funding.stream()
                .filter(share -> share.setting() == setting && share.area().equals(area))
                .map(share -> new ByAge.Entry<>(share.ages(), share))
                .toList();
    }

    /** The share of a funder among people of a setting and age; 0 where nothing is said. */
    double share(Funder funder, Setting setting, String area, AgeBand ages) {
        return funding(setting, area)
                .flatMap(byAge -> byAge.at(ages))
                .map(share -> share.share(funder))
                .orElse(0.0);
    }

    public Resources growing(double other) {
        return new Resources(
                packages,
                funding,
                weeksAYear,
                growth.with(Math.clamp(other, -MOST_GROWTH, MOST_GROWTH)),
                growthSd,
                priceYear,
                uplifts,
                prices);
    }

    public Resources with(Uplift uplift) {
        var all = new ArrayList<>(uplifts);
        all.add(uplift);
        return new Resources(packages, funding, weeksAYear, growth, growthSd, priceYear, all, prices);
    }

    /** Everything it rests on in an area. */
    public List<Assumption> assumptions(String area) {
        var all = new ArrayList<Assumption>();
        packages.forEach(each -> all.addAll(each.assumptions()));
        for (var setting : Setting.values()) {
            funding(setting, area)
                    .ifPresent(byAge -> byAge.entries()
                            .forEach(entry -> all.add(entry.value().as())));
        }
        if (!packages.isEmpty()) {
            all.add(weeksAYear.as("weeks a year", "weeks"));
            all.add(growth.asPercent("growth of costs above inflation", "a year, prices of " + priceYear));
        }
        return all;
    }
}
