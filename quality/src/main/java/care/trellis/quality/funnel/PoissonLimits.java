package care.trellis.quality.funnel;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Exact Poisson limits of a standardised ratio: for E events expected, χ²(α/2; 2E) / 2E below and χ²(1 − α/2; 2E + 2) / 2E
 * above (Garwood 1936, <i>Biometrika</i> 28, 437–442; Ulm 1990, <i>American Journal of Epidemiology</i> 131, 373–375). They
 * take an expected number that is not whole.
 */
public final class PoissonLimits {
    private PoissonLimits() {}

    /**
     * The limits of observed over expected.
     *
     * @param expected events, more than 0
     * @param inside chance of lying inside, 0 to 1: 0.95 or 0.998
     */
    public static Limits of(double expected, double inside) {
        if (!(expected > 0) || !(inside > 0 && inside < 1)) {
            throw new IllegalArgumentException(
                    "expected must be more than 0 and inside between 0 and 1; were " + expected + " and " + inside);
        }
        double each = (1 - inside) / 2;
        return new Limits(
                ChiSquaredDistribution.of(2 * expected).inverseCumulativeProbability(each) / (2 * expected),
                ChiSquaredDistribution.of(2 * expected + 2).inverseSurvivalProbability(each) / (2 * expected));
    }
}
