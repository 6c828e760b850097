package care.trellis.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;

/**
 * Somebody who knows its own returns and every release, and bounds everybody else's: one variable for each return, by another
 * library than the engine's.
 */
final class Attacker {
    /** The solver takes what nothing bounds for zero, so everything is bounded, by more than anybody could mean. */
    private static final double VAST = 1e4;

    private static final double TOLERANCE = 1e-5; // of the largest figure: the solver's own

    private final ExpressionsBasedModel model = new ExpressionsBasedModel();
    private final Map<String, Variable> variables = new LinkedHashMap<>();
    private final Map<String, Contribution> all;
    private final double largest;

    Attacker(String self, Map<String, Contribution> all, List<Set<String>> published) {
        this.all = all;
        largest = all.values().stream().mapToDouble(Contribution::value).max().orElse(1);
        all.forEach((id, each) -> {
            var variable = model.newVariable(id).lower(BigDecimal.ZERO).upper(VAST);
            if (each.owner().equals(self)) {
                variable.level(each.value() / largest);
            }
            variables.put(id, variable);
        });
        for (int at = 0; at < published.size(); at++) {
            var sum = model.newExpression("sum" + at);
            double total = 0;
            for (var id : published.get(at)) {
                sum.set(variable(id), 1);
                total += Objects.requireNonNull(all.get(id)).value() / largest;
            }
            sum.level(total);
        }
    }

    /** Whether both bounds of what these returns are together lie too close. */
    boolean learns(Predicate<Contribution> which, double protection) {
        var chosen = new ArrayList<String>();
        double value = 0;
        for (var each : all.values()) {
            if (which.test(each)) {
                chosen.add(each.id());
                value += each.value() / largest;
            }
        }
        if (chosen.isEmpty()) {
            return false;
        }
        chosen.forEach(id -> variable(id).weight(1));
        double most = bound(true);
        double least = bound(false);
        chosen.forEach(id -> variable(id).weight(null));
        boolean isFarAbove = value > 0 ? most >= value * (1 + protection) - TOLERANCE : most > TOLERANCE;
        boolean isFarBelow = least <= Math.max(0, value * (1 - protection)) + TOLERANCE;
        return !isFarAbove || !isFarBelow;
    }

    private Variable variable(String id) {
        return Objects.requireNonNull(variables.get(id));
    }

    private double bound(boolean isUpper) {
        var fresh = model.copy(); // solving settles variables that nothing binds, for good
        var result = isUpper ? fresh.maximise() : fresh.minimise();
        if (!result.getState().isFeasible()) {
            throw new IllegalStateException("The truth itself is feasible, and the solver says " + result.getState());
        }
        return result.getValue();
    }
}
