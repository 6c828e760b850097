package care.trellis.cost.returns;

import care.trellis.cost.unit.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A figure that looks like what it is compared with in another unit: a year's cost where a week's was asked for, pence for
 * pounds.
 *
 * <p>It is about a factor away where the natural logarithm of the ratio is within 0.33 of the factor's, so between 0.72 and
 * 1.39 times it: costs of sound services and of years that follow one another differ by as much.
 *
 * @param figure the figure doubted
 * @param usual what it is compared with, in the same unit
 * @param words how many times it is, such as "about 52 times"
 * @param question what to ask whoever gave it
 */
public record UnitSlip(BigDecimal figure, BigDecimal usual, String words, String question) {
    private static final double NEAR = 0.33;
    private static final double WEEKS_IN_YEAR = 365.25 / 7;
    private static final double MONTHS_IN_YEAR = 12;
    private static final double MINUTES_IN_HOUR = 60;
    private static final double PENCE_IN_POUND = 100;

    /** One way in which a unit is mistaken for another. */
    private record Way(double factor, String words, String question) {
        double distance(double ratio) {
            return Math.abs(Math.log(ratio) - Math.log(factor));
        }
    }

    /** The mistake of units that would explain the figure; empty where none would, or where either is not above 0. */
    public static Optional<UnitSlip> between(BigDecimal figure, BigDecimal usual, Unit unit) {
        if (figure.signum() != 1 || usual.signum() != 1) {
            return Optional.empty();
        }
        double ratio = figure.doubleValue() / usual.doubleValue();
        return ways(unit).stream()
                .filter(way -> way.distance(ratio) < NEAR)
                .min(Comparator.comparingDouble(way -> way.distance(ratio)))
                .map(way -> new UnitSlip(figure, usual, way.words(), way.question()));
    }

    private static List<Way> ways(Unit unit) {
        var ways = new ArrayList<Way>();
        boolean isMoney = unit.powers().containsKey("GBP");
        if (isPer("week", unit)) {
            ways.add(new Way(WEEKS_IN_YEAR, "about 52 times", isMoney ? "Is it a year's cost?" : "Is it for a year?"));
            ways.add(new Way(
                    1 / WEEKS_IN_YEAR, "about a 52nd of", "Was it divided by the weeks of the year once too often?"));
        }
        if (isPer("year", unit)) {
            ways.add(new Way(
                    1 / WEEKS_IN_YEAR, "about a 52nd of", isMoney ? "Is it a week's cost?" : "Is it for a week?"));
            ways.add(new Way(
                    1 / MONTHS_IN_YEAR,
                    "about a twelfth of",
                    isMoney ? "Is it a month's cost?" : "Is it for a month?"));
        }
        if (unit.powers().getOrDefault("minute", 0) > 0) {
            ways.add(new Way(1 / MINUTES_IN_HOUR, "about a 60th of", "Is it in hours?"));
        }
        if (isMoney) {
            ways.add(new Way(PENCE_IN_POUND, "about 100 times", "Is it in pence?"));
            ways.add(new Way(1 / PENCE_IN_POUND, "about a hundredth of", "Is the decimal point in the right place?"));
        }
        return ways;
    }

    private static boolean isPer(String period, Unit unit) {
        return unit.powers().getOrDefault(period, 0) < 0;
    }
}
