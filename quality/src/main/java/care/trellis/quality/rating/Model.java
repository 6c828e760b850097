package care.trellis.quality.rating;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.jspecify.annotations.Nullable;

/**
 * How services differ in one domain, as their answers or a borrowed prior tell.
 *
 * @param services J: those with at least one vote
 * @param answers N: votes
 * @param slopes β, one for each further kind of respondent
 * @param standardMix the shares every service is set to, by kind of respondent
 * @param s2 s²: the variance of one answer within a service, squared points
 * @param degrees N − J − p
 * @param tau2 τ²: the variance of true positions between services, squared points
 * @param floored whether τ² is its floor, because services lie no further apart than chance
 * @param mean μ: the usual position, points
 * @param sumOfWeights Σ 1 / (v + τ²); infinite where μ was borrowed
 * @param prior what was borrowed; absent where the services make their own usual range
 * @param standard below which a service should not be, points
 * @param z the half-width of the interval in standard errors
 */
public record Model(
        int services,
        int answers,
        List<Slope> slopes,
        Map<Respondent, Double> standardMix,
        double s2,
        int degrees,
        double tau2,
        boolean floored,
        double mean,
        double sumOfWeights,
        @Nullable Prior prior,
        double standard,
        double z) {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    public Model {
        slopes = List.copyOf(slopes);
        standardMix = Collections.unmodifiableMap(new LinkedHashMap<>(standardMix));
    }

    /**
     * What is believed of a service.
     *
     * <p>B = (J − 3) / (J − 1) · v / (v + τ²); variance = v (1 − B) + B² / Σ W + 2 / (J − 3) · B² (a − μ)² (Morris 1983).
     * With a borrowed prior μ and τ² are taken as known, and what stands for not knowing them falls away: B = v / (v + τ²),
     * variance = v (1 − B).
     *
     * @param adjusted a, points
     * @param v its variance, squared points
     */
    public Posterior posterior(double adjusted, double v) {
        double off = adjusted - mean;
        double shrinkage = shrinkage(v);
        double value = adjusted - shrinkage * off;
        double variance =
                v * (1 - shrinkage) + shrinkage * shrinkage * (1 / sumOfWeights + unknownSpread() * off * off);
        double error = Math.sqrt(variance);
        return new Posterior(
                shrinkage,
                value,
                variance,
                value - z * error,
                value + z * error,
                tau2 / (tau2 + v),
                NORMAL.cumulativeProbability((standard - value) / error));
    }

    /** B for an estimate of this variance, 0 to 1. */
    double shrinkage(double v) {
        double known = v / (v + tau2);
        return prior == null ? (services - 3.0) / (services - 1.0) * known : known;
    }

    /** What not knowing τ² adds to the variance for each squared B (a − μ). */
    double unknownSpread() {
        return prior == null ? 2.0 / (services - 3.0) : 0;
    }

    /** The slope of one kind of respondent, points; 0 for the one the others are set beside. */
    double slope(Respondent of) {
        return slopes.stream()
                .filter(each -> each.of() == of)
                .mapToDouble(Slope::points)
                .findFirst()
                .orElse(0);
    }

    /** The same answers with another τ² and μ. */
    public Model with(RandomEffects effects) {
        return new Model(
                services,
                answers,
                slopes,
                standardMix,
                s2,
                degrees,
                effects.tau2(),
                effects.floored(),
                effects.mean(),
                effects.sumOfWeights(),
                prior,
                standard,
                z);
    }
}
