package care.trellis.exchange.returns;

import java.util.Set;
import java.util.function.Supplier;

/**
 * A file that no service should send, and what must become of it.
 *
 * @param what was done to it
 * @param touched labels of the cells whose figures were changed; all others must be read as they were
 * @param outcome what must happen
 * @param mayChange how many cells may hold another figure, where what was done leaves no mark
 */
record Hostile(String what, Supplier<byte[]> file, Set<String> touched, Outcome outcome, int mayChange) {
    enum Outcome {
        /** Refused, with a fault that names the file. */
        REFUSED,
        /** Read, and what was taken otherwise is said. */
        REPAIRED,
        /** Read, with nothing to say. */
        READ,
        /** Refused, or read as it was. */
        EITHER
    }

    static Hostile refused(String what, byte[] file) {
        return new Hostile(what, () -> file, Set.of(), Outcome.REFUSED, 0);
    }

    static Hostile repaired(String what, byte[] file, String touched) {
        return new Hostile(what, () -> file, Set.of(touched), Outcome.REPAIRED, 0);
    }

    static Hostile repaired(String what, byte[] file) {
        return new Hostile(what, () -> file, Set.of(), Outcome.REPAIRED, 0);
    }

    static Hostile read(String what, byte[] file) {
        return new Hostile(what, () -> file, Set.of(), Outcome.READ, 0);
    }

    static Hostile either(String what, byte[] file, int mayChange) {
        return new Hostile(what, () -> file, Set.of(), Outcome.EITHER, mayChange);
    }
}
