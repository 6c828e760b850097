package care.trellis.quality.framework;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The levels a framework rates by, worst first, and the words it writes where it rates nothing.
 *
 * @param label what it is called
 */
public record Scale(String id, String label, List<Level> levels, List<Missing> missing) {
    public Scale {
        levels = List.copyOf(levels);
        missing = List.copyOf(missing);
        for (int i = 1; i < levels.size(); i++) {
            if (levels.get(i).number() <= levels.get(i - 1).number()) {
                throw new IllegalArgumentException(
                        "the levels of the scale " + id + " must stand worst first, were " + levels);
            }
        }
    }

    /** What a word means; capitals and spaces make no difference. Empty where the scale has no such word. */
    public Optional<Reading> read(String written) {
        var plain = plain(written);
        return readings().filter(each -> isWritten(each, plain)).findFirst();
    }

    public Optional<Level> level(int number) {
        return levels.stream().filter(level -> level.number() == number).findFirst();
    }

    /** Its words, for somebody who wrote another. */
    public String expected() {
        return "one of " + readings().map(Reading::word).collect(Collectors.joining(", "));
    }

    private Stream<Reading> readings() {
        return Stream.concat(levels.stream(), missing.stream());
    }

    private static boolean isWritten(Reading reading, String plain) {
        return plain(reading.word()).equals(plain)
                || (reading instanceof Level level
                        && level.also().stream().anyMatch(other -> plain(other).equals(plain)));
    }

    private static String plain(String word) {
        return word.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s\\u00A0]+", " ");
    }
}
