package care.trellis.quality.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * One value out of every set of values that the cells of a column cannot tell apart, a fact that is not known among them.
 * What holds for these values holds for all, so a question over endlessly many cases becomes one over a few.
 *
 * @param values known ones first, from the lowest up; empty is a fact that is not known
 */
record Axis(Column column, List<Optional<Value>> values) {
    private static final int MOST_DECIMALS = 15;

    Axis {
        values = List.copyOf(values);
    }

    static Axis of(Column column, Stream<Region> regions) {
        var known = column.type().isOrdered() ? onLine(column, regions) : among(column, regions);
        var values = new ArrayList<Optional<Value>>();
        known.forEach(value -> values.add(Optional.of(value)));
        if (column.canBeMissing()) {
            values.add(Optional.empty());
        }
        return new Axis(column, values);
    }

    /** Whether a value of this axis lies on a line right after the one before it. */
    boolean followsOnLine(int value) {
        return column.type().isOrdered() && value > 0 && values.get(value).isPresent();
    }

    private static List<Value> among(Column column, Stream<Region> regions) {
        if (column.type() == ColumnType.TRUTH) {
            return List.of(Value.of(true), Value.of(false));
        }
        if (!column.words().isEmpty()) {
            return column.words().stream().map(Value::of).toList();
        }
        var named = new LinkedHashSet<Value>();
        regions.forEach(region -> {
            if (region instanceof Region.Among among) {
                named.addAll(among.values());
            }
        });
        var another = "another word";
        while (named.contains(Value.of(another))) {
            another = "yet " + another;
        }
        named.add(Value.of(another));
        return List.copyOf(named);
    }

    private static List<Value> onLine(Column column, Stream<Region> regions) {
        var cuts = new TreeSet<Double>();
        regions.forEach(region -> {
            if (region instanceof Region.OnLine line) {
                line.spans()
                        .forEach(span -> Stream.of(span.low(), span.high())
                                .filter(Double::isFinite)
                                .forEach(cuts::add));
            }
        });
        column.least().map(ColumnType::onLine).ifPresent(cuts::add);
        column.greatest().map(ColumnType::onLine).ifPresent(cuts::add);
        var values = new ArrayList<Value>();
        double below = Double.NEGATIVE_INFINITY;
        for (double cut : cuts) {
            between(column, below, cut).ifPresent(values::add);
            value(column, cut).ifPresent(values::add);
            below = cut;
        }
        between(column, below, Double.POSITIVE_INFINITY).ifPresent(values::add);
        return values;
    }

    private static Optional<Value> between(Column column, double low, double high) {
        double at = column.type() == ColumnType.NUMBER ? roundBetween(low, high) : wholeBetween(low, high);
        return low < at && at < high ? value(column, at) : Optional.empty();
    }

    private static double wholeBetween(double low, double high) {
        if (Double.isFinite(low)) {
            return Math.floor(low) + 1;
        }
        return Double.isFinite(high) ? Math.ceil(high) - 1 : 0;
    }

    // The number of fewest decimals near the middle, because people read it. Two neighbouring doubles have none
    // between.
    private static double roundBetween(double low, double high) {
        if (!Double.isFinite(low) || !Double.isFinite(high)) {
            return wholeBetween(low, high);
        }
        var middle = BigDecimal.valueOf(low)
                .add(BigDecimal.valueOf(high))
                .divide(BigDecimal.TWO, MOST_DECIMALS + 2, RoundingMode.HALF_EVEN);
        for (int decimals = 0; decimals <= MOST_DECIMALS; decimals++) {
            double rounded = middle.setScale(decimals, RoundingMode.HALF_EVEN).doubleValue();
            if (low < rounded && rounded < high) {
                return rounded;
            }
        }
        return low + (high - low) / 2;
    }

    private static Optional<Value> value(Column column, double at) {
        if (column.type() != ColumnType.NUMBER && at != Math.rint(at)) {
            return Optional.empty();
        }
        return Optional.of(ColumnType.valueAt(column.type(), at))
                .filter(value -> column.fault(value).isEmpty());
    }
}
