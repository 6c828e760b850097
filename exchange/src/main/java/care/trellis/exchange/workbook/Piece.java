package care.trellis.exchange.workbook;

import java.math.BigDecimal;
import java.util.List;

/**
 * Part of a spreadsheet formula.
 *
 * @param binding how tightly its loosest operator binds
 * @param depth how deep its brackets and functions nest
 */
record Piece(String text, int binding, int depth) {
    static final int COMPARISON = 0;
    static final int SUM = 1;
    static final int PRODUCT = 2;
    static final int SINGLE = 3;

    static final Piece TRUE = single("TRUE");
    static final Piece FALSE = single("FALSE");

    private static final int LONGEST = 1_200;
    private static final int DEEPEST = 20;
    private static final int LONGEST_LITERAL = 17;

    static Piece single(String text) {
        return new Piece(text, SINGLE, 0);
    }

    static Piece number(BigDecimal value) {
        return new Piece(literal(value), value.signum() < 0 ? SUM : SINGLE, 0);
    }

    // Seventeen digits are all that a cell can tell apart.
    private static String literal(BigDecimal value) {
        var plain = value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
        return plain.length() <= LONGEST_LITERAL ? plain : Double.toString(value.doubleValue());
    }

    static Piece joined(Piece left, String sign, Piece right, int binding) {
        return new Piece(left.text + sign + right.text, binding, Math.max(left.depth, right.depth));
    }

    static Piece function(String name, List<Piece> arguments) {
        return new Piece(
                name + "("
                        + String.join(",", arguments.stream().map(Piece::text).toList()) + ")",
                SINGLE,
                1 + arguments.stream().mapToInt(Piece::depth).max().orElse(0));
    }

    /** This piece with the brackets it needs beside an operator that binds so tightly. */
    Piece within(int around) {
        return binding < around ? new Piece("(" + text + ")", SINGLE, depth + 1) : this;
    }

    boolean isShort() {
        return text.length() <= LONGEST && depth <= DEEPEST;
    }
}
