package care.trellis.cost.formula;

import java.util.List;

/**
 * A named rule of costing: a formula over its own parameters, callable from any model as {@code name(a, b, …)}.
 *
 * @param name how formulas call it
 * @param label what people call it
 * @param parameters names of its arguments, in order
 * @param meanings what each argument is, with its usual unit
 * @param formula the rule in the formula language
 * @param source where the rule comes from
 */
public record Rule(
        String name, String label, List<String> parameters, List<String> meanings, String formula, String source) {
    public Rule {
        parameters = List.copyOf(parameters);
        meanings = List.copyOf(meanings);
        if (parameters.size() != meanings.size()) {
            throw new IllegalArgumentException("rule " + name + " must say what each of its parameters means");
        }
    }

    /** How it is called, such as {@code roo_on_price(cost, margin)}. */
    public String signature() {
        return name + "(" + String.join(", ", parameters) + ")";
    }
}
