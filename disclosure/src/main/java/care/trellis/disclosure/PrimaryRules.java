package care.trellis.disclosure;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The rules that a cell must keep on its own, owners merged first: minimum frequency, (n, k) dominance and p %.
 *
 * <p>With x₁ ≥ x₂ ≥ … the owners' parts and X their sum, the p % rule refuses when X − x₁ − x₂ &lt; p/100 · x₁: the second
 * could then estimate the first to within p %. Source: Hundepool et al., Statistical Disclosure Control (Wiley, 2012),
 * section 4.2. We also refuse X = 0, from which everybody's zero can be read.
 */
final class PrimaryRules {
    private PrimaryRules() {}

    static Map<String, Double> byOwner(Collection<Contribution> contributions) {
        var parts = new HashMap<String, Double>();
        for (var each : contributions) {
            parts.merge(each.owner(), each.value(), Double::sum);
        }
        return parts;
    }

    /** The first rule that a cell with these owners' parts breaks. */
    static Optional<Reason> refusal(Map<String, Double> byOwner, Rules rules) {
        var parts = largestFirst(byOwner);
        if (parts.length < rules.minimumOwners()) {
            return Optional.of(Reason.TOO_FEW_OWNERS);
        }
        double total = sum(parts, 0, parts.length);
        if (total == 0) {
            return Optional.of(Reason.ALL_ZERO);
        }
        for (var rule : rules.dominances()) {
            if (sum(parts, 0, rule.largest()) > total * rule.percent() / 100) {
                return Optional.of(Reason.DOMINATED);
            }
        }
        return total - parts[0] - parts[1] < rules.protection() * parts[0]
                ? Optional.of(Reason.TOO_CLOSE)
                : Optional.empty();
    }

    /**
     * Whether a cell with these parts keeps every rule, and will whatever else of a whole comes to it: what the smaller owners
     * have together can only grow, and no owner can have more than it has of the whole.
     */
    static boolean isSafeForGood(Map<String, Double> byOwner, Map<String, Double> whole, Rules rules) {
        var parts = largestFirst(byOwner);
        if (parts.length < rules.minimumOwners()) {
            return false;
        }
        var most = largestFirst(whole);
        for (var rule : rules.dominances()) {
            double others = sum(parts, rule.largest(), parts.length);
            if (others * rule.percent() < sum(most, 0, rule.largest()) * (100 - rule.percent())) {
                return false;
            }
        }
        double others = sum(parts, 2, parts.length);
        return others > 0 && others >= rules.protection() * most[0];
    }

    private static double[] largestFirst(Map<String, Double> byOwner) {
        return byOwner.values().stream()
                .sorted(Comparator.reverseOrder())
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    private static double sum(double[] parts, int from, int to) {
        double sum = 0;
        for (int at = from; at < Math.min(to, parts.length); at++) {
            sum += parts[at];
        }
        return sum;
    }
}
