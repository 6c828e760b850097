package care.trellis.cost.model;

import java.math.BigDecimal;
import java.util.List;

/**
 * How uncertain a value is, in the value's own unit. A range on the quantity truncates it: no draw falls outside.
 *
 * <p>Normal by mean and standard deviation; triangular and PERT by low, most likely and high (PERT as a beta with λ = 4:
 * Malcolm et al. 1959); lognormal by its median and the standard deviation of the logarithm; empirical by values seen,
 * each as likely as another.
 */
public sealed interface Distribution {
    record Normal(double mean, double sd) implements Distribution {
        public Normal {
            require(sd > 0 && Double.isFinite(mean) && Double.isFinite(sd), "sd must be above 0, was " + sd);
        }
    }

    record Triangular(double low, double mode, double high) implements Distribution {
        public Triangular {
            requireOrder(low, mode, high);
        }
    }

    record Pert(double low, double mode, double high) implements Distribution {
        public Pert {
            requireOrder(low, mode, high);
        }
    }

    record Lognormal(double median, double sigma) implements Distribution {
        public Lognormal {
            require(median > 0 && Double.isFinite(median), "median must be above 0, was " + median);
            require(sigma > 0 && sigma < 10, "sigma must be in (0, 10), was " + sigma);
        }
    }

    record Empirical(List<Double> values) implements Distribution {
        public Empirical {
            values = values.stream().sorted().toList();
            require(!values.isEmpty(), "an empirical distribution needs at least one value");
        }
    }

    /** The distribution of a value so many times as great; as when a value changes from kGBP to GBP. */
    default Distribution times(BigDecimal factor) {
        double times = factor.doubleValue();
        require(times > 0, "a factor must be above 0, was " + factor);
        return switch (this) {
            case Normal(var mean, var sd) -> new Normal(mean * times, sd * times);
            case Triangular(var low, var mode, var high) -> new Triangular(low * times, mode * times, high * times);
            case Pert(var low, var mode, var high) -> new Pert(low * times, mode * times, high * times);
            case Lognormal(var median, var sigma) -> new Lognormal(median * times, sigma);
            case Empirical(var values) ->
                new Empirical(values.stream().map(value -> value * times).toList());
        };
    }

    /** Whether it can be drawn from within a range: its ends, or its middle where it has no ends, lie inside. */
    default boolean fits(Range range) {
        return switch (this) {
            case Triangular(var low, var mode, var high) -> inside(range, low) && inside(range, high);
            case Pert(var low, var mode, var high) -> inside(range, low) && inside(range, high);
            case Normal(var mean, var sd) -> inside(range, mean);
            case Lognormal(var median, var sigma) -> inside(range, median);
            case Empirical(var values) -> inside(range, values.getFirst()) && inside(range, values.getLast());
        };
    }

    private static boolean inside(Range range, double value) {
        return range.contains(BigDecimal.valueOf(value));
    }

    private static void requireOrder(double low, double mode, double high) {
        require(
                low <= mode && mode <= high && low < high,
                "low, mode and high must be in order, were " + low + ", " + mode + ", " + high);
    }

    private static void require(boolean met, String message) {
        if (!met) {
            throw new IllegalArgumentException(message);
        }
    }
}
