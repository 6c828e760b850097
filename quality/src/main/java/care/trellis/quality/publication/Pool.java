package care.trellis.quality.publication;

import care.trellis.quality.rating.Estimate;
import care.trellis.quality.rating.Model;
import care.trellis.quality.rating.Rating;
import care.trellis.quality.rating.RatingRules;
import care.trellis.quality.rating.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An owner's small services in one domain, taken together as if they were one: their votes are put into one mean, which is
 * then judged like any other.
 */
record Pool(List<Rating> members) {
    int heard() {
        return members.stream().mapToInt(rating -> rating.heard().heard()).sum();
    }

    /** People living there; where not known, places. */
    int people() {
        return members.stream()
                .mapToInt(rating -> rating.service().people().orElse(0))
                .sum();
    }

    List<String> ids() {
        return members.stream().map(rating -> rating.service().id()).toList();
    }

    Verdict verdict(@Nullable Model model, RatingRules rules) {
        double weights = 0;
        double squares = 0;
        double adjusted = 0;
        for (var member : members) {
            Estimate estimate = member.estimate();
            if (estimate != null) {
                weights += estimate.weights();
                squares += estimate.weights() * estimate.weights() / estimate.effective();
                adjusted += estimate.weights() * estimate.adjusted();
            }
        }
        if (model == null || weights == 0) {
            return Verdict.TOO_FEW;
        }
        double effective = weights * weights / squares;
        return Verdict.of(heard(), model.posterior(adjusted / weights, model.s2() / effective), model.mean(), rules);
    }
}
