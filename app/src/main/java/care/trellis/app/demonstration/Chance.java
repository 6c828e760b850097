package care.trellis.app.demonstration;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Chance that falls the same way each time. Each thing has its own, by the subject and its key, so that nothing that is
 * added to the county moves anything else.
 */
final class Chance {
    private final SplittableRandom random;

    private Chance(long seed) {
        this.random = new SplittableRandom(seed);
    }

    static Chance of(long seed, String subject, String key) {
        var name = UUID.nameUUIDFromBytes((seed + "/" + subject + "/" + key).getBytes(StandardCharsets.UTF_8));
        return new Chance(name.getMostSignificantBits() ^ name.getLeastSignificantBits());
    }

    /** An id that is the same each time. */
    static UUID id(String subject, String key) {
        return UUID.nameUUIDFromBytes(("larkshire/" + subject + "/" + key).getBytes(StandardCharsets.UTF_8));
    }

    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    double between(double least, double most) {
        return random.nextDouble(least, most);
    }

    boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
