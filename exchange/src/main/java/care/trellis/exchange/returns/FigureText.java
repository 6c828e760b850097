package care.trellis.exchange.returns;

import care.trellis.exchange.returns.ReturnForm.Asked;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A figure as somebody typed it: {@code £1,234.50}, {@code (0.02)} for less than nothing, {@code 92%} for a share.
 *
 * @param value in the unit of its row, a share as a fraction from 0 to 1; null where what was typed is refused
 * @param shown what was typed, in short; empty where it is sound
 * @param reason what is wrong with it, as "is not a number"; empty where nothing is
 */
record FigureText(@Nullable BigDecimal value, String shown, String reason) {
    static final int MOST_DECIMALS = 4;
    private static final int MOST_DIGITS = 12;
    private static final int LONGEST = 60;
    private static final int SHOWN = 40;

    private static final Pattern NUMBER =
            Pattern.compile("[0-9]{1,3}(?:,[0-9]{3})+(?:\\.[0-9]*)?|[0-9]{1,3}(?: [0-9]{3})+(?:\\.[0-9]*)?"
                    + "|[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+");
    private static final Pattern OTHER_SPACES = Pattern.compile("[\\u00A0\\u2007\\u2009\\u202F\\s]+");

    // 1.5 stands between both ways to write a share: no occupancy is 150 %, and none is 1.5 %.
    private static final BigDecimal MOST_OF_A_SHARE = new BigDecimal("1.5");

    static FigureText of(String typed, Asked row) {
        var text = OTHER_SPACES.matcher(typed).replaceAll(" ").replace('−', '-').strip();
        if (text.length() > LONGEST) {
            return new FigureText(null, "a text of " + text.length() + " characters", "is not a number");
        }
        boolean isBracketed = text.startsWith("(") && text.endsWith(")");
        var bare = isBracketed ? text.substring(1, text.length() - 1).strip() : text;
        boolean isPercent = bare.endsWith("%");
        if (isPercent && !row.isShare()) {
            return refused(typed, "is a percentage");
        }
        bare = isPercent ? bare.substring(0, bare.length() - 1).strip() : bare;
        boolean isNegative = bare.startsWith("-");
        bare = (isNegative ? bare.substring(1).strip() : bare);
        bare = bare.startsWith("£") ? bare.substring(1).strip() : bare;
        if (bare.startsWith("-") && !isNegative) {
            isNegative = true;
            bare = bare.substring(1).strip();
        }
        if (!NUMBER.matcher(bare).matches() || (isBracketed && isNegative)) {
            return refused(typed, "is not a number");
        }
        var digits = bare.replace(",", "").replace(" ", "");
        var number = new BigDecimal(digits.endsWith(".") ? digits.substring(0, digits.length() - 1) : digits);
        var plain = number.stripTrailingZeros();
        if (Math.max(plain.precision() - plain.scale(), 0) + Math.max(plain.scale(), 0) > MOST_DIGITS) {
            return refused(typed, "has more than " + MOST_DIGITS + " digits");
        }
        if (plain.scale() > MOST_DECIMALS) {
            return refused(typed, "has more than " + MOST_DECIMALS + " decimals");
        }
        return inRange(isNegative || isBracketed ? number.negate() : number, isPercent, typed, row);
    }

    private static FigureText inRange(BigDecimal number, boolean isPercent, String typed, Asked row) {
        boolean isInHundredths = isPercent || (row.isShare() && number.compareTo(MOST_OF_A_SHARE) > 0);
        var value = isInHundredths ? number.movePointLeft(2) : number;
        var least = row.least();
        var most = row.most();
        if (least != null && value.compareTo(least) < 0) {
            return refused(typed, "is less than " + shown(least, row));
        }
        if (most != null && value.compareTo(most) > 0) {
            return refused(typed, "is more than " + shown(most, row));
        }
        return new FigureText(value, "", "");
    }

    private static FigureText refused(String typed, String reason) {
        return new FigureText(null, quoted(typed), reason);
    }

    /** What is wrong, as a sentence without its end: {@code "abc" is not a number}. */
    String problem() {
        return shown + " " + reason;
    }

    /** What was found, as a fault names it: {@code "abc", which is not a number}. */
    String found() {
        return shown + ", which " + reason;
    }

    /** What a row expects, as words for people. */
    static String expected(Asked row) {
        var least = row.least();
        var most = row.most();
        var range = least != null && most != null
                ? "from " + shown(least, row) + " to " + shown(most, row)
                : least != null
                        ? "of " + shown(least, row) + " or more"
                        : most != null ? "of " + shown(most, row) + " or less" : "such as 12.50";
        return row.isShare() ? "a percentage " + range : "a number " + range + ", in " + row.unit();
    }

    /** A figure as people read it: with commas, and as pounds and pence unless it is whole. */
    static String shown(BigDecimal value, Asked row) {
        if (row.isShare()) {
            return plain(value.movePointRight(2)) + "%";
        }
        boolean isWhole = value.stripTrailingZeros().scale() <= 0;
        return row.unit().startsWith("£") && !isWhole ? pounds(value) : format("#,##0.####", value);
    }

    /** An amount with its pence: {@code 1,456.00}. */
    static String pounds(BigDecimal value) {
        return format("#,##0.00##", value);
    }

    private static String format(String pattern, BigDecimal value) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    }

    /** A figure as it would be typed: {@code 1234.50}, {@code 92%}. */
    static String typed(BigDecimal value, Asked row) {
        return row.isShare() ? plain(value.movePointRight(2)) + "%" : pence(value, row);
    }

    private static String pence(BigDecimal value, Asked row) {
        var plain = value.stripTrailingZeros();
        return row.unit().startsWith("£") && plain.scale() == 1
                ? plain.setScale(2, RoundingMode.UNNECESSARY).toPlainString()
                : plain(value);
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private static String quoted(String typed) {
        var text = typed.strip();
        return "\"" + (text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text) + "\"";
    }
}
