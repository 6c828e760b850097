package care.trellis.exchange.population;

import care.trellis.demand.population.Sex;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Women and men as tables write them, whatever the capitals. */
final class SexWords {
    private static final Set<String> WOMEN = Set.of("f", "female", "females", "women");
    private static final Set<String> MEN = Set.of("m", "male", "males", "men");
    private static final Set<String> BOTH = Set.of("p", "persons", "person", "all");

    private SexWords() {}

    /** The sex that a word means; empty where it means none. */
    static Optional<Sex> read(String word) {
        var plain = word.toLowerCase(Locale.ROOT);
        if (WOMEN.contains(plain)) {
            return Optional.of(Sex.FEMALE);
        }
        return MEN.contains(plain) ? Optional.of(Sex.MALE) : Optional.empty();
    }

    /** Whether a word means women and men counted together. */
    static boolean isBoth(String word) {
        return BOTH.contains(word.toLowerCase(Locale.ROOT));
    }
}
