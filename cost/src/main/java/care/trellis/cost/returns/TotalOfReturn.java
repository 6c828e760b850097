package care.trellis.cost.returns;

import care.trellis.cost.formula.DecimalEvaluation;
import care.trellis.cost.model.Block;
import care.trellis.cost.model.CostModel;
import care.trellis.cost.model.Quantity.Line;
import care.trellis.cost.unit.Unit;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one sum of a model comes to in one return: as stated, and as the sum of the lines given.
 *
 * @param stated in the sum's unit; absent where it was not stated
 * @param computed in the sum's unit, blocks without lines by their stated subtotal; 0 where no line was given
 * @param given lines of the sum that were given
 * @param missing lines of the sum that were asked for and not given, and blocks of which nothing was given
 */
record TotalOfReturn(@Nullable BigDecimal stated, BigDecimal computed, int given, int missing) {
    /** Half a penny for every rounded figure: in a sum of n printed lines, and in the printed total itself. */
    static BigDecimal rounding(int lines) {
        return HALF_PENNY.multiply(BigDecimal.valueOf(lines + 1L));
    }

    private static final BigDecimal HALF_PENNY = new BigDecimal("0.005");

    static TotalOfReturn of(
            Structure structure,
            String id,
            @Nullable BigDecimal stated,
            Map<String, BigDecimal> figures,
            Set<String> asked) {
        var unit = unit(structure.model(), id);
        var sum = BigDecimal.ZERO;
        int given = 0;
        int missing = 0;
        var lines = structure.linesOf(id);
        for (var part : lines.entrySet()) {
            var figure = figures.get(part.getKey());
            if (figure != null) {
                given++;
                sum = sum.add(inUnit(structure.model(), part.getKey(), figure, unit)
                        .multiply(BigDecimal.valueOf(part.getValue())));
            } else if (asked.contains(part.getKey())) {
                missing++;
            }
        }
        for (var block : structure.model().blocks()) {
            boolean isPart =
                    lines.keySet().containsAll(structure.linesOf(block.id()).keySet());
            if (isPart && block.lines().stream().noneMatch(line -> figures.containsKey(line.id()))) {
                var subtotal = structure
                        .totalOf(block)
                        .filter(total -> !total.id().equals(id))
                        .map(total -> figures.get(total.id()));
                if (subtotal.isPresent()) {
                    given++;
                    sum = sum.add(inUnit(
                            structure.model(),
                            structure.totalOf(block).orElseThrow().id(),
                            subtotal.get(),
                            unit));
                } else {
                    missing++;
                }
            }
        }
        return new TotalOfReturn(stated, sum, given, missing);
    }

    static BigDecimal inUnit(CostModel model, String line, BigDecimal figure, Unit unit) {
        var own = model.require(line).unit();
        return own.scale().compareTo(unit.scale()) == 0
                ? figure
                : own.toBase(figure).divide(unit.scale(), DecimalEvaluation.PRECISION);
    }

    /** The unit of a total, or of a block, which is that of its first line. */
    static Unit unit(CostModel model, String id) {
        return model.quantity(id)
                .map(quantity -> quantity.unit())
                .or(() -> model.block(id)
                        .map(Block::lines)
                        .map(lines -> lines.getFirst())
                        .map(Line::unit))
                .orElse(Unit.RATIO);
    }

    /** Whether the stated total can be the sum of the lines; lines not given may be in it. */
    boolean isSound() {
        if (stated == null || given == 0) {
            return stated != null;
        }
        var above = stated.subtract(computed);
        return above.abs().compareTo(rounding(given)) <= 0 || (missing > 0 && above.signum() > 0);
    }

    @Nullable
    BigDecimal used(TotalsUsed rule) {
        if (given == 0) {
            return stated;
        }
        return rule == TotalsUsed.STATED_WHERE_SOUND && isSound() ? stated : computed;
    }
}
