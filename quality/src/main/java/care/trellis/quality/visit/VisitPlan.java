package care.trellis.quality.visit;

import care.trellis.quality.rating.Ratings;
import java.util.List;

/**
 * The visits of one month, with the rule by which they were chosen.
 *
 * @param rule in sentences, with every parameter: who has them and the ratings finds the same visits
 * @param shares of the bands of size
 * @param candidates every service that could be visited, the most information first
 */
public record VisitPlan(
        VisitRules rules, List<String> rule, List<Share> shares, List<Visit> visits, List<Candidate> candidates) {
    public VisitPlan {
        rule = List.copyOf(rule);
        shares = List.copyOf(shares);
        visits = List.copyOf(visits);
        candidates = List.copyOf(candidates);
    }

    public static VisitPlan of(Ratings ratings, VisitRules rules) {
        return new Planning(ratings, rules).plan();
    }
}
