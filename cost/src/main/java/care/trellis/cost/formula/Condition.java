package care.trellis.cost.formula;

import care.trellis.fault.Position;
import java.util.List;
import java.util.stream.Stream;

/** What an {@code if} asks: comparisons joined by and, or, not. */
public sealed interface Condition {
    /** The formulas compared, in reading order. */
    List<Formula> formulas();

    /** Two formulas of one kind of unit compared. */
    record Compared(Comparison comparison, Formula left, Formula right, Position at) implements Condition {
        @Override
        public List<Formula> formulas() {
            return List.of(left, right);
        }
    }

    record Both(Condition first, Condition second) implements Condition {
        @Override
        public List<Formula> formulas() {
            return joined(first, second);
        }
    }

    record Either(Condition first, Condition second) implements Condition {
        @Override
        public List<Formula> formulas() {
            return joined(first, second);
        }
    }

    record Not(Condition of) implements Condition {
        @Override
        public List<Formula> formulas() {
            return of.formulas();
        }
    }

    enum Comparison {
        LESS("<"),
        AT_MOST("<="),
        MORE(">"),
        AT_LEAST(">="),
        EQUAL("="),
        UNEQUAL("<>");

        private final String sign;

        Comparison(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }

        /** Whether the comparison holds for an order as {@link Comparable#compareTo} gives it. */
        public boolean holds(int order) {
            return switch (this) {
                case LESS -> order < 0;
                case AT_MOST -> order <= 0;
                case MORE -> order > 0;
                case AT_LEAST -> order >= 0;
                case EQUAL -> order == 0;
                case UNEQUAL -> order != 0;
            };
        }
    }

    private static List<Formula> joined(Condition first, Condition second) {
        return Stream.concat(first.formulas().stream(), second.formulas().stream())
                .toList();
    }
}
