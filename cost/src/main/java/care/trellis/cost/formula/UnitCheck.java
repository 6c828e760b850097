package care.trellis.cost.formula;

import care.trellis.cost.unit.Unit;
import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import care.trellis.fault.Position;
import java.util.List;
import java.util.Map;

/**
 * Finds the unit of a formula from those of its parts, and refuses one whose parts do not agree.
 *
 * <p>Addition, comparison, min, max and the branches of a choice need one kind of unit; × and ÷ combine units. A bare 0,
 * and a choice or sum of nothing else, agrees with anything, since nothing is nothing in every unit.
 */
public final class UnitCheck {
    private final String subject;
    private final Map<String, Unit> known;

    private UnitCheck(String subject, Map<String, Unit> known) {
        this.subject = subject;
        this.known = known;
    }

    /**
     * The unit of a formula.
     *
     * @param known units of everything it refers to
     * @throws Faulty where two units do not agree
     */
    public static Unit of(String subject, Formula formula, Map<String, Unit> known) {
        return new UnitCheck(subject, known).unit(formula);
    }

    /** Refuses a formula that does not give the declared unit. */
    public static void agrees(String subject, Formula formula, Unit declared, Map<String, Unit> known) {
        var found = of(subject, formula, known);
        if (!found.sameKind(declared) && !isNothing(formula)) {
            throw new Faulty(Fault.at(formula.at(), subject, found.base().toString(), "the declared unit " + declared)
                    .advising(UnitAdvice.between(found, declared)));
        }
    }

    private Unit unit(Formula formula) {
        return switch (formula) {
            case Formula.Constant number -> number.unit().base();
            case Formula.Reference reference -> reference(reference);
            case Formula.Negation negation -> unit(negation.of());
            case Formula.Arithmetic arithmetic -> arithmetic(arithmetic);
            case Formula.Extreme extreme -> oneKind(extreme.of(), extreme.at());
            case Formula.Sum sum -> oneKind(sum.of(), sum.at());
            case Formula.Cases cases -> oneKind(cases.parts(), cases.at());
            case Formula.Applied applied -> applied(applied);
            case Formula.If choice -> {
                check(choice.condition());
                yield oneKind(List.of(choice.then(), choice.otherwise()), choice.at());
            }
        };
    }

    private Unit reference(Formula.Reference reference) {
        var unit = known.get(reference.id());
        if (unit == null) {
            throw new Faulty(Fault.at(reference.at(), subject, "\"" + reference.id() + "\"", "a known name"));
        }
        return unit.base();
    }

    private Unit arithmetic(Formula.Arithmetic arithmetic) {
        return switch (arithmetic.operator()) {
            case TIMES -> limited(unit(arithmetic.left()).times(unit(arithmetic.right())), arithmetic.at());
            case OVER -> limited(unit(arithmetic.left()).dividedBy(unit(arithmetic.right())), arithmetic.at());
            case PLUS, MINUS -> oneKind(List.of(arithmetic.left(), arithmetic.right()), arithmetic.at());
        };
    }

    private Unit limited(Unit unit, Position at) {
        if (unit.powers().values().stream().anyMatch(power -> Math.abs(power) > 9)) {
            throw new Faulty(Fault.at(at, subject, unit.toString(), "a unit with no power above 9"));
        }
        return unit;
    }

    private Unit applied(Formula.Applied applied) {
        try {
            return unit(applied.body());
        } catch (Faulty inside) {
            // What is wrong inside an argument is no fault of the rule, and stands at a place of its own.
            throw new Faulty(inside.faults().stream()
                    .map(fault -> fault.at().equals(applied.at()) ? inRule(applied.rule(), fault) : fault)
                    .toList());
        }
    }

    private Fault inRule(Rule rule, Fault fault) {
        var expected = fault.expected() + " in " + rule.signature() + " = " + rule.formula();
        return new Fault(fault.at(), subject, fault.found(), expected, fault.advice());
    }

    private void check(Condition condition) {
        switch (condition) {
            case Condition.Compared compared -> oneKind(List.of(compared.left(), compared.right()), compared.at());
            case Condition.Both both -> {
                check(both.first());
                check(both.second());
            }
            case Condition.Either either -> {
                check(either.first());
                check(either.second());
            }
            case Condition.Not not -> check(not.of());
        }
    }

    private Unit oneKind(List<Formula> formulas, Position at) {
        Unit agreed = null;
        for (var formula : formulas) {
            var unit = unit(formula);
            if (isNothing(formula)) {
                continue;
            }
            if (agreed == null) {
                agreed = unit;
            } else if (!agreed.sameKind(unit)) {
                throw new Faulty(Fault.at(at, subject, agreed + " with " + unit, "one unit on both sides")
                        .advising(UnitAdvice.between(unit, agreed)));
            }
        }
        return agreed == null ? Unit.RATIO : agreed;
    }

    private static boolean isNothing(Formula formula) {
        return switch (formula) {
            case Formula.Constant number -> number.isBareZero();
            case Formula.Negation negation -> isNothing(negation.of());
            case Formula.Extreme extreme -> extreme.of().stream().allMatch(UnitCheck::isNothing);
            case Formula.Sum sum -> sum.of().stream().allMatch(UnitCheck::isNothing);
            case Formula.Cases cases -> cases.parts().stream().allMatch(UnitCheck::isNothing);
            case Formula.If choice -> isNothing(choice.then()) && isNothing(choice.otherwise());
            case Formula.Reference _, Formula.Arithmetic _, Formula.Applied _ -> false;
        };
    }
}
