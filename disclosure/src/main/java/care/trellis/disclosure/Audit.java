package care.trellis.disclosure;

import care.trellis.disclosure.Sums.Bound;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The attack that a set of published cells must withstand. An attacker knows every published sum, who is in which cell, that
 * no figure is below 0, and the figures of one ownership group: its own. It must not bound another owner's part of a cell, or
 * a cell that was withheld for its own sake, to within p per cent.
 *
 * <p>What an attacker gains by several cells at once is found by {@link Sums}; most targets are safe inside one group and
 * need no linear programme, since the other owners there may be exchanged freely.
 */
final class Audit {
    private static final double ROUNDING = 1e-9; // of the largest figure

    /** Who has no figure of its own: it only matters where nobody knows more. */
    private static final String STRANGER = "";

    private final Overlay overlay;
    private final List<BitSet> alike; // groups that no published sum tells apart
    private final BitSet coveredGroups = new BitSet();
    private final Sums sums;
    private final double protection;
    private final double tolerance;

    Audit(Overlay overlay, BitSet published, Rules rules) {
        this.overlay = overlay;
        this.sums = new Sums(overlay, published);
        this.protection = rules.protection();
        double largest = 0;
        for (int group = 0; group < overlay.size(); group++) {
            largest = Math.max(largest, overlay.group(group).total());
        }
        this.tolerance = largest * ROUNDING;
        published.stream().forEach(cell -> coveredGroups.or(overlay.of(cell)));
        var alike = new LinkedHashMap<BitSet, BitSet>();
        for (int group = 0; group < overlay.size(); group++) {
            var seen = (BitSet) overlay.group(group).cells().clone();
            seen.and(published);
            alike.computeIfAbsent(seen, unseen -> new BitSet()).set(group);
        }
        this.alike = List.copyOf(alike.values());
    }

    /**
     * A way to learn too much, as the cells it is worked out from.
     *
     * @param targets groups that make up one cell each, of which owners' parts are to be protected
     * @param secret groups that make up one cell each, which is to be protected as a whole
     * @param enough which ways count: what was published before cannot be taken back
     */
    Optional<BitSet> firstWay(List<BitSet> targets, List<BitSet> secret, Predicate<BitSet> enough) {
        for (var cell : secret) {
            var way = towardsCell(cell).filter(enough);
            if (way.isPresent()) {
                return way;
            }
        }
        for (var target : Stream.concat(targets.stream(), alike.stream()).toList()) {
            var parts = overlay.parts(target);
            for (var owner : parts.keySet()) {
                if (isSafeFromAll(target, owner, parts)) {
                    continue;
                }
                for (var attacker : attackers(owner)) {
                    var way = towardsOwner(target, owner, attacker).filter(enough);
                    if (way.isPresent()) {
                        return way;
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Whether even the largest of the others, knowing its own part, is left far enough away by what lies beside an owner. */
    private boolean isSafeFromAll(BitSet target, String owner, Map<String, Double> parts) {
        double largest = 0;
        for (var part : parts.entrySet()) {
            if (!part.getKey().equals(owner)) {
                largest = Math.max(largest, part.getValue());
            }
        }
        double around = 0;
        double alone = 0;
        for (int number = target.nextSetBit(0); number >= 0; number = target.nextSetBit(number + 1)) {
            var group = overlay.group(number);
            if (group.has(owner)) {
                around += group.total();
                alone += group.parts().size() <= 2 ? group.of(owner) : 0; // with one other, who may be the attacker
            }
        }
        double value = parts.getOrDefault(owner, 0.0);
        return isFar(around - largest - tolerance, value) && alone <= value * (1 - protection);
    }

    private List<String> attackers(String target) {
        var others = new ArrayList<>(overlay.owners());
        others.remove(target);
        return others.isEmpty() ? List.of(STRANGER) : others;
    }

    private Optional<BitSet> towardsCell(BitSet cell) {
        double value =
                cell.stream().mapToDouble(group -> overlay.group(group).total()).sum();
        return outside(
                value,
                () -> isCovered(cell) ? sums.atMost(cell, STRANGER) : nothing(),
                () -> sums.atLeast(cell, STRANGER));
    }

    private Optional<BitSet> towardsOwner(BitSet target, String owner, String attacker) {
        var with = new BitSet();
        var alone = new BitSet();
        double value = 0;
        double canHave = 0;
        double mustHave = 0;
        for (int number = target.nextSetBit(0); number >= 0; number = target.nextSetBit(number + 1)) {
            var group = overlay.group(number);
            if (!group.has(owner)) {
                continue;
            }
            with.set(number);
            value += group.of(owner);
            canHave += group.ofOthers(attacker);
            if (group.isOnly(owner, attacker)) {
                alone.set(number);
                mustHave += group.of(owner);
            }
        }
        if (with.isEmpty()) {
            return Optional.empty();
        }
        boolean mayBeLarger = !isCovered(with) || isFar(canHave, value);
        boolean mayBeSmaller = mustHave <= value * (1 - protection) || mustHave == 0;
        return outside(
                value,
                () -> mayBeLarger ? nothing() : sums.atMost(with, attacker),
                () -> mayBeSmaller ? new Bound(0, new BitSet()) : sums.atLeast(alone, attacker));
    }

    /** How both bounds are found, where they do not both lie outside the interval around the value. */
    private Optional<BitSet> outside(double value, Supplier<Bound> upper, Supplier<Bound> lower) {
        var most = upper.get();
        if (!isFar(most.value(), value)) {
            return Optional.of(most.recipe());
        }
        var least = lower.get();
        return least.value() > Math.max(0, value * (1 - protection)) + tolerance
                ? Optional.of(least.recipe())
                : Optional.empty();
    }

    /** A zero is known as soon as it can be nothing else. */
    private boolean isFar(double bound, double value) {
        return value > 0 ? bound >= value * (1 + protection) - tolerance : bound > tolerance;
    }

    private boolean isCovered(BitSet groups) {
        var open = (BitSet) groups.clone();
        open.andNot(coveredGroups);
        return open.isEmpty();
    }

    private static Bound nothing() {
        return new Bound(Double.POSITIVE_INFINITY, new BitSet());
    }
}
