package care.trellis.exchange.workbook;

import static care.trellis.exchange.workbook.Piece.function;
import static care.trellis.exchange.workbook.Piece.joined;
import static java.util.Objects.requireNonNull;

import care.trellis.cost.formula.Condition;
import care.trellis.cost.formula.Formula;
import care.trellis.cost.formula.Formula.Operator;
import care.trellis.cost.unit.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A formula of the cost language as a spreadsheet formula that gives the same figure.
 *
 * <p>Formulas calculate in base units, so a name whose cell holds thousands is multiplied as it is read and a result that
 * is held in thousands is divided as it is written. Named rules are written out. A part that grows long or deep moves to
 * a cell of its own on the sheet of steps: a spreadsheet refuses more than 8192 characters, 64 nested functions or 255
 * arguments, and people stop reading well before.
 *
 * <p>A spreadsheet's unary minus binds tighter than its other operators, the language's as a sum does; hence a minus is
 * bracketed wherever it does not begin its expression.
 */
final class SpreadsheetFormula {
    private static final int MOST_ARGUMENTS = 50;

    private final CellNames names;
    private final Steps steps;
    private final Column column;
    private final String owner;
    private final Map<String, String> instead;

    /**
     * A writer of formulas for one quantity.
     *
     * @param owner label of the quantity
     * @param instead name of a step to read, by the id in whose place it stands
     */
    SpreadsheetFormula(CellNames names, Steps steps, Column column, String owner, Map<String, String> instead) {
        this.names = names;
        this.steps = steps;
        this.column = column;
        this.owner = owner;
        this.instead = instead;
    }

    /** The formula for a cell that holds values of a unit. */
    String in(Unit unit, Formula formula) {
        return in(unit, piece(formula));
    }

    /** The formula times what a step holds. */
    String in(Unit unit, Formula formula, String step) {
        return in(unit, joined(piece(formula).within(Piece.PRODUCT), "*", Piece.single(step), Piece.PRODUCT));
    }

    private static String in(Unit unit, Piece piece) {
        var worth = new CellUnit(unit).worth();
        return worth.compareTo(BigDecimal.ONE) == 0
                ? piece.text()
                : joined(piece.within(Piece.PRODUCT), "/", Piece.number(worth), Piece.PRODUCT)
                        .text();
    }

    private Piece piece(Formula formula) {
        var piece = switch (formula) {
            case Formula.Constant number -> Piece.number(number.inBase());
            case Formula.Reference reference -> reference(reference.id());
            case Formula.Negation negation -> {
                var of = piece(negation.of()).within(Piece.SINGLE);
                yield new Piece("-" + of.text(), Piece.SUM, of.depth());
            }
            case Formula.Arithmetic arithmetic -> arithmetic(arithmetic);
            case Formula.Extreme extreme -> extreme(extreme);
            case Formula.Sum sum -> sum(sum);
            case Formula.If choice ->
                function("IF", List.of(condition(choice.condition()), piece(choice.then()), piece(choice.otherwise())));
            case Formula.Cases cases -> cases(cases);
            case Formula.Applied applied -> piece(applied.body());
        };
        return readable(piece, () -> column.value(formula));
    }

    /** The piece, or the name of a step that holds it where it is too long to stay. */
    private Piece readable(Piece piece, Supplier<Optional<BigDecimal>> value) {
        return piece.isShort() ? piece : Piece.single(steps.hold(owner, piece.text(), value));
    }

    private Piece reference(String id) {
        var step = instead.get(id);
        if (step != null) {
            return Piece.single(step);
        }
        var worth = new CellUnit(column.run().model().require(id).unit()).worth();
        var name = Piece.single(names.of(id, column));
        return worth.compareTo(BigDecimal.ONE) == 0 ? name : joined(name, "*", Piece.number(worth), Piece.PRODUCT);
    }

    // Brackets on the right keep a − (b − c), a ÷ (b ÷ c) and the rounding of the author's own grouping.
    private Piece arithmetic(Formula.Arithmetic arithmetic) {
        int own = switch (arithmetic.operator()) {
            case PLUS, MINUS -> Piece.SUM;
            case TIMES, OVER -> Piece.PRODUCT;
        };
        var sign = switch (arithmetic.operator()) {
            case PLUS -> "+";
            case MINUS -> "-";
            case TIMES -> "*";
            case OVER -> "/";
        };
        return joined(
                piece(arithmetic.left()).within(own),
                sign,
                piece(arithmetic.right()).within(own + 1),
                own);
    }

    // Added, not SUM: a text typed by mistake in one cell is then an error, where SUM would leave it out in silence.
    private Piece sum(Formula.Sum sum) {
        if (sum.of().isEmpty()) {
            return Piece.single("0");
        }
        var total = piece(sum.of().getFirst());
        for (int i = 1; i < sum.of().size(); i++) {
            var sofar = new Formula.Sum(sum.name(), sum.of().subList(0, i), sum.at());
            total = joined(
                    readable(total, () -> column.value(sofar)),
                    "+",
                    piece(sum.of().get(i)).within(Piece.PRODUCT),
                    Piece.SUM);
        }
        return total;
    }

    private Piece extreme(Formula.Extreme extreme) {
        var name = extreme.greatest() ? "MAX" : "MIN";
        var arguments = new ArrayList<Piece>();
        for (int i = 0; i < extreme.of().size(); i++) {
            if (arguments.size() >= MOST_ARGUMENTS || !function(name, arguments).isShort()) {
                var sofar = new Formula.Extreme(extreme.greatest(), extreme.of().subList(0, i), extreme.at());
                var held = steps.hold(owner, function(name, arguments).text(), () -> column.value(sofar));
                arguments.clear();
                arguments.add(Piece.single(held));
            }
            arguments.add(piece(extreme.of().get(i)));
        }
        return function(name, arguments);
    }

    private Piece cases(Formula.Cases cases) {
        var fixed = column.fixed(cases.selector());
        if (fixed != null) {
            return piece(requireNonNull(cases.byOption().get(fixed), fixed));
        }
        // Options with the same formula share a branch; the branch of most options comes last, without a test.
        var branches = new LinkedHashMap<Piece, List<String>>();
        cases.byOption()
                .forEach((option, formula) -> branches.computeIfAbsent(piece(formula), _ -> new ArrayList<>())
                        .add(option));
        var tested = new ArrayList<>(branches.entrySet());
        var last = tested.stream()
                .reduce((a, b) -> b.getValue().size() > a.getValue().size() ? b : a)
                .orElseThrow();
        tested.remove(last);
        var result = last.getKey();
        var options = new ArrayList<>(last.getValue());
        for (var branch : tested.reversed()) {
            var now = chosen(cases, options);
            result = function(
                    "IF",
                    List.of(
                            isOneOf(cases.selector(), branch.getValue()),
                            branch.getKey(),
                            readable(result, () -> column.value(now))));
            options.addAll(branch.getValue());
        }
        return result;
    }

    // What a chain of IFs over some of the options gives now: the chosen option's formula, or that of its last branch.
    private Formula chosen(Formula.Cases cases, List<String> options) {
        var now = column.run().inputs().selection().get(cases.selector());
        var option = now != null && options.contains(now) ? now : options.getFirst();
        return requireNonNull(cases.byOption().get(option), option);
    }

    private static Piece isOneOf(String selector, List<String> options) {
        var tests = new ArrayList<Piece>();
        for (var option : options.subList(0, Math.min(options.size(), MOST_ARGUMENTS))) {
            tests.add(new Piece(selector + "=\"" + option + "\"", Piece.COMPARISON, 0));
        }
        if (options.size() > MOST_ARGUMENTS) {
            tests.add(isOneOf(selector, options.subList(MOST_ARGUMENTS, options.size())));
        }
        return tests.size() == 1 ? tests.getFirst() : function("OR", tests);
    }

    private Piece condition(Condition condition) {
        var piece = switch (condition) {
            case Condition.Compared compared ->
                joined(piece(compared.left()), compared.comparison().sign(), piece(compared.right()), Piece.COMPARISON);
            case Condition.Both(var first, var second) ->
                divides(second)
                        ? function("IF", List.of(condition(first), condition(second), Piece.FALSE))
                        : function("AND", List.of(condition(first), condition(second)));
            case Condition.Either(var first, var second) ->
                divides(second)
                        ? function("IF", List.of(condition(first), Piece.TRUE, condition(second)))
                        : function("OR", List.of(condition(first), condition(second)));
            case Condition.Not(var of) -> function("NOT", List.of(condition(of)));
        };
        if (piece.isShort()) {
            return piece;
        }
        var asNumber = function("IF", List.of(piece, Piece.single("1"), Piece.single("0")));
        var held = steps.hold(owner, asNumber.text(), () -> column.value(condition));
        return new Piece(held + "=1", Piece.COMPARISON, 0);
    }

    // A spreadsheet's AND and OR always work out both sides, ours stop where one decides: "x <> 0 and 1 / x > 2".
    private static boolean divides(Condition condition) {
        return condition.formulas().stream().anyMatch(SpreadsheetFormula::divides);
    }

    private static boolean divides(Formula formula) {
        boolean itself = formula instanceof Formula.Arithmetic arithmetic && arithmetic.operator() == Operator.OVER;
        return itself || formula.parts().stream().anyMatch(SpreadsheetFormula::divides);
    }
}
