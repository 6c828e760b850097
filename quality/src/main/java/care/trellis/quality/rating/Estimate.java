package care.trellis.quality.rating;

import java.util.Collections;
import java.util.Map;

/**
 * Where one service stands in one domain.
 *
 * @param weights Σ w: votes, each by its age
 * @param effective n = (Σ w)² / Σ w²: the answers of today that would say as much
 * @param mean weighted, points of the scale
 * @param mix weighted shares by kind of respondent, 0 to 1
 * @param adjusted a: the mean, had the standard mix answered
 * @param v s² / n: its variance, squared points
 * @param posterior what is believed of its true position
 */
public record Estimate(
        double weights,
        double effective,
        double mean,
        Map<Respondent, Double> mix,
        double adjusted,
        double v,
        Posterior posterior) {
    public Estimate {
        mix = Collections.unmodifiableMap(mix);
    }
}
