package care.trellis.cost.formula;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts formulas in the place of names. */
final class Substitution {
    private final Map<String, Formula> replacements;

    private Substitution(Map<String, Formula> replacements) {
        this.replacements = replacements;
    }

    static Formula in(Formula formula, Map<String, Formula> replacements) {
        return new Substitution(replacements).replaced(formula);
    }

    /** How many nodes a formula has. */
    static int size(Formula formula) {
        return 1 + formula.parts().stream().mapToInt(Substitution::size).sum();
    }

    private Formula replaced(Formula formula) {
        return switch (formula) {
            case Formula.Constant number -> number;
            case Formula.Reference reference -> replacements.getOrDefault(reference.id(), reference);
            case Formula.Negation(var of, var at) -> new Formula.Negation(replaced(of), at);
            case Formula.Arithmetic(var operator, var left, var right, var at) ->
                new Formula.Arithmetic(operator, replaced(left), replaced(right), at);
            case Formula.Extreme(var greatest, var of, var at) -> new Formula.Extreme(greatest, all(of), at);
            case Formula.Sum(var name, var of, var at) -> new Formula.Sum(name, all(of), at);
            case Formula.If(var condition, var then, var otherwise, var at) ->
                new Formula.If(replaced(condition), replaced(then), replaced(otherwise), at);
            case Formula.Applied(var rule, var arguments, var body, var at) ->
                new Formula.Applied(rule, all(arguments), replaced(body), at);
            case Formula.Cases(var selector, var byOption, var at) -> {
                var each = new LinkedHashMap<String, Formula>();
                byOption.forEach((option, inner) -> each.put(option, replaced(inner)));
                yield new Formula.Cases(selector, each, at);
            }
        };
    }

    private Condition replaced(Condition condition) {
        return switch (condition) {
            case Condition.Compared(var comparison, var left, var right, var at) ->
                new Condition.Compared(comparison, replaced(left), replaced(right), at);
            case Condition.Both(var first, var second) -> new Condition.Both(replaced(first), replaced(second));
            case Condition.Either(var first, var second) -> new Condition.Either(replaced(first), replaced(second));
            case Condition.Not(var of) -> new Condition.Not(replaced(of));
        };
    }

    private List<Formula> all(List<Formula> formulas) {
        return formulas.stream().map(this::replaced).toList();
    }
}
