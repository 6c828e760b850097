package care.trellis.cost.returns;

import care.trellis.cost.formula.DecimalEvaluation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The nine definitions of a sample quantile of Hyndman and Fan, "Sample Quantiles in Statistical Packages", The American
 * Statistician 50 (1996) 361–365, in decimals.
 *
 * <p>Each finds a position h among the n figures in order, counted from 1. Methods 1 to 3 take a figure there (method 2
 * the mean of two where the position falls between them); methods 4 to 9 go between neighbours in proportion. Outside 1
 * to n the nearest figure is taken, where Excel's QUARTILE.EXC refuses.
 */
public enum QuantileMethod {
    HF1("inverse of the empirical distribution"),
    HF2("the same, with the mean of two at a step (SAS's default)"),
    HF3("nearest figure, even place at a tie (SAS 2)"),
    HF4("h = np, straight lines through the empirical distribution"),
    HF5("h = np + 1/2 (Hazen; Matlab)"),
    HF6("h = (n + 1)p, Excel's QUARTILE.EXC (Minitab, SPSS)"),
    HF7("h = (n - 1)p + 1, Excel's QUARTILE and QUARTILE.INC (R, NumPy)"),
    HF8("h = (n + 1/3)p + 1/3, near unbiased for the median whatever the distribution"),
    HF9("h = (n + 1/4)p + 3/8, near unbiased for a normal distribution");

    public static final BigDecimal QUARTER = new BigDecimal("0.25");
    public static final BigDecimal HALF = new BigDecimal("0.5");
    public static final BigDecimal THREE_QUARTERS = new BigDecimal("0.75");

    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal THIRD = BigDecimal.ONE.divide(BigDecimal.valueOf(3), DecimalEvaluation.PRECISION);
    private static final BigDecimal THREE_EIGHTHS = new BigDecimal("0.375");

    private final String label;

    QuantileMethod(String label) {
        this.label = label;
    }

    /** What people know it by. */
    public String label() {
        return label;
    }

    /** The method a person calls HF7, 7, inc, QUARTILE.EXC and the like. */
    public static Optional<QuantileMethod> named(String written) {
        return switch (written.strip().toUpperCase(Locale.ROOT).replaceFirst("^(TYPE|R|HF)[ -]?(?=[1-9]$)", "")) {
            case "1" -> Optional.of(HF1);
            case "2", "SAS" -> Optional.of(HF2);
            case "3" -> Optional.of(HF3);
            case "4" -> Optional.of(HF4);
            case "5", "HAZEN" -> Optional.of(HF5);
            case "6", "EXC", "EXCLUSIVE", "QUARTILE.EXC", "PERCENTILE.EXC" -> Optional.of(HF6);
            case "7", "INC", "INCLUSIVE", "QUARTILE", "QUARTILE.INC", "PERCENTILE", "PERCENTILE.INC", "EXCEL" ->
                Optional.of(HF7);
            case "8" -> Optional.of(HF8);
            case "9" -> Optional.of(HF9);
            default -> Optional.empty();
        };
    }

    /**
     * The quantile of figures in any order.
     *
     * @param p fraction, 0 to 1
     */
    public BigDecimal of(Collection<BigDecimal> figures, BigDecimal p) {
        return ofSorted(figures.stream().sorted().toList(), p);
    }

    /**
     * The quantile of figures in ascending order.
     *
     * @param p fraction, 0 to 1
     */
    public BigDecimal ofSorted(List<BigDecimal> sorted, BigDecimal p) {
        if (sorted.isEmpty()) {
            throw new IllegalArgumentException("a quantile needs at least one figure");
        }
        if (p.signum() < 0 || p.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("a quantile must be of a fraction in [0, 1], was " + p);
        }
        var n = BigDecimal.valueOf(sorted.size());
        var np = n.multiply(p);
        return switch (this) {
            case HF1 -> at(sorted, np.setScale(0, RoundingMode.CEILING).intValueExact());
            case HF2 -> stepped(sorted, np);
            case HF3 -> at(sorted, np.setScale(0, RoundingMode.HALF_EVEN).intValueExact());
            case HF4 -> between(sorted, np);
            case HF5 -> between(sorted, np.add(HALF));
            case HF6 -> between(sorted, np.add(p));
            case HF7 -> between(sorted, np.subtract(p).add(BigDecimal.ONE));
            case HF8 -> between(sorted, np.add(p.multiply(THIRD)).add(THIRD));
            case HF9 -> between(sorted, np.add(p.multiply(QUARTER)).add(THREE_EIGHTHS));
        };
    }

    private static BigDecimal stepped(List<BigDecimal> sorted, BigDecimal np) {
        int upper = np.setScale(0, RoundingMode.CEILING).intValueExact();
        int lower = np.setScale(0, RoundingMode.FLOOR).intValueExact();
        return upper == lower
                ? at(sorted, lower).add(at(sorted, lower + 1)).divide(TWO, DecimalEvaluation.PRECISION)
                : at(sorted, upper);
    }

    private static BigDecimal between(List<BigDecimal> sorted, BigDecimal h) {
        var floor = h.setScale(0, RoundingMode.FLOOR);
        int below = floor.intValueExact();
        var lower = at(sorted, below);
        var step = at(sorted, below + 1).subtract(lower);
        return lower.add(step.multiply(h.subtract(floor), DecimalEvaluation.PRECISION), DecimalEvaluation.PRECISION);
    }

    private static BigDecimal at(List<BigDecimal> sorted, int place) {
        return sorted.get(Math.clamp(place, 1, sorted.size()) - 1);
    }
}
