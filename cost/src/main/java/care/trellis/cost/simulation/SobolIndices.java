package care.trellis.cost.simulation;

/**
 * First-order and total Sobol indices of one input, estimated from a function's values.
 *
 * <p>With values at sample A, at an independent sample B, and at A with this input's column taken from B: the first-order
 * index by the estimator of Saltelli et al. 2010 (<i>Computer Physics Communications</i> 181, 259–270, table 2 b), the
 * total index by that of Jansen 1999 (<i>Computer Physics Communications</i> 117, 35–43). We subtract the common mean from
 * the values first, which changes neither index and makes the first-order estimate steadier.
 *
 * @param firstOrder share of the variance that would go if this input were known, 0 to 1 but for sampling error
 * @param firstOrderError standard error of that estimate
 * @param total share of the variance that would stay if all else were known, 0 to 1 but for sampling error
 * @param totalError standard error of that estimate
 */
public record SobolIndices(double firstOrder, double firstOrderError, double total, double totalError) {
    /**
     * Estimates the indices; the standard errors are of a ratio of means, by the delta method.
     *
     * @param a values at sample A
     * @param b values at sample B, as many
     * @param ab values at A with this input's column from B, as many
     */
    public static SobolIndices estimated(double[] a, double[] b, double[] ab) {
        if (a.length < 2 || b.length != a.length || ab.length != a.length) {
            throw new IllegalArgumentException("three samples of one size, at least 2, are needed; were " + a.length
                    + ", " + b.length + " and " + ab.length);
        }
        int n = a.length;
        double mean = (mean(a) + mean(b)) / 2;
        var variance = new double[n];
        var first = new double[n];
        var total = new double[n];
        for (int i = 0; i < n; i++) {
            double fromA = a[i] - mean;
            double fromB = b[i] - mean;
            variance[i] = (fromA * fromA + fromB * fromB) / 2;
            first[i] = fromB * (ab[i] - a[i]);
            total[i] = (a[i] - ab[i]) * (a[i] - ab[i]) / 2;
        }
        double whole = mean(variance);
        if (whole == 0) {
            return new SobolIndices(0, 0, 0, 0);
        }
        double ofFirst = mean(first) / whole;
        double ofTotal = mean(total) / whole;
        return new SobolIndices(
                ofFirst, error(first, variance, ofFirst, whole), ofTotal, error(total, variance, ofTotal, whole));
    }

    // The error of a ratio x̄/v̄ is that of the mean of x − ratio × v, divided by v̄.
    private static double error(double[] parts, double[] variance, double ratio, double whole) {
        double squares = 0;
        for (int i = 0; i < parts.length; i++) {
            double residual = parts[i] - ratio * variance[i];
            squares += residual * residual;
        }
        return Math.sqrt(squares / parts.length / (parts.length - 1)) / whole;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
