package care.trellis.cost.formula;

import java.util.List;

/** The words and signs of one formula, read one after another. */
final class Tokens {
    private final List<Token> tokens;
    private int next;

    Tokens(List<Token> tokens) {
        this.tokens = tokens;
    }

    Token peek() {
        return tokens.get(next);
    }

    Token take() {
        return tokens.get(next++);
    }

    /**
     * Whether a parenthesis that comes next holds a condition: (a + b) > c opens with a formula, (a > b) or … with a
     * condition, since it compares something outside of any call.
     */
    boolean openCondition() {
        int open = 0;
        int calls = 0;
        for (int i = next; i < tokens.size() && (i == next || open > 0); i++) {
            var token = tokens.get(i);
            if (token.is("(")) {
                open++;
                boolean isCall = i > next && tokens.get(i - 1).kind() == Token.Kind.NAME;
                calls += isCall || calls > 0 ? 1 : 0;
            } else if (token.is(")")) {
                open--;
                calls -= calls > 0 ? 1 : 0;
            } else if (open > 0 && calls == 0 && isOfCondition(token)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfCondition(Token token) {
        return switch (token.kind()) {
            case SIGN -> FormulaParser.COMPARISONS.containsKey(token.text());
            case NAME -> token.isWord("and") || token.isWord("or") || token.isWord("not");
            default -> false;
        };
    }
}
