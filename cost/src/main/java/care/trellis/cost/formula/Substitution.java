package care.trellis.cost.formula;

import care.trellis.fault.Position;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts arguments in the place of a rule's parameters; what the rule itself wrote gets the place of its call. */
final class Substitution {
    private final Map<String, Formula> arguments;
    private final Position call;

    private Substitution(Map<String, Formula> arguments, Position call) {
        this.arguments = arguments;
        this.call = call;
    }

    static Formula in(Formula body, Map<String, Formula> arguments, Position call) {
        return new Substitution(arguments, call).replaced(body);
    }

    /** Whether a formula has more nodes than this; a long one is not walked to its end. */
    static boolean isLargerThan(int most, Formula formula) {
        var open = new ArrayDeque<Formula>();
        open.push(formula);
        for (int nodes = 0; !open.isEmpty(); nodes++) {
            if (nodes >= most) {
                return true;
            }
            open.pop().parts().forEach(open::push);
        }
        return false;
    }

    private Formula replaced(Formula formula) {
        return switch (formula) {
            case Formula.Constant(var value, var unit, var at) -> new Formula.Constant(value, unit, call);
            case Formula.Reference reference -> arguments.getOrDefault(reference.id(), reference);
            case Formula.Negation(var of, var at) -> new Formula.Negation(replaced(of), call);
            case Formula.Arithmetic(var operator, var left, var right, var at) ->
                new Formula.Arithmetic(operator, replaced(left), replaced(right), call);
            case Formula.Extreme(var greatest, var of, var at) -> new Formula.Extreme(greatest, all(of), call);
            case Formula.Sum(var name, var of, var at) -> new Formula.Sum(name, all(of), call);
            case Formula.If(var condition, var then, var otherwise, var at) ->
                new Formula.If(replaced(condition), replaced(then), replaced(otherwise), call);
            case Formula.Applied(var rule, var inner, var body, var at) ->
                new Formula.Applied(rule, all(inner), replaced(body), call);
            case Formula.Cases(var selector, var byOption, var at) -> {
                var each = new LinkedHashMap<String, Formula>();
                byOption.forEach((option, branch) -> each.put(option, replaced(branch)));
                yield new Formula.Cases(selector, each, call);
            }
        };
    }

    private Condition replaced(Condition condition) {
        return switch (condition) {
            case Condition.Compared(var comparison, var left, var right, var at) ->
                new Condition.Compared(comparison, replaced(left), replaced(right), call);
            case Condition.Both(var first, var second) -> new Condition.Both(replaced(first), replaced(second));
            case Condition.Either(var first, var second) -> new Condition.Either(replaced(first), replaced(second));
            case Condition.Not(var of) -> new Condition.Not(replaced(of));
        };
    }

    private List<Formula> all(List<Formula> formulas) {
        return formulas.stream().map(this::replaced).toList();
    }
}
