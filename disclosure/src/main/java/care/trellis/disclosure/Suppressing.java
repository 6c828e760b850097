package care.trellis.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Finds what is withheld for others' sake: greedy addition with an audit, then clean-up.
 *
 * <p>As long as the audit finds a way to learn too much, the cell of that way with the fewest services is withheld. Then each
 * is put back, the most telling first, where the audit still finds nothing. What stays withheld is therefore needed: putting
 * any single one back opens a way. The fewest cells altogether would take an integer programme (Fischetti and
 * Salazar-González, Management Science 47(7), 2001), whose time has no bound worth promising; the clean-up is that of Kelly,
 * Golden and Assad (Networks 22, 1992).
 */
final class Suppressing {
    private final Comparator<Integer> byServices;
    private final int fresh;
    private final BitSet old = new BitSet();
    private final BitSet published = new BitSet();
    private final Remainders remainders;
    private final Audit audit;
    private final Audit ofOld;

    Suppressing(List<Cell> cells, int fresh, BitSet refused, Overlay overlay, Rules rules) {
        this.fresh = fresh;
        byServices = Comparator.comparingInt(
                        (Integer cell) -> cells.get(cell).contributions().size())
                .thenComparing(Comparator.naturalOrder());
        old.set(fresh, cells.size());
        published.set(0, cells.size());
        published.andNot(refused);
        var targets = new ArrayList<BitSet>();
        for (int cell = 0; cell < fresh; cell++) {
            targets.add(overlay.of(cell));
        }
        for (int group = 0; group < overlay.size(); group++) {
            var alone = new BitSet();
            alone.set(group);
            targets.add(alone);
        }
        var secret = refused.stream().mapToObj(overlay::of).toList();
        // A way that needs one of the table's own cells: what was published before cannot be taken back.
        Predicate<BitSet> isOurs = recipe -> !recipe.isEmpty() && recipe.nextSetBit(0) < fresh;
        remainders = new Remainders(overlay, rules, isOurs);
        audit = new Audit(overlay, published, targets, secret, isOurs, rules);
        ofOld = new Audit(overlay, old, targets, List.of(), recipe -> true, rules);
    }

    Suppression result() {
        boolean isDisclosedAlready = ofOld.first(old).isPresent();
        var ways = new TreeMap<Integer, BitSet>();
        for (var way = way(); way.isPresent(); way = way()) {
            int given = way.get().stream()
                    .filter(cell -> cell < fresh)
                    .boxed()
                    .min(byServices)
                    .orElseThrow();
            ways.put(given, way.get());
            published.clear(given);
        }
        while (putBackSome(ways)) {}
        return new Suppression(ways, published, isDisclosedAlready);
    }

    private boolean putBackSome(Map<Integer, BitSet> ways) {
        boolean isAnyBack = false;
        for (int cell : ways.keySet().stream().sorted(byServices.reversed()).toList()) {
            published.set(cell);
            var way = way();
            if (way.isEmpty()) {
                ways.remove(cell);
                isAnyBack = true;
            } else {
                published.clear(cell);
                ways.put(cell, way.get());
            }
        }
        return isAnyBack;
    }

    private Optional<BitSet> way() {
        return remainders.first(published).or(() -> audit.first(published));
    }
}
