package care.trellis.quality.publication;

import care.trellis.quality.rating.Rating;
import care.trellis.quality.rating.Respondent;
import care.trellis.quality.rating.Verdict;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What of one rating may be published.
 *
 * @param heard the band of people heard; absent unless figures may be shown
 * @param by the same by kind of respondent; empty unless figures may be shown
 * @param verdict the words that may be shown; absent where none may
 * @param pooled ids of the services the words are of together; empty unless pooled
 * @param reasons why not more; empty where all may be shown
 */
public record Publishable(
        Rating rating,
        Form form,
        @Nullable Band heard,
        Map<Respondent, Band> by,
        @Nullable Verdict verdict,
        List<String> pooled,
        List<String> reasons) {
    public Publishable {
        by = Collections.unmodifiableMap(by);
        pooled = List.copyOf(pooled);
        reasons = List.copyOf(reasons);
    }

    static Publishable without(Rating rating, Form form, String reason) {
        return new Publishable(rating, form, null, Map.of(), null, List.of(), List.of(reason));
    }
}
