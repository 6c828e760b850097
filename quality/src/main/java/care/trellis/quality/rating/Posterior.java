package care.trellis.quality.rating;

/**
 * What is believed of a service's true position after its answers, in points of the scale.
 *
 * @param shrinkage B: how far it is drawn to the usual position, 0 to 1
 * @param value the estimate (1 − B) a + B μ
 * @param variance of it (Morris 1983)
 * @param low end of the interval
 * @param high end of the interval
 * @param reliability τ² / (τ² + v), 0 to 1
 * @param belowStandard the probability that it lies below the standard, 0 to 1
 */
public record Posterior(
        double shrinkage,
        double value,
        double variance,
        double low,
        double high,
        double reliability,
        double belowStandard) {}
