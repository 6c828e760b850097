package care.trellis.cost.formula;

import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.function.Function;

/**
 * The decimal value of a formula, in base units, to 34 significant digits (IEEE 754 decimal128) and never rounded
 * further: rounding is for the edge.
 */
public final class DecimalEvaluation {
    public static final MathContext PRECISION = MathContext.DECIMAL128;

    private final String subject;
    private final Function<String, BigDecimal> values;
    private final Map<String, String> selection;

    private DecimalEvaluation(String subject, Function<String, BigDecimal> values, Map<String, String> selection) {
        this.subject = subject;
        this.values = values;
        this.selection = selection;
    }

    /**
     * The value of a formula.
     *
     * @param values the value of every name the formula refers to, in base units
     * @param selection the chosen option of every selector
     * @throws Faulty on a division by zero, with its place
     */
    public static BigDecimal of(
            String subject, Formula formula, Function<String, BigDecimal> values, Map<String, String> selection) {
        return new DecimalEvaluation(subject, values, selection).value(formula);
    }

    /** Whether a condition holds. */
    public static boolean holds(
            Condition condition, Function<String, BigDecimal> values, Map<String, String> selection) {
        return new DecimalEvaluation("condition", values, selection).holds(condition);
    }

    private BigDecimal value(Formula formula) {
        return switch (formula) {
            case Formula.Constant number -> number.inBase();
            case Formula.Reference reference -> values.apply(reference.id());
            case Formula.Negation negation -> value(negation.of()).negate();
            case Formula.Arithmetic arithmetic -> arithmetic(arithmetic);
            case Formula.Extreme extreme ->
                extreme.of().stream()
                        .map(this::value)
                        .reduce((a, b) -> extreme.greatest() ? a.max(b) : a.min(b))
                        .orElseThrow();
            case Formula.Sum sum ->
                sum.of().stream().map(this::value).reduce(BigDecimal.ZERO, (a, b) -> a.add(b, PRECISION));
            case Formula.If choice -> value(holds(choice.condition()) ? choice.then() : choice.otherwise());
            case Formula.Cases cases -> value(chosen(cases, selection));
            case Formula.Applied applied -> value(applied.body());
        };
    }

    /** The branch of a case for a selection. */
    public static Formula chosen(Formula.Cases cases, Map<String, String> selection) {
        var option = selection.get(cases.selector());
        var branch = option == null ? null : cases.byOption().get(option);
        if (branch == null) {
            throw new Faulty(Fault.at(
                    cases.at(),
                    "selector " + cases.selector(),
                    String.valueOf(option),
                    "one of " + String.join(", ", cases.byOption().keySet())));
        }
        return branch;
    }

    private BigDecimal arithmetic(Formula.Arithmetic arithmetic) {
        var left = value(arithmetic.left());
        var right = value(arithmetic.right());
        return switch (arithmetic.operator()) {
            case PLUS -> left.add(right, PRECISION);
            case MINUS -> left.subtract(right, PRECISION);
            case TIMES -> left.multiply(right, PRECISION);
            case OVER -> {
                if (right.signum() == 0) {
                    throw new Faulty(Fault.at(
                            arithmetic.at(),
                            subject,
                            "a division by 0 (" + FormulaText.of(arithmetic.right()) + ")",
                            "a divisor that is not 0"));
                }
                yield left.divide(right, PRECISION);
            }
        };
    }

    private boolean holds(Condition condition) {
        return switch (condition) {
            case Condition.Compared compared ->
                compared.comparison().holds(value(compared.left()).compareTo(value(compared.right())));
            case Condition.Both both -> holds(both.first()) && holds(both.second());
            case Condition.Either either -> holds(either.first()) || holds(either.second());
            case Condition.Not not -> !holds(not.of());
        };
    }
}
