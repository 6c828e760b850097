package care.trellis.demand.policy;

import care.trellis.demand.care.Setting;
import care.trellis.demand.projection.Assumption;
import care.trellis.demand.projection.Policy;
import care.trellis.demand.projection.Resources;
import care.trellis.demand.projection.Sourced;
import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Fees or pay that grow faster, or slower, than general inflation for some years, on top of the growth of the scenario.
 *
 * @param name in a few words
 * @param settings whose cost it changes
 * @param perYear fraction a year, from -0.1 to 0.2; of pay growth, the growth times the share of pay in the cost
 * @param from the first year that costs more for it
 * @param to the last year in which it grows so
 */
public record FeeGrowth(String name, Set<Setting> settings, Sourced perYear, int from, int to) implements Policy {
    public FeeGrowth {
        settings = Set.copyOf(settings);
        var faults = new ArrayList<Fault>();
        if (!(perYear.value() >= -0.1 && perYear.value() <= 0.2)) {
            faults.add(
                    Fault.of("growth of " + name, Double.toString(perYear.value()), "from -0.1 to 0.2 (2 % is 0.02)"));
        }
        if (to < from) {
            faults.add(Fault.of("years of " + name, from + " to " + to, "the earlier year first"));
        }
        if (settings.isEmpty() || !settings.stream().allMatch(Setting::isFormal)) {
            faults.add(Fault.of(name, settings.toString(), "settings with paid care"));
        }
        if (!faults.isEmpty()) {
            throw new Faulty(faults);
        }
    }

    /**
     * Pay that grows faster: costs grow by the share that pay is of them.
     *
     * @param payGrowth fraction a year above inflation
     * @param payShare of pay in the cost, from 0 to 1
     */
    public static FeeGrowth ofPay(
            String name, Set<Setting> settings, Sourced payGrowth, double payShare, int from, int to) {
        Share.check(name, payShare);
        return new FeeGrowth(name, settings, payGrowth.with(payGrowth.value() * payShare), from, to);
    }

    @Override
    public List<Assumption> assumptions() {
        return List.of(perYear.asPercent(
                name,
                "a year above the rest, " + from + " to " + to + ", "
                        + settings.stream().sorted().map(Setting::words).collect(Collectors.joining(", "))));
    }

    @Override
    public boolean movesPeople() {
        return false;
    }

    @Override
    public Resources on(Resources resources) {
        return perYear.value() == 0
                ? resources
                : resources.with(new Resources.Uplift(settings, perYear.value(), from, to));
    }
}
