package care.trellis.app.costing.pricing;

import care.trellis.app.costing.checking.Exclusions.LeftOut;
import care.trellis.app.costing.exercise.CostingExercise;
import care.trellis.app.costing.exercise.Invited;
import care.trellis.app.costing.exercise.KindOfCare;
import care.trellis.cost.fairprice.PriceShape;
import care.trellis.cost.returns.Exclusion;
import care.trellis.cost.returns.Returns;
import care.trellis.cost.returns.ServiceReturn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All returns of one kind of care in an exercise, as the engine takes them.
 *
 * @param services those that gave figures of this kind, by the name the engine knows them by
 * @param returns in the order of the ids of the returns, so that a run does not depend on names
 * @param exclusions of whole returns and of lines, with their reasons
 */
public record KindReturns(
        CostingExercise exercise,
        KindOfCare kind,
        Map<String, Invited> services,
        Returns returns,
        List<Exclusion> exclusions) {
    private static final String COST = "operating_cost";
    private static final String RETURN = "return_on_operations";

    public KindReturns {
        services = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(services));
        exclusions = List.copyOf(exclusions);
    }

    /** Where cost ends and return on operations begins in both models. */
    public PriceShape shape() {
        return PriceShape.in(exercise.model(), COST, RETURN);
    }

    /** Services whose whole return counts. */
    public List<ServiceReturn> counted() {
        return returns.services().stream()
                .filter(each -> exclusions.stream()
                        .noneMatch(out -> out.row() == null && out.service().equals(each.service())))
                .toList();
    }

    static Exclusion exclusion(String name, LeftOut left) {
        return left.line().isEmpty()
                ? Exclusion.whole(name, left.reason())
                : new Exclusion(name, left.line(), left.reason());
    }
}
