package care.trellis.app.costing;

import care.trellis.cost.model.Range;
import care.trellis.cost.run.Run;
import care.trellis.cost.unit.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Pattern;

/** Figures and units as people read them: {@code £463.00 per resident per week}, {@code 12%}, {@code 5 minutes per visit}. */
public final class InWords {
    private static final int DECIMALS_OF_AN_INPUT = 6;
    private static final int DECIMALS_OF_A_MEASURE = 4;
    private static final String MONEY = "GBP";
    private static final Pattern PLURAL = Pattern.compile("^(hour|minute|visit|mile|bed|resident|day|week|year)\\b");

    private InWords() {}

    /** Money with two decimals, anything else with the decimals it has, up to four; without what it is per. */
    public static String figure(BigDecimal value, String unit) {
        if (unit.startsWith(MONEY)) {
            return money(value);
        }
        var shown = value.setScale(DECIMALS_OF_A_MEASURE, RoundingMode.HALF_UP).stripTrailingZeros();
        return signed(shown, plain(shown.abs())) + (unit.equals("%") ? "%" : "");
    }

    public static String figure(BigDecimal value, Unit unit) {
        return figure(value, unit.toString());
    }

    /** A figure with its unit in full. */
    public static String full(BigDecimal value, String unit) {
        var rest = unit.startsWith(MONEY) ? per(unit) : unit.equals("%") ? "" : of(unit);
        return figure(value, unit) + (rest.isEmpty() ? "" : " " + rest);
    }

    public static String full(BigDecimal value, Unit unit) {
        return full(value, unit.toString());
    }

    /** A difference: always with its sign, and 0 said in words. */
    public static String difference(BigDecimal value, String unit) {
        var shown = figure(value, unit);
        boolean nothing = shown.chars().noneMatch(sign -> sign >= '1' && sign <= '9');
        return nothing ? "no change" : value.signum() > 0 ? "+" + shown : shown;
    }

    /** A unit in full: {@code £ per resident per week}, {@code hours per resident per week}; nothing for a ratio. */
    public static String of(String unit) {
        if (unit.equals("ratio")) {
            return "";
        }
        var words = unit.replace("kGBP", "£ thousand")
                .replace("MGBP", "£ million")
                .replace(MONEY, "£")
                .replaceAll("^1/", "/")
                .replace("/", " per ")
                .replace("*", " ")
                .replace('_', ' ')
                .strip();
        return PLURAL.matcher(words).replaceFirst("$1s");
    }

    public static String of(Unit unit) {
        return of(unit.toString());
    }

    /** What an amount is per: {@code per resident per week}. */
    public static String per(String unit) {
        int slash = unit.indexOf('/');
        return slash < 0 ? "" : of(unit.substring(slash)).replaceFirst("^per", "per");
    }

    public static String per(Unit unit) {
        return per(unit.toString());
    }

    /** The values a quantity may have, with its unit. */
    public static String range(Range range, Unit unit) {
        var low = range.low();
        var high = range.high();
        if (low != null && high != null) {
            return "between " + figureOfInput(low, unit) + " and " + full(high, unit);
        }
        return low != null ? full(low, unit) + " or more" : high != null ? full(high, unit) + " or less" : "any number";
    }

    private static String figureOfInput(BigDecimal value, Unit unit) {
        return figure(value, unit);
    }

    /** A number as it stands in a field: no more decimals than somebody would type. */
    public static String field(BigDecimal value) {
        return plain(value.setScale(DECIMALS_OF_AN_INPUT, RoundingMode.HALF_UP).stripTrailingZeros())
                .replace(",", "");
    }

    /** A label as it stands inside a sentence: the first letter small, unless the word is a name or all capitals. */
    public static String inSentence(String label) {
        if (label.length() < 2 || Character.isUpperCase(label.charAt(1)) || label.startsWith("National ")) {
            return label;
        }
        return label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
    }

    private static String money(BigDecimal value) {
        var rounded = Run.rounded(value);
        return signed(rounded, "£" + String.format(Locale.ROOT, "%,.2f", rounded.abs()));
    }

    private static String signed(BigDecimal shown, String text) {
        return shown.signum() < 0 ? "−" + text : text;
    }

    private static String plain(BigDecimal shown) {
        var scaled = shown.scale() < 0 ? shown.setScale(0) : shown;
        return String.format(Locale.ROOT, "%,." + scaled.scale() + "f", scaled);
    }
}
