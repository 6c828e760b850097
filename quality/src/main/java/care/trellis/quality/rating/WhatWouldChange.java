package care.trellis.quality.rating;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What would change the words of a rating, with μ, τ² and s² as they are.
 *
 * @param answersToSay further answers until something can be said; 0 where it can, absent where no number would do
 * @param answersToLeave further answers with the same mean until it is clearly outside the usual range; 0 where it is,
 *     absent where no number would do or nothing can be said yet
 * @param clearlyBelow the adjusted mean below which these many answers would be clearly below; absent where none would
 * @param clearlyBetter the adjusted mean above which they would be clearly better; absent where none would
 * @param sentences the same in words
 */
public record WhatWouldChange(
        OptionalInt answersToSay,
        OptionalInt answersToLeave,
        OptionalDouble clearlyBelow,
        OptionalDouble clearlyBetter,
        List<String> sentences) {
    public WhatWouldChange {
        sentences = List.copyOf(sentences);
    }
}
