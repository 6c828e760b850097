package care.trellis.cost.formula;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A formula as people read it, with names or with the figures put in their place. */
public final class FormulaText {
    private static final int SUM = 1;
    private static final int PRODUCT = 2;
    private static final int SINGLE = 3;

    private final Function<Formula, String> leaf;
    private final boolean openRules;

    private FormulaText(Function<Formula, String> leaf, boolean openRules) {
        this.leaf = leaf;
        this.openRules = openRules;
    }

    /** The formula with its names. */
    public static String of(Formula formula) {
        return new FormulaText(FormulaText::plain, false).text(formula, 0);
    }

    /**
     * The formula with something else for its names, named rules opened into their own formula.
     *
     * @param names what to print for the id of each reference
     */
    public static String with(Formula formula, Function<String, String> names) {
        return new FormulaText(
                        leaf -> leaf instanceof Formula.Reference reference ? names.apply(reference.id()) : plain(leaf),
                        true)
                .text(formula, 0);
    }

    private static String plain(Formula leaf) {
        return switch (leaf) {
            case Formula.Reference reference -> reference.id();
            case Formula.Constant number ->
                number.value().toPlainString()
                        + switch (number.unit().toString()) {
                            case "ratio" -> "";
                            case "%" -> "%";
                            case String unit -> " [" + unit + "]";
                        };
            default -> "";
        };
    }

    private String text(Formula formula, int around) {
        return switch (formula) {
            case Formula.Constant number -> leaf.apply(number);
            case Formula.Reference reference -> leaf.apply(reference);
            case Formula.Negation negation -> bracketed("−" + text(negation.of(), SINGLE), SUM, around);
            case Formula.Arithmetic arithmetic -> arithmetic(arithmetic, around);
            case Formula.Extreme extreme -> (extreme.greatest() ? "max" : "min") + list(extreme.of());
            case Formula.Sum sum ->
                openRules || sum.name().isEmpty()
                        ? bracketed(
                                sum.of().isEmpty()
                                        ? "0"
                                        : sum.of().stream()
                                                .map(part -> text(part, SUM))
                                                .collect(Collectors.joining(" + ")),
                                SUM,
                                around)
                        : "sum(" + sum.name() + ")";
            case Formula.If choice ->
                "if(" + text(choice.condition()) + ", " + text(choice.then(), 0) + ", " + text(choice.otherwise(), 0)
                        + ")";
            case Formula.Cases cases ->
                "by " + cases.selector() + ": "
                        + cases.byOption().entrySet().stream()
                                .map(entry -> entry.getKey() + " " + text(entry.getValue(), 0))
                                .collect(Collectors.joining("; "));
            case Formula.Applied applied ->
                openRules ? text(applied.body(), around) : applied.rule().name() + list(applied.arguments());
        };
    }

    private String arithmetic(Formula.Arithmetic arithmetic, int around) {
        int own = switch (arithmetic.operator()) {
            case PLUS, MINUS -> SUM;
            case TIMES, OVER -> PRODUCT;
        };
        // a − (b + c) and a ÷ (b × c) need their brackets; a + (b + c) does not, but keeps the reader's own grouping
        int right = own + 1;
        return bracketed(
                text(arithmetic.left(), own) + " " + arithmetic.operator().sign() + " "
                        + text(arithmetic.right(), right),
                own,
                around);
    }

    private String text(Condition condition) {
        return switch (condition) {
            case Condition.Compared compared ->
                text(compared.left(), 0) + " " + compared.comparison().sign() + " " + text(compared.right(), 0);
            case Condition.Both both -> beside(both.first(), false) + " and " + beside(both.second(), true);
            case Condition.Either either ->
                text(either.first()) + " or "
                        + (either.second() instanceof Condition.Either
                                ? "(" + text(either.second()) + ")"
                                : text(either.second()));
            case Condition.Not not -> "not(" + text(not.of()) + ")";
        };
    }

    private String beside(Condition condition, boolean isSecond) {
        boolean needsBrackets =
                condition instanceof Condition.Either || (isSecond && condition instanceof Condition.Both);
        return needsBrackets ? "(" + text(condition) + ")" : text(condition);
    }

    private String list(List<Formula> formulas) {
        return formulas.stream().map(part -> text(part, 0)).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String bracketed(String text, int own, int around) {
        return own < around ? "(" + text + ")" : text;
    }
}
