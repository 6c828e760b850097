package care.trellis.quality.fairness;

import care.trellis.quality.rating.Ratings;
import java.util.List;

/**
 * Whether "clearly below" falls on services of different size, sector and client group alike: how often it is false, by
 * simulation, and how often it is said, on the data.
 *
 * <p>The simulation draws true positions from the fitted model, θ ~ N(μ, τ²), and an adjusted mean for each service with
 * its own answers, a ~ N(θ, v); it fits μ and τ² again and says the words again. A word is false where it is "clearly
 * below" and θ ≥ μ. The variance s² of one answer and the respondents' slopes are taken as known.
 */
public record Fairness(FairnessRules rules, List<DomainFairness> domains) {
    public Fairness {
        domains = List.copyOf(domains);
    }

    public static Fairness of(Ratings ratings, FairnessRules rules) {
        return of(ratings, rules, 1);
    }

    /** The same by several partitions of the rounds side by side, which never change a figure. */
    public static Fairness of(Ratings ratings, FairnessRules rules, int partitions) {
        if (partitions < 1) {
            throw new IllegalArgumentException("partitions must be at least 1, was " + partitions);
        }
        return new Fairness(
                rules,
                ratings.fits().stream()
                        .map(fit -> new DomainCheck(ratings, fit, rules, partitions).fairness())
                        .toList());
    }
}
