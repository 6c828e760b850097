package care.trellis.cost.unit;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A unit of measure as a product of powers of base units, with a scale: {@code GBP/resident/week}, {@code kGBP/bed},
 * {@code %}.
 *
 * <p>Minutes, hours, days, weeks and years are separate base units on purpose: no conversion between them is silent.
 * Scales (k, M, %) are: a value is multiplied by its scale when it is read, so that 5 % is 0.05 and 2 kGBP is 2000 GBP.
 *
 * @param scale what one of this unit is worth in its base units; greater than 0
 * @param powers base unit to power; never 0
 * @param symbol how the unit was written
 */
public record Unit(BigDecimal scale, SortedMap<String, Integer> powers, String symbol) {
    public static final Unit RATIO = new Unit(BigDecimal.ONE, new TreeMap<>(), "ratio");

    static final BigDecimal HUNDREDTH = new BigDecimal("0.01");
    private static final int HIGHEST_POWER = 9;
    private static final Map<String, Integer> READING_ORDER = Map.of(
            "hour", 1, "minute", 2, "visit", 3, "mile", 4, "bed", 5, "resident", 6, "day", 7, "week", 8, "year", 9);

    public Unit {
        powers = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(powers));
    }

    /** Reads {@code GBP/resident/week} with the units everybody has. */
    public static Unit parse(String text) {
        return UnitVocabulary.STANDARD.parse(text);
    }

    /** Whether values in both units may be added, compared or exchanged: same base units, whatever the scale. */
    public boolean sameKind(Unit other) {
        return powers.equals(other.powers);
    }

    public boolean isRatio() {
        return powers.isEmpty();
    }

    public Unit times(Unit other) {
        return combined(other, 1);
    }

    public Unit dividedBy(Unit other) {
        return combined(other, -1);
    }

    /** The same kind of unit with scale 1, in which the engine calculates. */
    public Unit base() {
        return scale.compareTo(BigDecimal.ONE) == 0 ? this : of(BigDecimal.ONE, powers);
    }

    /** A value written in this unit, in base units. */
    public BigDecimal toBase(BigDecimal written) {
        return written.multiply(scale);
    }

    /** A value in base units, as this unit writes it. */
    public BigDecimal fromBase(BigDecimal value) {
        return scale.compareTo(BigDecimal.ONE) == 0 ? value : value.divide(scale, java.math.MathContext.DECIMAL128);
    }

    private Unit combined(Unit other, int sign) {
        var product = new TreeMap<>(powers);
        other.powers.forEach((name, power) -> product.merge(name, sign * power, Unit::sumOrGone));
        return of(
                sign > 0 ? scale.multiply(other.scale) : scale.divide(other.scale, java.math.MathContext.DECIMAL128),
                product);
    }

    // The null drops the entry, as Map.merge documents.
    @SuppressWarnings("NullAway")
    private static Integer sumOrGone(int a, int b) {
        return a + b == 0 ? null : a + b;
    }

    static Unit of(BigDecimal scale, SortedMap<String, Integer> powers) {
        return new Unit(scale, powers, symbolOf(powers));
    }

    boolean isTooHigh() {
        return powers.values().stream().anyMatch(power -> Math.abs(power) > HIGHEST_POWER);
    }

    private static String symbolOf(SortedMap<String, Integer> powers) {
        if (powers.isEmpty()) {
            return "ratio";
        }
        var order = Comparator.comparingInt((String name) -> READING_ORDER.getOrDefault(name, 0))
                .thenComparing(Comparator.naturalOrder());
        var above = powers.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .sorted(Map.Entry.comparingByKey(order))
                .map(entry -> power(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining("*"));
        var below = powers.entrySet().stream()
                .filter(entry -> entry.getValue() < 0)
                .sorted(Map.Entry.comparingByKey(order))
                .map(entry -> "/" + power(entry.getKey(), -entry.getValue()))
                .collect(Collectors.joining());
        return (above.isEmpty() ? "1" : above) + below;
    }

    private static String power(String name, int power) {
        return power == 1 ? name : name + "^" + power;
    }

    /** Two units are equal when they mean the same, however they were written. */
    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof Unit unit && powers.equals(unit.powers) && scale.compareTo(unit.scale) == 0;
    }

    @Override
    public int hashCode() {
        return powers.hashCode() * 31 + Double.hashCode(scale.doubleValue());
    }

    @Override
    public String toString() {
        return symbol;
    }
}
