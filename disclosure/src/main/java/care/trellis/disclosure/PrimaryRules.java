package care.trellis.disclosure;

import java.util.Collection;
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
        return refusal(
                Holdings.of(byOwner.values().stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray()),
                rules);
    }

    /** The first rule that a cell with these owners' parts breaks. */
    static Optional<Reason> refusal(Holdings cell, Rules rules) {
        if (cell.owners() < rules.minimumOwners()) {
            return Optional.of(Reason.TOO_FEW_OWNERS);
        }
        double total = cell.total();
        if (total == 0) {
            return Optional.of(Reason.ALL_ZERO);
        }
        for (var rule : rules.dominances()) {
            if (sum(cell.largest(rule.largest())) > total * rule.percent() / 100) {
                return Optional.of(Reason.DOMINATED);
            }
        }
        var parts = cell.largest(2);
        return total - parts[0] - parts[1] < rules.protection() * parts[0]
                ? Optional.of(Reason.TOO_CLOSE)
                : Optional.empty();
    }

    /**
     * Whether a cell keeps every rule, whatever each owner comes to have in it between a least and a most. Both rules are
     * worst where those they look at have the most and all others the least.
     *
     * <p>With l and m an owner's least and most and L the sum of the least: an (n, k) rule holds for good when no n owners'
     * Σ (100 − k) m + k l comes to more than k L, which is to ask it of the n for whom that is largest. The p % rule holds
     * for good when for every owner L − l − (the largest l of the others) ≥ p/100 · m.
     */
    static boolean isSafeForGood(Holdings least, Holdings most, Rules rules) {
        double total = least.total();
        if (least.owners() < rules.minimumOwners() || total == 0) {
            return false;
        }
        for (var rule : rules.dominances()) {
            if (worst(least, most, rule) > total * rule.percent()) {
                return false;
            }
        }
        var ordered = least.largest(2);
        for (int owner = 0; owner < least.size(); owner++) {
            double part = least.of(owner);
            double others = total - part - (part == ordered[0] ? ordered[1] : ordered[0]);
            if (others < rules.protection() * most.of(owner)) {
                return false;
            }
        }
        return true;
    }

    private static double worst(Holdings least, Holdings most, Dominance rule) {
        var weights = new double[least.size()];
        for (int owner = 0; owner < weights.length; owner++) {
            weights[owner] = (100 - rule.percent()) * most.of(owner) + rule.percent() * least.of(owner);
        }
        return sum(Holdings.of(weights).largest(rule.largest()));
    }

    private static double sum(double[] parts) {
        double sum = 0;
        for (double part : parts) {
            sum += part;
        }
        return sum;
    }
}
