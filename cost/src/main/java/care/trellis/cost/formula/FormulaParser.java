package care.trellis.cost.formula;

import care.trellis.cost.formula.Condition.Comparison;
import care.trellis.cost.formula.Formula.Operator;
import care.trellis.cost.unit.Unit;
import care.trellis.cost.unit.UnitVocabulary;
import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import care.trellis.fault.Nearest;
import care.trellis.fault.Position;
import care.trellis.fault.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the formula language by recursive descent.
 *
 * <pre>
 * formula    = product (("+" | "-") product)*
 * product    = factor (("*" | "/") factor)*
 * factor     = "-" factor | number | name | call | "(" formula ")"
 * number     = digits ["%" | "[" unit "]"]
 * call       = ("min" | "max") "(" formula ("," formula)+ ")" | "sum" "(" block ")"
 *            | "if" "(" condition "," formula "," formula ")" | rule "(" formula ("," formula)* ")"
 * condition  = conjunct ("or" conjunct)*       conjunct = negated ("and" negated)*
 * negated    = ["not"] "(" condition ")" | formula ("<" | "<=" | ">" | ">=" | "=" | "<>") formula
 * </pre>
 */
public final class FormulaParser {
    private static final int DEEPEST = 60;
    // Every sign makes the tree one deeper: a + b + c is (a + b) + c. Whoever walks it must not run out of stack.
    private static final int MOST_SIGNS = 500;
    // An argument may stand in a rule's formula more than once: rules within rules grow fast.
    private static final int LARGEST_RULE = 2_000;
    static final Map<String, Comparison> COMPARISONS = Map.of(
            "<", Comparison.LESS,
            "<=", Comparison.AT_MOST,
            ">", Comparison.MORE,
            ">=", Comparison.AT_LEAST,
            "=", Comparison.EQUAL,
            "==", Comparison.EQUAL,
            "<>", Comparison.UNEQUAL,
            "!=", Comparison.UNEQUAL);

    private final String subject;
    private final UnitVocabulary units;
    private final BlockLines blocks;
    private final Tokens tokens;
    private int depth;
    private int signs;

    /** The lines of a block by the block's id; empty where there is no such block. */
    @FunctionalInterface
    public interface BlockLines {
        Optional<List<String>> of(String block);
    }

    private FormulaParser(String subject, Text text, UnitVocabulary units, BlockLines blocks) {
        this.subject = subject;
        this.units = units;
        this.blocks = blocks;
        this.tokens = new Tokens(Token.split(subject, text));
    }

    /** Reads a whole formula, or refuses it with the place of what was not understood. */
    public static Formula parse(String subject, Text text, UnitVocabulary units, BlockLines blocks) {
        var parser = new FormulaParser(subject, text, units, blocks);
        var formula = parser.formula();
        parser.expect(parser.peek().kind() == Token.Kind.END, "an operator (+ - * /) or the end of the formula");
        return formula;
    }

    private Formula formula() {
        deeper();
        var left = product();
        while (peek().is("+") || peek().is("-")) {
            var sign = takeOperator();
            left = new Formula.Arithmetic(sign.is("+") ? Operator.PLUS : Operator.MINUS, left, product(), sign.at());
        }
        depth--;
        return left;
    }

    private Formula product() {
        var left = factor();
        while (peek().is("*") || peek().is("/")) {
            var sign = takeOperator();
            left = new Formula.Arithmetic(sign.is("*") ? Operator.TIMES : Operator.OVER, left, factor(), sign.at());
        }
        return left;
    }

    private Formula factor() {
        var token = peek();
        if (token.is("-")) {
            deeper();
            take();
            var negation = new Formula.Negation(factor(), token.at());
            depth--;
            return negation;
        }
        if (token.is("(")) {
            take();
            var inner = formula();
            takeSign(")");
            return inner;
        }
        if (token.kind() == Token.Kind.NUMBER) {
            return number(take());
        }
        expect(token.kind() == Token.Kind.NAME, "a number, a name or (");
        take();
        return peek().is("(") ? call(token) : new Formula.Reference(token.text(), token.at());
    }

    private Formula number(Token token) {
        BigDecimal value;
        try {
            value = new BigDecimal(token.text());
        } catch (NumberFormatException notANumber) {
            throw refused(token.at(), "\"" + token.text() + "\"", "a number such as 12.5");
        }
        if (peek().is("%")) {
            take();
            return new Formula.Constant(value, units.parse("%"), token.at());
        }
        if (peek().kind() == Token.Kind.UNIT) {
            var unit = take();
            return new Formula.Constant(value, units.parse(subject, new Text(unit.text(), unit.at())), token.at());
        }
        return new Formula.Constant(value, Unit.RATIO, token.at());
    }

    private Formula call(Token name) {
        takeSign("(");
        var formula = switch (name.text()) {
            case "if" -> choice(name);
            case "sum" -> blockSum(name);
            default -> function(name);
        };
        takeSign(")");
        return formula;
    }

    private Formula choice(Token name) {
        var condition = condition();
        takeSign(",");
        var then = formula();
        takeSign(",");
        return new Formula.If(condition, then, formula(), name.at());
    }

    private Formula blockSum(Token name) {
        var block = peek();
        expect(block.kind() == Token.Kind.NAME, "the id of a block");
        take();
        var lines = blocks.of(block.text())
                .orElseThrow(() -> refused(block.at(), "\"" + block.text() + "\"", "the id of a block"));
        return new Formula.Sum(
                block.text(),
                lines.stream()
                        .<Formula>map(line -> new Formula.Reference(line, block.at()))
                        .toList(),
                name.at());
    }

    private Formula function(Token name) {
        var arguments = new ArrayList<Formula>();
        if (!peek().is(")")) {
            do {
                if (!arguments.isEmpty()) {
                    take();
                }
                arguments.add(formula());
            } while (peek().is(","));
        }
        if (name.text().equals("min") || name.text().equals("max")) {
            if (arguments.size() < 2) {
                throw refused(
                        name.at(), name.text() + " of " + arguments.size(), "two or more formulas to choose from");
            }
            return new Formula.Extreme(name.text().equals("max"), arguments, name.at());
        }
        var rule = Rules.named(name.text())
                .orElseThrow(() -> refused(
                        name.at(),
                        "\"" + name.text() + "(\"",
                        "min, max, sum, if, or a named rule (such as " + Nearest.to(name.text(), Rules.names()) + ")"));
        if (arguments.size() != rule.parameters().size()) {
            throw refused(
                    name.at(),
                    arguments.size() + " arguments",
                    rule.parameters().size() + ", as in " + rule.signature());
        }
        var applied = new Formula.Applied(rule, arguments, Rules.body(rule, arguments, name.at()), name.at());
        if (Substitution.isLargerThan(LARGEST_RULE, applied)) {
            throw refused(name.at(), "rules within rules", "workings of their own for the inner ones");
        }
        return applied;
    }

    private Condition condition() {
        deeper();
        var left = conjunct();
        while (peek().isWord("or")) {
            take();
            left = new Condition.Either(left, conjunct());
        }
        depth--;
        return left;
    }

    private Condition conjunct() {
        var left = negated();
        while (peek().isWord("and")) {
            take();
            left = new Condition.Both(left, negated());
        }
        return left;
    }

    private Condition negated() {
        if (peek().isWord("not")) {
            take();
            takeSign("(");
            var inner = condition();
            takeSign(")");
            return new Condition.Not(inner);
        }
        if (tokens.openCondition()) {
            take();
            var inner = condition();
            takeSign(")");
            return inner;
        }
        var left = formula();
        var sign = peek();
        var comparison = sign.kind() == Token.Kind.SIGN ? COMPARISONS.get(sign.text()) : null;
        if (comparison == null) {
            throw refused(sign.at(), "\"" + sign.text() + "\"", "a comparison: < <= > >= = <>");
        }
        take();
        return new Condition.Compared(comparison, left, formula(), sign.at());
    }

    private Token peek() {
        return tokens.peek();
    }

    private Token take() {
        return tokens.take();
    }

    private Token takeOperator() {
        if (++signs > MOST_SIGNS) {
            throw refused(
                    peek().at(),
                    "more than " + MOST_SIGNS + " signs",
                    "a shorter formula; give its parts lines or workings of their own");
        }
        return take();
    }

    private void takeSign(String sign) {
        expect(peek().is(sign), "\"" + sign + "\"");
        take();
    }

    private void deeper() {
        if (++depth > DEEPEST) {
            throw refused(peek().at(), "parentheses more than " + DEEPEST + " deep", "simpler parts");
        }
    }

    private void expect(boolean met, String expected) {
        if (!met) {
            throw refused(peek().at(), "\"" + peek().text() + "\"", expected);
        }
    }

    private Faulty refused(Position at, String found, String expected) {
        return new Faulty(Fault.at(at, subject, found, expected));
    }
}
