package care.trellis.quality.rating;

/**
 * The random-effects model of many estimates, each with its own variance: y = μ + u + e, u ~ N(0, τ²), e ~ N(0, v).
 *
 * @param method by which τ² was found
 * @param tau2 τ², in squared units of the estimates
 * @param floored whether τ² is the floor because the estimates lie no further apart than chance
 * @param mean μ = Σ W y / Σ W, W = 1 / (v + τ²)
 * @param sumOfWeights Σ W; its inverse is the variance of the mean
 * @param q Cochran's Q, with τ² = 0
 * @param i2 the share of the spread that is not chance, 0 to 1 (Higgins and Thompson 2002)
 */
public record RandomEffects(
        Method method, double tau2, boolean floored, double mean, double sumOfWeights, double q, double i2) {
    private static final int MOST_STEPS = 1_000;
    private static final double CLOSE = 1e-14;

    /** How τ² is found. */
    public enum Method {
        /** Σ (y − μ)² / (v + τ²) = k − 1: Paule and Mandel 1982. */
        PAULE_MANDEL,
        /** (Q − (k − 1)) / (Σ w − Σ w² / Σ w): DerSimonian and Laird 1986. */
        DER_SIMONIAN_LAIRD,
        /** Restricted maximum likelihood by Fisher scoring: Viechtbauer 2005. */
        REML
    }

    /**
     * One estimate drawn towards the mean: λ y + (1 − λ) μ, λ = τ² / (τ² + v).
     *
     * @param standardError the root of λ v + (1 − λ)² / Σ W, as in metafor's {@code blup}
     */
    public record Blup(double value, double standardError) {}

    /** The model with the least τ² 0. */
    public static RandomEffects of(Method method, double[] y, double[] v) {
        return of(method, y, v, 0);
    }

    /**
     * The model.
     *
     * @param floor the least τ²
     */
    public static RandomEffects of(Method method, double[] y, double[] v, double floor) {
        check(y, v, floor);
        var fixed = Weighted.of(y, v, 0);
        double found = switch (method) {
            case PAULE_MANDEL -> pauleMandel(y, v, floor);
            case DER_SIMONIAN_LAIRD -> (fixed.q - (y.length - 1)) / fixed.traceP();
            case REML -> reml(y, v);
        };
        double tau2 = Math.max(floor, found);
        var weighted = Weighted.of(y, v, tau2);
        double typical = (y.length - 1) / fixed.traceP();
        return new RandomEffects(
                method, tau2, found <= floor, weighted.mean, weighted.sum, fixed.q, tau2 / (tau2 + typical));
    }

    public Blup blup(double y, double v) {
        double kept = tau2 / (tau2 + v);
        return new Blup(kept * y + (1 - kept) * mean, Math.sqrt(kept * v + (1 - kept) * (1 - kept) / sumOfWeights));
    }

    // The left side falls and is convex in τ², so that Newton's steps from the left never overshoot.
    private static double pauleMandel(double[] y, double[] v, double floor) {
        double tau2 = floor;
        for (int i = 0; i < MOST_STEPS; i++) {
            var at = Weighted.of(y, v, tau2);
            double step = (at.q - (y.length - 1)) / at.squares;
            if (!(step > CLOSE * tau2)) {
                return tau2;
            }
            tau2 += step;
        }
        return tau2;
    }

    private static double reml(double[] y, double[] v) {
        double tau2 = 0;
        for (int i = 0; i < MOST_STEPS; i++) {
            var at = Weighted.of(y, v, tau2);
            double next = Math.max(0, tau2 + (at.squares - at.traceP()) / at.tracePP());
            if (Math.abs(next - tau2) <= CLOSE * (tau2 + next)) {
                return next;
            }
            tau2 = next;
        }
        return tau2;
    }

    private static void check(double[] y, double[] v, double floor) {
        if (y.length != v.length || y.length < 2) {
            throw new IllegalArgumentException(
                    "two or more estimates, each with a variance, are needed; were " + y.length + " and " + v.length);
        }
        for (int i = 0; i < y.length; i++) {
            if (!Double.isFinite(y[i]) || !(v[i] > 0) || v[i] == Double.POSITIVE_INFINITY) {
                throw new IllegalArgumentException(
                        "estimate " + i + " must be a number with a variance above 0, was " + y[i] + " ± " + v[i]);
            }
        }
        if (!(floor >= 0)) {
            throw new IllegalArgumentException("the floor of the variance must not be negative, was " + floor);
        }
    }

    /** Sums at one τ²; P is W − W 1 1ᵀ W / Σ W. */
    private record Weighted(double sum, double sumOfSquares, double sumOfCubes, double mean, double q, double squares) {
        static Weighted of(double[] y, double[] v, double tau2) {
            double sum = 0;
            double sumOfSquares = 0;
            double sumOfCubes = 0;
            double sumOfY = 0;
            for (int i = 0; i < y.length; i++) {
                double w = 1 / (v[i] + tau2);
                sum += w;
                sumOfSquares += w * w;
                sumOfCubes += w * w * w;
                sumOfY += w * y[i];
            }
            double mean = sumOfY / sum;
            double q = 0;
            double squares = 0;
            for (int i = 0; i < y.length; i++) {
                double w = 1 / (v[i] + tau2);
                double far = w * (y[i] - mean);
                q += far * (y[i] - mean);
                squares += far * far;
            }
            return new Weighted(sum, sumOfSquares, sumOfCubes, mean, q, squares);
        }

        double traceP() {
            return sum - sumOfSquares / sum;
        }

        double tracePP() {
            double ratio = sumOfSquares / sum;
            return sumOfSquares - 2 * sumOfCubes / sum + ratio * ratio;
        }
    }
}
