package care.trellis.cost.formula;

import care.trellis.cost.unit.Unit;
import care.trellis.fault.Position;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;

/** A formula of the language as a tree, every node with the place where it was written. */
public sealed interface Formula {
    Position at();

    /** Formulas directly inside this one, in reading order. */
    List<Formula> parts();

    /** A number with its unit; a bare number is a ratio, and a bare 0 is nothing of any unit. */
    record Constant(BigDecimal value, Unit unit, Position at) implements Formula {
        /** The value in base units. */
        public BigDecimal inBase() {
            return unit.toBase(value);
        }

        public boolean isBareZero() {
            return value.signum() == 0 && unit.isRatio();
        }

        @Override
        public List<Formula> parts() {
            return List.of();
        }
    }

    /** A parameter, line, working or total by its id. */
    record Reference(String id, Position at) implements Formula {
        @Override
        public List<Formula> parts() {
            return List.of();
        }
    }

    record Negation(Formula of, Position at) implements Formula {
        @Override
        public List<Formula> parts() {
            return List.of(of);
        }
    }

    /** Two formulas joined by + − × ÷. */
    record Arithmetic(Operator operator, Formula left, Formula right, Position at) implements Formula {
        @Override
        public List<Formula> parts() {
            return List.of(left, right);
        }
    }

    /** The least or the greatest of several formulas. */
    record Extreme(boolean greatest, List<Formula> of, Position at) implements Formula {
        public Extreme {
            of = List.copyOf(of);
        }

        @Override
        public List<Formula> parts() {
            return of;
        }
    }

    /**
     * The sum of a block's lines, or of the parts a total declares.
     *
     * @param name id of the block; empty where a total declares its parts
     */
    record Sum(String name, List<Formula> of, Position at) implements Formula {
        public Sum {
            of = List.copyOf(of);
        }

        @Override
        public List<Formula> parts() {
            return of;
        }
    }

    /** {@code if(condition, then, otherwise)}. */
    record If(Condition condition, Formula then, Formula otherwise, Position at) implements Formula {
        @Override
        public List<Formula> parts() {
            var all = new java.util.ArrayList<>(condition.formulas());
            all.add(then);
            all.add(otherwise);
            return all;
        }
    }

    /** One formula for each option of a selector. */
    record Cases(String selector, SequencedMap<String, Formula> byOption, Position at) implements Formula {
        @Override
        public List<Formula> parts() {
            return List.copyOf(byOption.values());
        }
    }

    /** A named rule applied to arguments: {@code body} is the rule's formula with the arguments put in. */
    record Applied(Rule rule, List<Formula> arguments, Formula body, Position at) implements Formula {
        public Applied {
            arguments = List.copyOf(arguments);
        }

        @Override
        public List<Formula> parts() {
            return List.of(body);
        }
    }

    enum Operator {
        PLUS("+"),
        MINUS("−"),
        TIMES("×"),
        OVER("÷");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }
    }

    /** The ids this formula refers to, each once, in reading order. */
    default Set<String> references() {
        var ids = new LinkedHashSet<String>();
        collect(this, ids);
        return ids;
    }

    private static void collect(Formula formula, Set<String> ids) {
        if (formula instanceof Reference reference) {
            ids.add(reference.id());
        }
        for (var part : formula.parts()) {
            collect(part, ids);
        }
    }
}
