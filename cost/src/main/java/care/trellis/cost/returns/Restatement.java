package care.trellis.cost.returns;

import care.trellis.cost.formula.DecimalEvaluation;
import care.trellis.cost.model.Quantity.Total;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The totals of one return after its lines were multiplied by factors: the total, plus what each line gained. Where all
 * its lines have one factor, the total times it.
 */
final class Restatement {
    private final Structure structure;
    private final ServiceReturn service;
    private final Map<String, BigDecimal> factors;
    private final Set<String> asked;

    /** Takes the factors by line id (a line without one is not changed), and the lines that any service gave. */
    Restatement(Structure structure, ServiceReturn service, Map<String, BigDecimal> factors, Set<String> asked) {
        this.structure = structure;
        this.service = service;
        this.factors = factors;
        this.asked = asked;
    }

    /** The total or block, restated; empty where it was not given, or cannot be restated for want of its lines. */
    Optional<BigDecimal> of(String id, @Nullable BigDecimal stated, TotalsUsed rule) {
        var lines = structure.linesOf(id);
        var isFormula = structure.model().order().get(id) instanceof Total total && !total.isSum();
        if (isFormula) {
            return Optional.ofNullable(stated)
                    .flatMap(figure -> scaled(
                            figure,
                            structure.linesOf(structure.model().headline()).keySet()));
        }
        var sum = TotalOfReturn.of(structure, id, stated, service.figures(), asked);
        var used = sum.used(rule);
        if (used == null) {
            return Optional.empty();
        }
        return scaled(used, lines.keySet())
                .or(() -> sum.given() == 0
                        ? Optional.empty()
                        : Optional.of(used.add(gain(id), DecimalEvaluation.PRECISION)));
    }

    private Optional<BigDecimal> scaled(BigDecimal figure, Iterable<String> lines) {
        var distinct = new HashSet<BigDecimal>();
        lines.forEach(
                line -> distinct.add(factors.getOrDefault(line, BigDecimal.ONE).stripTrailingZeros()));
        if (distinct.size() > 1) {
            return Optional.empty();
        }
        var factor = distinct.isEmpty() ? BigDecimal.ONE : distinct.iterator().next();
        return Optional.of(
                factor.compareTo(BigDecimal.ONE) == 0 ? figure : figure.multiply(factor, DecimalEvaluation.PRECISION));
    }

    private BigDecimal gain(String id) {
        var model = structure.model();
        var unit = TotalOfReturn.unit(model, id);
        var gain = BigDecimal.ZERO;
        for (var part : structure.linesOf(id).entrySet()) {
            var figure = service.figures().get(part.getKey());
            var factor = factors.get(part.getKey());
            if (figure != null && factor != null) {
                gain = gain.add(TotalOfReturn.inUnit(model, part.getKey(), figure, unit)
                        .multiply(factor.subtract(BigDecimal.ONE), DecimalEvaluation.PRECISION)
                        .multiply(BigDecimal.valueOf(part.getValue())));
            }
        }
        return gain;
    }
}
