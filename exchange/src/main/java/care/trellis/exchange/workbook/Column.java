package care.trellis.exchange.workbook;

import care.trellis.cost.formula.Condition;
import care.trellis.cost.formula.DecimalEvaluation;
import care.trellis.cost.formula.Formula;
import care.trellis.cost.run.Run;
import care.trellis.fault.Faulty;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One run as a column of figures.
 *
 * @param title what stands above it
 * @param selector the selector whose option this column is for; absent where the workbook has one column and every
 *     selector is a cell
 * @param instead value in base units, by id, of what is read otherwise than the run has it
 */
record Column(String title, @Nullable String selector, Run run, Map<String, BigDecimal> instead) {
    static Column of(String title, @Nullable String selector, Run run) {
        return new Column(title, selector, run, Map.of());
    }

    Column reading(String id, BigDecimal value) {
        return new Column(title, selector, run, Map.of(id, value));
    }

    /** The option of a selector that this column is fixed to; absent where the reader chooses it in a cell. */
    @Nullable
    String fixed(String asked) {
        return asked.equals(selector) ? run.inputs().selection().get(asked) : null;
    }

    /** What tells this column's names from those of the others; empty where it is the only one. */
    String suffix() {
        return selector == null ? "" : String.valueOf(run.inputs().selection().get(selector));
    }

    /** The value of part of a formula in base units; empty where it divides by zero in a branch that is not taken. */
    Optional<BigDecimal> value(Formula formula) {
        try {
            return Optional.of(DecimalEvaluation.of(
                    "step", formula, this::base, run.inputs().selection()));
        } catch (Faulty dividesByZero) {
            return Optional.empty();
        }
    }

    /** 1 where a condition holds, 0 where it does not. */
    Optional<BigDecimal> value(Condition condition) {
        try {
            boolean holds =
                    DecimalEvaluation.holds(condition, this::base, run.inputs().selection());
            return Optional.of(holds ? BigDecimal.ONE : BigDecimal.ZERO);
        } catch (Faulty dividesByZero) {
            return Optional.empty();
        }
    }

    private BigDecimal base(String id) {
        var other = instead.get(id);
        return other != null ? other : run.model().require(id).unit().toBase(run.value(id));
    }
}
