package care.trellis.quality.framework;

import java.util.List;
import java.util.Locale;

/**
 * One level of a scale.
 *
 * @param number where it stands; a greater number is better
 * @param also what else people write for it
 */
public record Level(int number, String word, List<String> also) implements Reading {
    public Level {
        also = List.copyOf(also);
    }

    /** Its name in a decision table: {@code requires_improvement} for "Requires improvement". */
    public String fact() {
        return word.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
    }
}
