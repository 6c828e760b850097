package care.trellis.cost.simulation;

import care.trellis.cost.formula.Condition;
import care.trellis.cost.formula.DecimalEvaluation;
import care.trellis.cost.formula.Formula;
import care.trellis.cost.model.CostModel;
import care.trellis.cost.model.Quantity;
import care.trellis.cost.model.Quantity.Line;
import care.trellis.cost.model.Quantity.Parameter;
import care.trellis.cost.run.Inputs;
import care.trellis.cost.simulation.Operand.Tier;
import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * Turns a model into steps over doubles: for one selection, with the same inputs given and the same inputs uncertain. What
 * is given is kept apart for each service, so that one program serves a whole market.
 */
final class Compilation {
    private final Inputs inputs;
    private final Steps steps = new Steps();
    private final Map<String, Operand> values = new HashMap<>();
    private final SequencedMap<String, Operand> given = new LinkedHashMap<>();
    private final SequencedMap<Parameter, Operand> uncertain = new LinkedHashMap<>();

    private Compilation(Inputs inputs) {
        this.inputs = inputs;
    }

    /**
     * Compiles the model of these inputs.
     *
     * @param outputs ids of the quantities wanted
     * @throws Faulty naming every input that has neither value nor distribution
     */
    static Program of(Inputs inputs, List<String> outputs) {
        var compilation = new Compilation(inputs);
        compilation.refuseMissing();
        CostModel model = inputs.model();
        model.order().values().forEach(compilation::read);
        return Program.linked(
                model,
                compilation.steps,
                compilation.given,
                compilation.uncertain,
                outputs,
                outputs.stream()
                        .map(id -> compilation.value(model.require(id).id()))
                        .toList());
    }

    private void refuseMissing() {
        var faults = new ArrayList<Fault>();
        inputs.missing().forEach((id, series) -> {
            if (inputs.distribution(id).isEmpty()) {
                faults.add(Fault.of(
                        "parameter " + id,
                        "no value",
                        "a value or a distribution, or a book with the series " + series));
            }
        });
        if (!faults.isEmpty()) {
            throw new Faulty(faults);
        }
    }

    private void read(Quantity quantity) {
        var id = quantity.id();
        var input = inputs.model().input(id);
        var formula = quantity.formula();
        if (input.isPresent() && inputs.distribution(id).isPresent()) {
            var drawn = steps.input(Tier.DRAW);
            uncertain.put(input.get(), drawn);
            values.put(id, drawn);
        } else if (inputs.given().containsKey(id) && (quantity instanceof Parameter || quantity instanceof Line)) {
            var kept = steps.input(Tier.SERVICE);
            given.put(id, kept);
            values.put(id, kept);
        } else if (formula != null) {
            values.put(id, value(formula));
        } else {
            var own = inputs.value(id).orElseThrow();
            values.put(id, Operand.known(quantity.unit().toBase(own).doubleValue()));
        }
    }

    private Operand value(String id) {
        return java.util.Objects.requireNonNull(values.get(id), id);
    }

    private Operand value(Formula formula) {
        return switch (formula) {
            case Formula.Constant number -> Operand.known(number.inBase().doubleValue());
            case Formula.Reference reference -> value(reference.id());
            case Formula.Negation negation -> steps.multiply(value(negation.of()), Operand.known(-1));
            case Formula.Arithmetic arithmetic ->
                switch (arithmetic.operator()) {
                    case PLUS, MINUS -> sum(arithmetic);
                    case TIMES, OVER -> product(arithmetic);
                };
            case Formula.Extreme extreme -> steps.extreme(extreme.greatest(), all(extreme.of()));
            case Formula.Sum sum -> steps.sum(all(sum.of()), List.of());
            case Formula.If choice -> choice(choice);
            case Formula.Cases cases -> value(DecimalEvaluation.chosen(cases, inputs.selection()));
            case Formula.Applied applied -> value(applied.body());
        };
    }

    private List<Operand> all(List<Formula> formulas) {
        return formulas.stream().map(this::value).toList();
    }

    private Operand sum(Formula sum) {
        var plus = new ArrayList<Operand>();
        var minus = new ArrayList<Operand>();
        collectTerms(sum, plus, minus);
        return steps.sum(plus, minus);
    }

    private void collectTerms(Formula formula, List<Operand> plus, List<Operand> minus) {
        if (formula instanceof Formula.Arithmetic(var operator, var left, var right, var at)
                && (operator == Formula.Operator.PLUS || operator == Formula.Operator.MINUS)) {
            collectTerms(left, plus, minus);
            if (operator == Formula.Operator.PLUS) {
                collectTerms(right, plus, minus);
            } else {
                collectTerms(right, minus, plus);
            }
        } else {
            plus.add(value(formula));
        }
    }

    private Operand product(Formula product) {
        var above = new ArrayList<Operand>();
        var below = new ArrayList<Operand>();
        collectFactors(product, above, below);
        return steps.product(above, below);
    }

    private void collectFactors(Formula formula, List<Operand> above, List<Operand> below) {
        if (formula instanceof Formula.Arithmetic(var operator, var left, var right, var at)
                && (operator == Formula.Operator.TIMES || operator == Formula.Operator.OVER)) {
            collectFactors(left, above, below);
            if (operator == Formula.Operator.TIMES) {
                collectFactors(right, above, below);
            } else {
                collectFactors(right, below, above);
            }
        } else {
            above.add(value(formula));
        }
    }

    private Operand choice(Formula.If choice) {
        var condition = condition(choice.condition());
        if (condition.isKnown()) {
            return value(condition.is(0) ? choice.otherwise() : choice.then());
        }
        return steps.choose(condition, value(choice.then()), value(choice.otherwise()));
    }

    private Operand condition(Condition condition) {
        return switch (condition) {
            case Condition.Compared(var comparison, var left, var right, var at) ->
                steps.compare(operation(comparison), value(left), value(right));
            case Condition.Both(var first, var second) ->
                steps.extreme(false, List.of(condition(first), condition(second)));
            case Condition.Either(var first, var second) ->
                steps.extreme(true, List.of(condition(first), condition(second)));
            case Condition.Not(var of) -> steps.compare(Operation.EQUAL, condition(of), Operand.known(0));
        };
    }

    private static Operation operation(Condition.Comparison comparison) {
        return switch (comparison) {
            case LESS -> Operation.LESS;
            case AT_MOST -> Operation.AT_MOST;
            case MORE -> Operation.MORE;
            case AT_LEAST -> Operation.AT_LEAST;
            case EQUAL -> Operation.EQUAL;
            case UNEQUAL -> Operation.UNEQUAL;
        };
    }
}
