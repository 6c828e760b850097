package care.trellis.demand.draw;

/**
 * Draws from the binomial distribution: by inversion where few are expected, otherwise by Hörmann's transformed rejection with
 * squeeze (BTRS; Hörmann 1993, <i>The generation of binomial random variates</i>, Journal of Statistical Computation and
 * Simulation 46, 101–110). Both have the law itself, not an approximation, up to the rounding of doubles.
 *
 * <p>Cost: inversion np + 1 steps; BTRS 2.3 to 2.8 uniform numbers, whatever n is.
 */
final class Binomial {
    /** Below so many expected, inversion; the bound the paper sets for BTRS. */
    private static final double FEW = 10;

    private static final double HALF_LOG_TWO_PI = 0.9189385332046728;

    private Binomial() {}

    /** How many of n, 0 to 2⁵³, with a probability p each, 0 to 1. */
    static long draw(long n, double p, Chance chance) {
        if (n == 0 || p <= 0) {
            return 0;
        }
        if (p >= 1) {
            return n;
        }
        if (p > 0.5) {
            return n - likelyFewer(n, 1 - p, chance);
        }
        return likelyFewer(n, p, chance);
    }

    private static long likelyFewer(long n, double p, Chance chance) {
        return n * p < FEW ? inverted(n, p, chance) : rejected(n, p, chance);
    }

    private static long inverted(long n, double p, Chance chance) {
        double odds = p / (1 - p);
        double u = chance.uniform();
        double mass = Math.exp(n * Math.log1p(-p));
        long k = 0;
        while (u > mass && k < n) {
            u -= mass;
            k++;
            mass *= odds * (n - k + 1) / k;
        }
        return k;
    }

    private static long rejected(long n, double p, Chance chance) {
        double spread = Math.sqrt(n * p * (1 - p));
        double b = 1.15 + 2.53 * spread;
        double a = -0.0873 + 0.0248 * b + 0.01 * p;
        double c = n * p + 0.5;
        double squeeze = 0.92 - 4.2 / b;
        double alpha = (2.83 + 5.1 / b) * spread;
        double logOdds = Math.log(p / (1 - p));
        double mode = Math.floor((n + 1) * p);
        double logAtMode = logFactorial(mode) + logFactorial(n - mode);
        while (true) {
            double u = chance.uniform() - 0.5;
            double v = chance.uniform();
            double near = 0.5 - Math.abs(u);
            double k = Math.floor((2 * a / near + b) * u + c);
            if (near >= 0.07 && v <= squeeze) {
                return (long) k;
            }
            if (k >= 0 && k <= n) {
                double height = Math.log(v * alpha / (a / (near * near) + b));
                if (height <= logAtMode - logFactorial(k) - logFactorial(n - k) + (k - mode) * logOdds) {
                    return (long) k;
                }
            }
        }
    }

    // Stirling's series; below 10 the product, where the series would be off.
    static double logFactorial(double k) {
        if (k < 10) {
            double product = 1;
            for (int i = 2; i <= k; i++) {
                product *= i;
            }
            return Math.log(product);
        }
        double x = k + 1;
        double square = x * x;
        return (x - 0.5) * Math.log(x)
                - x
                + HALF_LOG_TWO_PI
                + (1.0 / 12 - (1.0 / 360 - 1.0 / 1260 / square) / square) / x;
    }
}
