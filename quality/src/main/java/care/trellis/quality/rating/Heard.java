package care.trellis.quality.rating;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Who was heard of one service in one domain, and what was set aside.
 *
 * @param invited people who could have been heard; absent where nobody says
 * @param heard votes
 * @param by votes by kind of respondent
 * @param selected answers somebody selected, by how: shown, at weight 0
 * @param tooOld answers from before the window
 * @param later answers from after the day that is rated
 * @param superseded answers of a resident who has a later one
 * @param bounds where the mean would lie had everybody been heard; absent where the number is not known, or is less than
 *     were heard
 * @param newest date of a vote; absent where none has a date
 * @param oldest date of a vote; absent where none has a date
 * @param meanAge of the votes, months; 0 where none has a date
 */
public record Heard(
        OptionalInt invited,
        int heard,
        Map<Respondent, Integer> by,
        Map<Collected, Integer> selected,
        int tooOld,
        int later,
        int superseded,
        @Nullable Bounds bounds,
        @Nullable LocalDate newest,
        @Nullable LocalDate oldest,
        double meanAge) {
    public Heard {
        by = Collections.unmodifiableMap(by);
        selected = Collections.unmodifiableMap(selected);
    }

    /** Answers that were read and do not count. */
    public int setAside() {
        return tooOld
                + later
                + superseded
                + selected.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Whether more were heard than could have been: a wrong number of people. */
    public boolean isMoreThanInvited() {
        return invited.isPresent() && invited.getAsInt() < heard;
    }
}
