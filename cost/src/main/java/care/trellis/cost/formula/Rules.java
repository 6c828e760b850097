package care.trellis.cost.formula;

import care.trellis.cost.unit.UnitVocabulary;
import care.trellis.fault.Position;
import care.trellis.fault.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The named rules of costing: what a model may call by name, each one formula with its source. */
public final class Rules {
    private static final Map<String, Rule> BY_NAME = RuleBook.ALL.stream()
            .collect(Collectors.toMap(
                    Rule::name,
                    Function.identity(),
                    (a, b) -> {
                        throw new IllegalStateException("two rules are called " + a.name());
                    },
                    java.util.LinkedHashMap::new));

    private Rules() {}

    public static List<Rule> all() {
        return List.copyOf(BY_NAME.values());
    }

    public static Set<String> names() {
        return BY_NAME.keySet();
    }

    public static Optional<Rule> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /**
     * Applies a rule to numbers, each in the units its meaning names.
     *
     * @throws care.trellis.fault.Faulty on a division by zero
     */
    public static BigDecimal apply(String name, String... arguments) {
        var rule = named(name).orElseThrow(() -> new IllegalArgumentException("no rule is called " + name));
        var values = new ArrayList<Formula>();
        for (var argument : arguments) {
            values.add(parsed(rule, argument));
        }
        if (values.size() != rule.parameters().size()) {
            throw new IllegalArgumentException(rule.signature() + " was given " + values.size() + " arguments");
        }
        return DecimalEvaluation.of(
                "rule " + name,
                body(rule, values, Position.NOWHERE),
                id -> {
                    throw new IllegalArgumentException(id + " is not a number");
                },
                Map.of());
    }

    static Formula body(Rule rule, List<Formula> arguments, Position call) {
        var byName = new HashMap<String, Formula>();
        for (int i = 0; i < arguments.size(); i++) {
            byName.put(rule.parameters().get(i), arguments.get(i));
        }
        return Substitution.in(parsed(rule, rule.formula()), byName, call);
    }

    private static Formula parsed(Rule rule, String formula) {
        return FormulaParser.parse(
                "rule " + rule.name(), Text.of(formula), UnitVocabulary.STANDARD, block -> Optional.empty());
    }
}
