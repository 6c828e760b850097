package care.trellis.quality.rating;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One scored answer about one service.
 *
 * @param domain the area of life it is about
 * @param score on the scale of the rules
 * @param resident whose life it is about, as the service's own records call them without a name; empty where not said, and
 *     then the answer is one person's only one
 * @param date when it was given; absent only where no answer has one
 */
public record Answer(
        String service,
        String domain,
        double score,
        Respondent respondent,
        Collected collected,
        String resident,
        @Nullable LocalDate date) {
    public Answer {
        if (service.isBlank()) {
            throw new IllegalArgumentException("an answer must name its service");
        }
        if (!Double.isFinite(score)) {
            throw new IllegalArgumentException("a score must be a number, was " + score);
        }
    }
}
