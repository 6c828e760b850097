package care.trellis.cost.fairprice;

import care.trellis.cost.formula.Rules;
import care.trellis.cost.returns.Fact;
import care.trellis.cost.returns.OccupancyTreatment;
import care.trellis.cost.returns.Returns;
import care.trellis.cost.returns.ServiceReturn;
import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * How full the rounds of home-care branches are, and how full they are costed as: what occupancy is to a care home. A cost
 * of the branch that does not grow with the hours delivered weighs less on each hour when the rounds are fuller.
 *
 * @param full hours delivered ÷ hours the branch could deliver, in (0, 1]; home-care returns do not say it, so it is an
 *     assumption about all of them
 * @param floor fuller than {@code full}, or there is nothing to restate; in (0, 1]
 * @param fixed ids of the lines that do not grow with hours
 */
public record Rounds(BigDecimal full, BigDecimal floor, List<String> fixed) {
    public Rounds {
        fixed = List.copyOf(fixed);
        check("how full the rounds are", full);
        check("how full the rounds are costed as", floor);
    }

    /** What every fixed cost is multiplied by; ratio. */
    public BigDecimal factor() {
        return Rules.apply(
                "cost_at_occupancy", "1", full.toPlainString(), full.max(floor).toPlainString());
    }

    OccupancyTreatment treatment() {
        return new OccupancyTreatment.RaisedToFloor(floor, fixed);
    }

    Returns assumedOf(Returns returns) {
        return new Returns(
                returns.model(),
                returns.detailOf(),
                returns.services().stream().map(this::assumedOf).toList());
    }

    private ServiceReturn assumedOf(ServiceReturn service) {
        var facts = new LinkedHashMap<>(service.facts());
        facts.put(Fact.OCCUPANCY, full);
        return new ServiceReturn(service.service(), service.figures(), service.details(), facts);
    }

    private static void check(String subject, BigDecimal fraction) {
        if (fraction.signum() <= 0 || fraction.compareTo(BigDecimal.ONE) > 0) {
            throw new Faulty(Fault.of(subject, fraction.toPlainString(), "a fraction above 0 and at most 1, as 0.9"));
        }
    }
}
