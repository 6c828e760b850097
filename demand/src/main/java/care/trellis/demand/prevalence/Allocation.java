package care.trellis.demand.prevalence;

import care.trellis.demand.care.Dependency;
import care.trellis.demand.care.Setting;
import care.trellis.demand.population.AgeBand;
import care.trellis.demand.projection.Assumption;
import care.trellis.demand.projection.Spoken;
import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Where people with such a need are: one row of the allocation, {@code π_j|k}.
 *
 * @param shares of people by setting, from 0 to 1, summing to 1; a setting not named has nobody
 * @param source with its date
 */
public record Allocation(
        Dependency dependency, AgeBand ages, Map<Setting, Double> shares, String source, Assumption.Status status) {
    private static final double CLOSE = 1e-9;

    public Allocation {
        shares = Map.copyOf(shares);
        var faults = new ArrayList<Fault>();
        var row = "where people with dependency " + dependency + " are, ages " + ages;
        double sum = 0;
        for (var setting : Setting.values()) {
            double share = shares.getOrDefault(setting, 0.0);
            if (!(share >= 0 && share <= 1)) {
                faults.add(Fault.of(row + ", " + setting.words(), Double.toString(share), "from 0 to 1"));
            }
            sum += share;
        }
        if (shares.getOrDefault(Setting.DEAD, 0.0) != 0) {
            faults.add(Fault.of(row, "a share who died", "settings of the living"));
        }
        if (!(Math.abs(sum - 1) <= CLOSE)) {
            faults.add(Fault.of(row, "shares that sum to " + sum, "a sum of 1"));
        }
        if (source.isBlank()) {
            faults.add(Fault.of(row, "no source", "who says so"));
        }
        if (!faults.isEmpty()) {
            throw new Faulty(faults);
        }
    }

    public double share(Setting setting) {
        return shares.getOrDefault(setting, 0.0);
    }

    Assumption as() {
        return new Assumption(
                "where people with " + dependency.name().toLowerCase(Locale.ROOT) + " dependency are, ages " + ages,
                Arrays.stream(Setting.values())
                        .filter(setting -> share(setting) > 0)
                        .map(setting -> setting.words() + " " + Spoken.percent(share(setting)))
                        .collect(Collectors.joining(", ")),
                source,
                status);
    }
}
