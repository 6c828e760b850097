package care.trellis.demand.prevalence;

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
 * Prevalence mode: {@code N_j(t) = Σ d_k(s,a,t) · π_j|k · P(s,a,t)}, with {@code d_k} the share of people with dependency
 * k and π where they are.
 *
 * <p>People younger than the first band of dependency need no help. People who need none are in no care unless a row of the
 * allocation says otherwise. Shares that come to more than 1 together are scaled to 1, with a remark.
 */
public final class PrevalenceMethod implements Strata {
    private final List<DependencyRate> rates;
    private final List<Allocation> allocations;
    private final Shift shift;
    private final Map<Sex, Map<Dependency, ByAge<DependencyRate>>> byAge = new EnumMap<>(Sex.class);
    private final Map<Dependency, ByAge<Allocation>> rows = new EnumMap<>(Dependency.class);

    /**
     * @throws Faulty where ages have a gap or overlap, or a dependency has no row in the allocation
     */
    public PrevalenceMethod(List<DependencyRate> rates, List<Allocation> allocations) {
        this(rates, allocations, Shift.NONE);
    }

    private PrevalenceMethod(List<DependencyRate> rates, List<Allocation> allocations, Shift shift) {
        this.rates = List.copyOf(rates);
        this.allocations = List.copyOf(allocations);
        this.shift = shift;
        var faults = new ArrayList<Fault>();
        if (rates.isEmpty()) {
            faults.add(Fault.of("dependency", "no shares", "shares of people who need help"));
        }
        for (var dependency : Dependency.values()) {
            row(dependency, faults).ifPresent(tiles -> rows.put(dependency, tiles));
        }
        for (var sex : Sex.values()) {
            var dependencies = new EnumMap<Dependency, ByAge<DependencyRate>>(Dependency.class);
            for (var dependency : Dependency.values()) {
                tiled(sex, dependency, faults).ifPresent(tiles -> dependencies.put(dependency, tiles));
            }
            byAge.put(sex, dependencies);
        }
        if (!faults.isEmpty()) {
            throw new Faulty(faults);
        }
    }

    private Optional<ByAge<Allocation>> row(Dependency dependency, List<Fault> faults) {
        var entries = allocations.stream()
                .filter(row -> row.dependency() == dependency)
                .map(row -> new ByAge.Entry<>(row.ages(), row))
                .toList();
        if (entries.isEmpty()) {
            if (rates.stream().anyMatch(rate -> rate.dependency() == dependency)) {
                faults.add(Fault.of(
                        "allocation", "no row of dependency " + dependency, "where people with that need are"));
            }
            return Optional.empty();
        }
        return tiles("allocation of dependency " + dependency, entries, faults);
    }

    private Optional<ByAge<DependencyRate>> tiled(Sex sex, Dependency dependency, List<Fault> faults) {
        var entries = rates.stream()
                .filter(rate -> rate.dependency() == dependency && rate.sexes().contains(sex))
                .map(rate -> new ByAge.Entry<>(rate.ages(), rate))
                .toList();
        return entries.isEmpty()
                ? Optional.empty()
                : tiles("dependency " + dependency + ", " + (sex == Sex.FEMALE ? "women" : "men"), entries, faults);
    }

    private static <T> Optional<ByAge<T>> tiles(String subject, List<ByAge.Entry<T>> entries, List<Fault> faults) {
        try {
            return Optional.of(new ByAge<>(subject, entries));
        } catch (Faulty untiled) {
            faults.addAll(untiled.faults());
            return Optional.empty();
        }
    }

    @Override
    public Mode mode() {
        return Mode.PREVALENCE;
    }

    @Override
    public List<Assumption> assumptions() {
        var all = new ArrayList<Assumption>();
        rates.forEach(rate -> all.add(rate.as()));
        rates.stream().map(DependencyRate::trendAs).distinct().forEach(all::add);
        allocations.forEach(row -> all.add(row.as()));
        return all;
    }

    @Override
    public PrevalenceMethod trending(Trend trend) {
        return new PrevalenceMethod(
                rates.stream()
                        .map(rate -> new DependencyRate(
                                rate.dependency(),
                                rate.sexes(),
                                rate.ages(),
                                rate.share(),
                                trend,
                                rate.source(),
                                rate.status()))
                        .toList(),
                allocations,
                shift);
    }

    @Override
    public Shift shift() {
        return shift;
    }

    @Override
    public PrevalenceMethod turningOut(Shift other) {
        return new PrevalenceMethod(rates, allocations, other);
    }

    @Override
    public List<Term> terms(Sex sex, AgeBand band) {
        var terms = new ArrayList<Term>();
        byAge.getOrDefault(sex, Map.of())
                .forEach((dependency, tiles) -> tiles.at(band)
                        .filter(rate -> rate.share() > 0)
                        .ifPresent(rate -> terms.add(new Term(
                                rate.share(),
                                rate.trend().turningOut(shift.trend()),
                                false,
                                parts(dependency, band)))));
        return terms;
    }

    @Override
    public List<Term.Part> rest(Sex sex, AgeBand band) {
        return parts(Dependency.NONE, band);
    }

    private List<Term.Part> parts(Dependency dependency, AgeBand band) {
        var row = Optional.ofNullable(rows.get(dependency)).flatMap(tiles -> tiles.at(band));
        if (row.isEmpty()) {
            if (dependency == Dependency.NONE) {
                return List.of(new Term.Part(Dependency.NONE, Setting.NONE, 1));
            }
            throw new Faulty(Fault.of(
                    "allocation of dependency " + dependency,
                    "no row for ages " + band,
                    "a row for all who need help"));
        }
        var parts = new ArrayList<Term.Part>();
        for (var setting : Setting.values()) {
            double share = row.get().share(setting);
            if (share > 0) {
                parts.add(new Term.Part(dependency, setting, share));
            }
        }
        return parts;
    }
}
