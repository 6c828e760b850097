package care.trellis.cost.scenario;

import static care.trellis.cost.formula.DecimalEvaluation.PRECISION;

import care.trellis.cost.model.Range;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds where a decimal function is zero: at once where it is a straight line, else by widening steps from a start until
 * the sign changes, then by false position (the Illinois variant: Dowell and Jarratt 1971) with halvings so that a bad
 * secant can never stall it.
 */
final class Root {
    private static final BigDecimal TWO = BigDecimal.TWO;
    private static final BigDecimal FIRST_STEP = new BigDecimal("0.0625");
    private static final int WIDENINGS = 60;
    private static final int GRID = 64;
    private static final int MOST_STEPS = 400;
    /** Every so many steps the bracket is halved, whatever the secant says. */
    private static final int HALVING = 4;

    private static final MathContext PRINTED = new MathContext(20);
    /** How near to zero is zero, relative to the size of what is compared. */
    private static final BigDecimal NEAR = new BigDecimal("1E-20");

    private static final BigDecimal NEAR_ENOUGH = new BigDecimal("1E-12");

    private final Function<BigDecimal, Optional<BigDecimal>> function;
    private final Range range;
    private final BigDecimal scale;
    /** Every point tried with its value, for whoever must say why there is no root. */
    private final TreeMap<BigDecimal, BigDecimal> tried = new TreeMap<>();

    /**
     * Prepares a search.
     *
     * @param function empty where it has no value, as at a division by zero
     * @param scale the size of what is compared, such as the target price; above 0
     */
    Root(Function<BigDecimal, Optional<BigDecimal>> function, Range range, BigDecimal scale) {
        this.function = function;
        this.range = range;
        this.scale = scale;
    }

    /** A root near the start; empty where there is none, or the function jumps over zero. */
    Optional<BigDecimal> near(BigDecimal start) {
        var from = clipped(start);
        var here = at(from);
        if (here != null && isZero(here, NEAR)) {
            // Zero everywhere is no answer: somebody asked what moves the function there.
            widen(from, false);
            return Optional.of(from);
        }
        var straight = here == null ? Optional.<BigDecimal>empty() : straight(from, here);
        if (straight.isPresent()) {
            return straight;
        }
        var bracket = widen(from, true);
        return Optional.ofNullable(bracket)
                .flatMap(this::closeIn)
                .or(() ->
                        grid().stream().flatMap(each -> closeIn(each).stream()).findFirst())
                .map(this::shortened);
    }

    /** Every point tried so far, in order, with its value. */
    SortedMap<BigDecimal, BigDecimal> tried() {
        return tried;
    }

    /** Whether not one of the points tried differs from another. */
    boolean isFlat() {
        return tried.values().stream()
                        .map(BigDecimal::stripTrailingZeros)
                        .distinct()
                        .count()
                <= 1;
    }

    private Optional<BigDecimal> straight(BigDecimal from, BigDecimal here) {
        var step = step(from);
        var other = clipped(from.add(step));
        other = other.compareTo(from) == 0 ? clipped(from.subtract(step)) : other;
        var there = at(other);
        if (there == null || there.compareTo(here) == 0) {
            return Optional.empty();
        }
        var guess = secant(from, here, other, there);
        if (!range.contains(guess)) {
            return Optional.empty();
        }
        var value = at(guess);
        return value != null && isZero(value, NEAR) ? Optional.of(shortened(guess)) : Optional.empty();
    }

    private record Bracket(BigDecimal low, BigDecimal atLow, BigDecimal high, BigDecimal atHigh) {
        boolean holds(BigDecimal point) {
            return point.compareTo(low) > 0 && point.compareTo(high) < 0;
        }
    }

    private @Nullable Bracket widen(BigDecimal start, boolean stopAtFirst) {
        var step = step(start);
        var low = start;
        var high = start;
        for (int i = 0; i < WIDENINGS; i++) {
            var lower = clipped(low.subtract(step));
            var higher = clipped(high.add(step));
            if (lower.compareTo(low) == 0 && higher.compareTo(high) == 0) {
                return null;
            }
            var found = between(lower, low);
            if (found == null) {
                found = between(high, higher);
            }
            if (found != null && stopAtFirst) {
                return found;
            }
            if (!stopAtFirst && !isFlat()) {
                return null;
            }
            low = lower;
            high = higher;
            step = step.multiply(TWO);
        }
        return null;
    }

    // Only a bounded range can be searched evenly; near a pole at an end the points crowd towards it.
    private List<Bracket> grid() {
        var low = range.low();
        var high = range.high();
        if (low == null || high == null) {
            return List.of();
        }
        var width = high.subtract(low);
        var points = new TreeSet<BigDecimal>();
        for (int i = 0; i <= GRID; i++) {
            var part = width.multiply(BigDecimal.valueOf(i)).divide(BigDecimal.valueOf(GRID), PRECISION);
            points.add(low.add(part));
        }
        for (var part = width; part.compareTo(width.multiply(NEAR_ENOUGH)) > 0; part = part.divide(TWO, PRECISION)) {
            points.add(low.add(part));
            points.add(high.subtract(part));
        }
        var brackets = new ArrayList<Bracket>();
        var previous = points.first();
        for (var point : points.tailSet(previous, false)) {
            var found = between(previous, point);
            if (found != null) {
                brackets.add(found);
            }
            previous = point;
        }
        return brackets;
    }

    private @Nullable Bracket between(BigDecimal low, BigDecimal high) {
        var atLow = at(low);
        var atHigh = at(high);
        return atLow != null && atHigh != null && atLow.signum() * atHigh.signum() <= 0
                ? new Bracket(low, atLow, high, atHigh)
                : null;
    }

    private Optional<BigDecimal> closeIn(Bracket found) {
        var bracket = found;
        // Illinois: an end that stays twice counts half, which pulls the next secant towards it.
        var weightLow = bracket.atLow();
        var weightHigh = bracket.atHigh();
        int stayed = 0;
        for (int i = 0; i < MOST_STEPS; i++) {
            if (isZero(bracket.atLow(), NEAR)) {
                return Optional.of(bracket.low());
            }
            if (isZero(bracket.atHigh(), NEAR)) {
                return Optional.of(bracket.high());
            }
            var middle = bracket.low().add(bracket.high()).divide(TWO, PRECISION);
            var next = i % HALVING == HALVING - 1 || weightLow.compareTo(weightHigh) == 0
                    ? middle
                    : secant(bracket.low(), weightLow, bracket.high(), weightHigh);
            if (!bracket.holds(next)) {
                next = middle;
            }
            var value = bracket.holds(next) ? at(next) : null;
            if (value == null) {
                break;
            }
            if (value.signum() == bracket.atLow().signum()) {
                bracket = new Bracket(next, value, bracket.high(), bracket.atHigh());
                weightLow = value;
                weightHigh = stayed > 0 ? weightHigh.divide(TWO, PRECISION) : bracket.atHigh();
                stayed = 1;
            } else {
                bracket = new Bracket(bracket.low(), bracket.atLow(), next, value);
                weightHigh = value;
                weightLow = stayed < 0 ? weightLow.divide(TWO, PRECISION) : bracket.atLow();
                stayed = -1;
            }
        }
        // A function that jumps over zero closes in on the jump, and is not zero on either side of it.
        return isZero(bracket.atLow(), NEAR_ENOUGH) ? Optional.of(bracket.low()) : Optional.empty();
    }

    private BigDecimal shortened(BigDecimal root) {
        var rounded = root.round(PRINTED).stripTrailingZeros();
        rounded = rounded.scale() < 0 ? rounded.setScale(0) : rounded;
        var value = range.contains(rounded) ? at(rounded) : null;
        var own = at(root);
        boolean asGood = value != null
                && (isZero(value, NEAR) || (own != null && value.abs().compareTo(own.abs()) <= 0));
        return asGood ? rounded : root;
    }

    private static BigDecimal secant(BigDecimal a, BigDecimal atA, BigDecimal b, BigDecimal atB) {
        return a.subtract(atA.multiply(b.subtract(a)).divide(atB.subtract(atA), PRECISION), PRECISION);
    }

    private boolean isZero(BigDecimal value, BigDecimal near) {
        return value.abs().compareTo(scale.multiply(near)) <= 0;
    }

    private static BigDecimal step(BigDecimal start) {
        return start.signum() == 0 ? FIRST_STEP : start.abs().multiply(FIRST_STEP, PRECISION);
    }

    private BigDecimal clipped(BigDecimal value) {
        var low = range.low();
        var high = range.high();
        if (low != null && value.compareTo(low) < 0) {
            return low;
        }
        return high != null && value.compareTo(high) > 0 ? high : value;
    }

    private @Nullable BigDecimal at(BigDecimal point) {
        var known = tried.get(point);
        if (known != null) {
            return known;
        }
        var value = function.apply(point).orElse(null);
        if (value != null) {
            tried.put(point, value);
        }
        return value;
    }
}
