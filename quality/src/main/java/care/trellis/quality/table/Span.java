package care.trellis.quality.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A stretch of the number line that holds at least one number.
 *
 * @param low its lower end, minus infinity where it has none
 * @param lowIn whether the lower end belongs to it
 * @param high its upper end, infinity where it has none
 * @param highIn whether the upper end belongs to it
 */
record Span(double low, boolean lowIn, double high, boolean highIn) {
    private static final Comparator<Span> BY_LOWER_END =
            Comparator.comparingDouble(Span::low).thenComparing(span -> !span.lowIn);

    static final Span LINE = new Span(Double.NEGATIVE_INFINITY, false, Double.POSITIVE_INFINITY, false);

    Span {
        if (!(low < high || (low == high && lowIn && highIn))) {
            throw new IllegalArgumentException("a span must not be empty, was " + low + " to " + high);
        }
    }

    static Span point(double value) {
        return new Span(value, true, value, true);
    }

    static Span below(double value, boolean in) {
        return new Span(Double.NEGATIVE_INFINITY, false, value, in);
    }

    static Span above(double value, boolean in) {
        return new Span(value, in, Double.POSITIVE_INFINITY, false);
    }

    boolean contains(double value) {
        return (value > low || (lowIn && value == low)) && (value < high || (highIn && value == high));
    }

    boolean isPoint() {
        return low == high;
    }

    private boolean reaches(Span next) {
        return next.low < high || (next.low == high && (next.lowIn || highIn));
    }

    private Span joined(Span next) {
        boolean longer = next.high > high || (next.high == high && next.highIn);
        return longer ? new Span(low, lowIn, next.high, next.highIn) : this;
    }

    /** The same numbers in as few spans as possible, from the lowest up. */
    static List<Span> union(List<Span> spans) {
        var joined = new ArrayList<Span>();
        for (var span : spans.stream().sorted(BY_LOWER_END).toList()) {
            if (!joined.isEmpty() && joined.getLast().reaches(span)) {
                joined.add(joined.removeLast().joined(span));
            } else {
                joined.add(span);
            }
        }
        return List.copyOf(joined);
    }

    /** Every number that is in none of them. */
    static List<Span> complement(List<Span> spans) {
        var rest = new ArrayList<Span>();
        double from = Double.NEGATIVE_INFINITY;
        boolean fromIn = false;
        for (var span : union(spans)) {
            if (from < span.low || (from == span.low && fromIn && !span.lowIn)) {
                rest.add(new Span(from, fromIn, span.low, !span.lowIn && span.low > Double.NEGATIVE_INFINITY));
            }
            from = span.high;
            fromIn = !span.highIn;
        }
        if (from < Double.POSITIVE_INFINITY) {
            rest.add(new Span(from, fromIn, Double.POSITIVE_INFINITY, false));
        }
        return List.copyOf(rest);
    }
}
