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
 * Which further cells are withheld so that the others give nothing away: greedy addition with an audit, then clean-up.
 *
 * <p>As long as the audit finds a way to learn too much, the cell of that way with the fewest services is withheld. Then each
 * is put back, the most telling first, where the audit still finds nothing. What stays withheld is therefore needed: putting
 * any single one back opens a way. The fewest cells altogether would take an integer programme (Fischetti and
 * Salazar-González, Management Science 47(7), 2001), whose time has no bound worth promising; the clean-up is that of Kelly,
 * Golden and Assad (Networks 22, 1992).
 */
final class Suppression {
    private final List<Cell> cells;
    private final int fresh;
    private final Overlay overlay;
    private final Rules rules;
    private final BitSet old = new BitSet();
    private final BitSet published = new BitSet();
    private final List<BitSet> targets = new ArrayList<>();
    private final List<BitSet> secret = new ArrayList<>();
    private final Map<Integer, BitSet> ways = new TreeMap<>();
    private boolean isDisclosedAlready;

    /**
     * Begins with what each cell's own rules leave.
     *
     * @param cells the table's own first, then those of earlier releases
     * @param fresh how many are the table's own
     * @param refused of the table's own, those that break a rule of their own
     */
    Suppression(List<Cell> cells, int fresh, BitSet refused, Overlay overlay, Rules rules) {
        this.cells = cells;
        this.fresh = fresh;
        this.overlay = overlay;
        this.rules = rules;
        old.set(fresh, cells.size());
        published.set(0, cells.size());
        published.andNot(refused);
        for (int cell = 0; cell < fresh; cell++) {
            targets.add(overlay.of(cell));
        }
        for (int group = 0; group < overlay.size(); group++) {
            var alone = new BitSet();
            alone.set(group);
            targets.add(alone);
        }
        refused.stream().mapToObj(overlay::of).forEach(secret::add);
    }

    /** The cells withheld for others' sake, each with the way it was part of. */
    Map<Integer, BitSet> withheld() {
        isDisclosedAlready = new Audit(overlay, old, rules)
                .firstWay(targets, List.of(), recipe -> true)
                .isPresent();
        for (var way = way(published); way.isPresent(); way = way(published)) {
            int given = way.get().stream()
                    .filter(cell -> cell < fresh)
                    .boxed()
                    .min(byServices())
                    .orElseThrow();
            ways.put(given, way.get());
            published.clear(given);
        }
        while (putBackOne()) {}
        return ways;
    }

    private boolean putBackOne() {
        for (int cell : ways.keySet().stream().sorted(byServices().reversed()).toList()) {
            published.set(cell);
            var way = way(published);
            if (way.isEmpty()) {
                ways.remove(cell);
                return true;
            }
            published.clear(cell);
            ways.put(cell, way.get());
        }
        return false;
    }

    boolean isDisclosedAlready() {
        return isDisclosedAlready;
    }

    /** A way that needs one of the table's own cells: what was published before cannot be taken back. */
    private Optional<BitSet> way(BitSet known) {
        Predicate<BitSet> isOurs = recipe -> !recipe.isEmpty() && recipe.nextSetBit(0) < fresh;
        return new Remainders(overlay, known, rules, isOurs)
                .first()
                .or(() -> new Audit(overlay, known, rules).firstWay(targets, secret, isOurs));
    }

    private Comparator<Integer> byServices() {
        return Comparator.comparingInt(
                        (Integer cell) -> cells.get(cell).contributions().size())
                .thenComparing(Comparator.naturalOrder());
    }

    /**
     * Whether another published cell differs from one by fewer owners than a cell must have: then a middle value that moves
     * tells whose figure moved it.
     */
    boolean differs(int cell) {
        return published.stream().anyMatch(other -> other != cell && isNear(overlay.of(cell), overlay.of(other)));
    }

    private boolean isNear(BitSet one, BitSet other) {
        if (!one.intersects(other)) {
            return false;
        }
        var difference = (BitSet) one.clone();
        difference.xor(other);
        long owners = difference.stream()
                .boxed()
                .flatMap(group -> overlay.group(group).parts().keySet().stream())
                .distinct()
                .count();
        return owners > 0 && owners < rules.minimumOwners();
    }
}
