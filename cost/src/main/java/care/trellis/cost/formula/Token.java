package care.trellis.cost.formula;

import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import care.trellis.fault.Position;
import care.trellis.fault.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One word or sign of a formula. */
record Token(Kind kind, String text, Position at) {
    enum Kind {
        NUMBER,
        NAME,
        UNIT,
        SIGN,
        END
    }

    private static final int LONGEST_FORMULA = 4_000;
    private static final Map<Character, String> SAME_SIGN = Map.of('−', "-", '×', "*", '÷', "/", '≤', "<=", '≥', ">=");

    boolean is(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    boolean isWord(String word) {
        return kind == Kind.NAME && text.equals(word);
    }

    /** Splits a formula; signs as people write them (−, ×, ÷, ≤, ≥) become those of a keyboard. */
    static List<Token> split(String subject, Text formula) {
        var text = formula.value();
        if (text.length() > LONGEST_FORMULA) {
            throw new Faulty(Fault.at(
                    formula.at(),
                    subject,
                    text.length() + " characters",
                    "a formula of at most " + LONGEST_FORMULA + "; give its parts lines or workings of their own"));
        }
        var tokens = new ArrayList<Token>();
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int start = i;
            var at = formula.at().right(start);
            if (Character.isWhitespace(c)) {
                i++;
            } else if (isDigit(c) || (c == '.' && i + 1 < text.length() && isDigit(text.charAt(i + 1)))) {
                while (i < text.length() && (isDigit(text.charAt(i)) || text.charAt(i) == '.')) {
                    i++;
                }
                tokens.add(new Token(Kind.NUMBER, text.substring(start, i), at));
            } else if (isLetter(c)) {
                while (i < text.length() && (isLetter(text.charAt(i)) || isDigit(text.charAt(i)))) {
                    i++;
                }
                tokens.add(new Token(Kind.NAME, text.substring(start, i), at));
            } else if (c == '[') {
                int end = text.indexOf(']', i);
                if (end < 0) {
                    throw new Faulty(Fault.at(at, subject, "[ without ]", "a unit in brackets, such as [GBP/hour]"));
                }
                tokens.add(new Token(Kind.UNIT, text.substring(i + 1, end), at.right(1)));
                i = end + 1;
            } else {
                var sign = signAt(text, i);
                if (sign.isEmpty()) {
                    throw new Faulty(Fault.at(
                            at,
                            subject,
                            "\"" + Character.toString(text.codePointAt(i)) + "\"",
                            "a number, a name, or one of + - * / ( ) , < <= > >= = <>"));
                }
                i += SAME_SIGN.containsKey(c) ? 1 : sign.length();
                tokens.add(new Token(Kind.SIGN, sign, at));
            }
        }
        tokens.add(new Token(Kind.END, "the end", formula.at().right(text.length())));
        return tokens;
    }

    private static String signAt(String text, int i) {
        var same = SAME_SIGN.get(text.charAt(i));
        if (same != null) {
            return same;
        }
        for (var sign : List.of("<=", ">=", "<>", "!=", "==")) {
            if (text.startsWith(sign, i)) {
                return sign;
            }
        }
        return "+-*/(),<>=%".indexOf(text.charAt(i)) >= 0 ? text.substring(i, i + 1) : "";
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }
}
