package care.trellis.demand.usage;

import care.trellis.demand.care.Dependency;
import care.trellis.demand.care.Setting;
import care.trellis.demand.population.AgeBand;
import care.trellis.demand.population.Sex;
import care.trellis.demand.projection.Assumption;
import care.trellis.demand.projection.ByAge;
import care.trellis.demand.projection.Mode;
import care.trellis.demand.projection.Shift;
import care.trellis.demand.projection.Strata;
import care.trellis.demand.projection.Term;
import care.trellis.demand.projection.Trend;
import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Usage mode: {@code N_j(t) = Σ r_j(s,a) · exp(τ_j (t − t0)) · P(s,a,t)}. Demographic pressure, not a forecast: constant
 * rates of 2011 were 23 % too high by 2021.
 *
 * <p>Rates that come to more than 1 together are scaled to 1, with a remark. All others are in no care. Where no mix of
 * dependency is given for a setting, its people stand in {@link Dependency#NONE}, which then means "not told apart".
 */
public final class UsageMethod implements Strata {
    private final List<UsageRate> rates;
    private final Map<Setting, Map<Dependency, Double>> mixes;
    private final Shift shift;
    private final Map<Sex, Map<Setting, ByAge<UsageRate>>> byAge = new EnumMap<>(Sex.class);

    /**
     * @throws Faulty where rates of a setting and sex have a gap or overlap in ages, or dependency shares do not sum to 1
     */
    public UsageMethod(List<UsageRate> rates, Map<Setting, Map<Dependency, Double>> mixes) {
        this(rates, mixes, Shift.NONE);
    }

    public UsageMethod(List<UsageRate> rates) {
        this(rates, Map.of());
    }

    private UsageMethod(List<UsageRate> rates, Map<Setting, Map<Dependency, Double>> mixes, Shift shift) {
        this.rates = List.copyOf(rates);
        this.mixes = Map.copyOf(mixes);
        this.shift = shift;
        var faults = new ArrayList<Fault>();
        if (rates.isEmpty()) {
            faults.add(Fault.of("rates of use", "none", "a rate or more"));
        }
        for (var sex : Sex.values()) {
            var settings = new EnumMap<Setting, ByAge<UsageRate>>(Setting.class);
            for (var setting : Setting.values()) {
                tiled(sex, setting, faults).ifPresent(tiles -> settings.put(setting, tiles));
            }
            byAge.put(sex, settings);
        }
        mixes.forEach((setting, mix) -> {
            double sum = mix.values().stream().mapToDouble(Double::doubleValue).sum();
            if (!(Math.abs(sum - 1) <= 1e-9) || mix.values().stream().anyMatch(share -> !(share >= 0))) {
                faults.add(Fault.of(
                        "dependency of people in " + setting.words(),
                        "shares that sum to " + sum,
                        "shares that sum to 1"));
            }
        });
        if (!faults.isEmpty()) {
            throw new Faulty(faults);
        }
    }

    private Optional<ByAge<UsageRate>> tiled(Sex sex, Setting setting, List<Fault> faults) {
        var entries = rates.stream()
                .filter(rate -> rate.setting() == setting && rate.sexes().contains(sex))
                .map(rate -> new ByAge.Entry<>(rate.ages(), rate))
                .toList();
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        try {
            var who = sex == Sex.FEMALE ? "women" : "men";
            return Optional.of(new ByAge<>("rates of use of " + setting.words() + ", " + who, entries));
        } catch (Faulty untiled) {
            faults.addAll(untiled.faults());
            return Optional.empty();
        }
    }

    public List<UsageRate> rates() {
        return rates;
    }

    @Override
    public Mode mode() {
        return Mode.USAGE;
    }

    @Override
    public List<Assumption> assumptions() {
        var all = new ArrayList<Assumption>();
        all.add(new Assumption(
                "what usage mode is",
                "demographic pressure, not a forecast",
                "constant rates of 2011 were 23 % too high by 2021 (Census 2011 and 2021)",
                Assumption.Status.DERIVED));
        rates.forEach(rate -> all.add(rate.as()));
        rates.stream().map(UsageRate::trendAs).distinct().forEach(all::add);
        return all;
    }

    @Override
    public UsageMethod trending(Trend trend) {
        return new UsageMethod(
                rates.stream()
                        .map(rate -> new UsageRate(
                                rate.setting(),
                                rate.sexes(),
                                rate.ages(),
                                rate.rate(),
                                trend,
                                rate.source(),
                                rate.status()))
                        .toList(),
                mixes,
                shift);
    }

    @Override
    public Shift shift() {
        return shift;
    }

    @Override
    public UsageMethod turningOut(Shift other) {
        return new UsageMethod(rates, mixes, other);
    }

    @Override
    public List<Term> terms(Sex sex, AgeBand band) {
        var terms = new ArrayList<Term>();
        byAge.getOrDefault(sex, Map.of())
                .forEach((setting, tiles) -> tiles.at(band)
                        .filter(rate -> rate.rate() > 0)
                        .ifPresent(rate -> terms.add(new Term(
                                rate.rate(),
                                rate.trend().turningOut(shift.trend()),
                                setting.isCareHome(),
                                parts(setting)))));
        return terms;
    }

    private List<Term.Part> parts(Setting setting) {
        var mix = mixes.getOrDefault(setting, Map.of(Dependency.NONE, 1.0));
        var parts = new ArrayList<Term.Part>();
        for (var dependency : Dependency.values()) {
            double share = mix.getOrDefault(dependency, 0.0);
            if (share > 0) {
                parts.add(new Term.Part(dependency, setting, share));
            }
        }
        return parts;
    }

    @Override
    public List<Term.Part> rest(Sex sex, AgeBand band) {
        return List.of(new Term.Part(Dependency.NONE, Setting.NONE, 1));
    }
}
