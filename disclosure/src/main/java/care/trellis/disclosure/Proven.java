package care.trellis.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What was found safe, and while which cells were published. It stays safe while no other cell is: who knows less can work out
 * no more.
 *
 * @param <K> what was asked about
 */
final class Proven<K> {
    private final Map<K, List<BitSet>> found = new HashMap<>();

    boolean isSafe(K what, BitSet published) {
        return found.getOrDefault(what, List.of()).stream().anyMatch(before -> Overlay.isWithin(published, before));
    }

    void add(K what, BitSet published) {
        found.computeIfAbsent(what, unseen -> new ArrayList<>()).add((BitSet) published.clone());
    }
}
