package care.trellis.cli.text;

import care.trellis.cost.run.Run;
import care.trellis.cost.unit.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Figures and sentences as a terminal shows them. */
public final class Words {
    private static final int DECIMALS_OF_A_QUANTITY = 4;
    private static final String MONEY = "GBP";

    private Words() {}

    /** Money in pounds and pence; anything else to at most four decimals. The unit is shown elsewhere. */
    public static String figure(BigDecimal value, Unit unit) {
        return isMoney(unit) ? money(value) : quantity(value);
    }

    public static boolean isMoney(Unit unit) {
        return unit.powers().getOrDefault(MONEY, 0) == 1 && unit.scale().compareTo(BigDecimal.ONE) == 0;
    }

    public static String money(BigDecimal value) {
        var rounded = Run.rounded(value);
        return (rounded.signum() < 0 ? "-£" : "£") + String.format("%,.2f", rounded.abs());
    }

    /** A difference in money, always with its sign. */
    public static String difference(BigDecimal value) {
        var rounded = Run.rounded(value);
        return rounded.signum() > 0 ? "+" + money(rounded) : money(rounded);
    }

    public static String quantity(BigDecimal value) {
        var rounded =
                value.setScale(Math.min(Math.max(value.scale(), 0), DECIMALS_OF_A_QUANTITY), RoundingMode.HALF_UP);
        var plain = rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
        return String.format("%,." + Math.max(plain.scale(), 0) + "f", plain);
    }

    public static String percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? ""
                : part.movePointRight(2).divide(whole, 1, RoundingMode.HALF_UP).toPlainString() + " %";
    }

    /** The lines of a text no wider than given, broken between words where they can be. */
    public static List<String> wrapped(String text, int width) {
        var lines = new ArrayList<String>();
        for (var paragraph : text.strip().split("\\R", -1)) {
            var line = new StringBuilder();
            for (var word : paragraph.strip().split(" +", -1)) {
                var rest = word;
                if (!line.isEmpty() && line.length() + 1 + rest.length() > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                while (line.isEmpty() && rest.length() > width) {
                    lines.add(rest.substring(0, width));
                    rest = rest.substring(width);
                }
                line.append(line.isEmpty() ? "" : " ").append(rest);
            }
            lines.add(line.toString());
        }
        return lines;
    }
}
