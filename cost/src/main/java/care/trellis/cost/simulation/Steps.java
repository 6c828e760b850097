package care.trellis.cost.simulation;

import care.trellis.cost.simulation.Operand.Tier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects the steps of a compiled model, each computed as seldom as it can be: at once where all is known, once for a
 * service, or in every draw; and never twice.
 *
 * <p>Sums and products take what is known first, then what a service has, then what is drawn. That is another order than
 * the decimal run's, which is allowed: it costs the last digits of a double, and most of the work of a draw is saved.
 */
final class Steps {
    private record Key(Operation operation, Operand a, Operand b, Operand condition) {}

    private static final Comparator<Operand> SELDOM_FIRST = Comparator.comparing(Operand::tier);

    private final Map<Key, Operand> made = new HashMap<>();
    private final List<Step> ofService = new ArrayList<>();
    private final List<Step> ofDraw = new ArrayList<>();
    private int serviceSlots;
    private int drawSlots;

    Operand input(Tier tier) {
        return tier == Tier.DRAW ? new Operand(tier, drawSlots++, 0) : new Operand(tier, serviceSlots++, 0);
    }

    Operand sum(List<Operand> plus, List<Operand> minus) {
        var added = total(plus);
        var taken = total(minus);
        return subtract(added, taken);
    }

    private Operand total(List<Operand> terms) {
        return terms.stream().sorted(SELDOM_FIRST).reduce(Operand.known(0), this::add);
    }

    Operand product(List<Operand> above, List<Operand> below) {
        var over = below.stream().sorted(SELDOM_FIRST).reduce(Operand.known(1), this::multiply);
        var factors = new ArrayList<>(above);
        // One division spares one in every factor, and equal divisors share it.
        factors.add(divide(Operand.known(1), over));
        return factors.stream().sorted(SELDOM_FIRST).reduce(Operand.known(1), this::multiply);
    }

    Operand extreme(boolean greatest, List<Operand> of) {
        var operation = greatest ? Operation.GREATEST : Operation.LEAST;
        return of.stream()
                .sorted(SELDOM_FIRST)
                .reduce((a, b) -> make(operation, b, a, b))
                .orElseThrow();
    }

    Operand compare(Operation comparison, Operand a, Operand b) {
        return a.isDrawn() != b.isDrawn() ? compare(comparison, spread(a), spread(b)) : make(comparison, a, b, a);
    }

    Operand choose(Operand condition, Operand then, Operand otherwise) {
        if (condition.isKnown()) {
            return condition.is(0) ? otherwise : then;
        }
        if (then.equals(otherwise)) {
            return then;
        }
        if (condition.isDrawn() || then.isDrawn() || otherwise.isDrawn()) {
            return make(Operation.CHOOSE, spread(then), spread(otherwise), spread(condition));
        }
        return make(Operation.CHOOSE, then, otherwise, condition);
    }

    /** A number as one of every draw. */
    Operand spread(Operand number) {
        if (number.isDrawn()) {
            return number;
        }
        return made.computeIfAbsent(new Key(Operation.SPREAD, number, number, number), key -> {
            var to = new Operand(Tier.DRAW, drawSlots++, 0);
            ofDraw.add(new Step(Operation.SPREAD, number, number, number, to.slot()));
            return to;
        });
    }

    Operand add(Operand a, Operand b) {
        if (a.is(0)) {
            return b;
        }
        return b.is(0) ? a : b.isDrawn() && !a.isDrawn() ? make(Operation.ADD, b, a, b) : make(Operation.ADD, a, b, a);
    }

    private Operand subtract(Operand a, Operand b) {
        if (b.is(0)) {
            return a;
        }
        if (a.isDrawn() && !b.isDrawn()) {
            return add(a, multiply(b, Operand.known(-1)));
        }
        return make(Operation.SUBTRACT, a, b, a);
    }

    Operand multiply(Operand a, Operand b) {
        if (a.is(1)) {
            return b;
        }
        return b.is(1)
                ? a
                : b.isDrawn() && !a.isDrawn() ? make(Operation.MULTIPLY, b, a, b) : make(Operation.MULTIPLY, a, b, a);
    }

    private Operand divide(Operand a, Operand b) {
        return b.is(1) ? a : make(Operation.DIVIDE, a, b, a);
    }

    private Operand make(Operation operation, Operand a, Operand b, Operand condition) {
        if (a.isKnown() && b.isKnown() && condition.isKnown()) {
            return Operand.known(operation.apply(a.known(), b.known()));
        }
        return made.computeIfAbsent(new Key(operation, a, b, condition), key -> {
            boolean drawn = a.isDrawn() || b.isDrawn() || condition.isDrawn();
            var to = drawn ? new Operand(Tier.DRAW, drawSlots++, 0) : new Operand(Tier.SERVICE, serviceSlots++, 0);
            (drawn ? ofDraw : ofService).add(new Step(operation, a, b, condition, to.slot()));
            return to;
        });
    }

    List<Step> ofService() {
        return ofService;
    }

    List<Step> ofDraw() {
        return ofDraw;
    }

    int serviceSlots() {
        return serviceSlots;
    }

    int drawSlots() {
        return drawSlots;
    }
}
