package care.trellis.disclosure;

import care.trellis.disclosure.Sums.Bound;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * The attack that a set of published cells must withstand. An attacker knows every published sum, who is in which cell, that
 * no figure is below 0, and the figures of one ownership group: its own. It must not bound another owner's part of a cell, or
 * a cell that was withheld for its own sake, to within p per cent.
 *
 * <p>What an attacker gains by several cells at once is found by {@link Sums}; most targets are safe inside one group and
 * need no linear programme, since the other owners there may be exchanged freely. Before attackers are asked one by one, one is
 * asked who knows more than any of them: whom that one cannot harm need not fear the others.
 */
final class Audit {
    private static final double ROUNDING = 1e-9; // of the largest figure

    private final Overlay overlay;
    private final List<Part> parts;
    private final List<BitSet> secret;
    private final Predicate<BitSet> enough;
    private final Exchanges exchanges;
    private final double protection;
    private final double tolerance;
    private final Proven<BitSet> provenCells = new Proven<>();
    private final Proven<Part> provenParts = new Proven<>();

    /**
     * @param candidates cells among which all that will be published are
     * @param targets groups that make up one cell each, of which every owner's part is to be protected
     * @param secret groups that make up one cell each, which is to be protected as a whole
     * @param enough which ways count: what was published before cannot be taken back
     */
    Audit(
            Overlay overlay,
            BitSet candidates,
            List<BitSet> targets,
            List<BitSet> secret,
            Predicate<BitSet> enough,
            Rules rules) {
        this.overlay = overlay;
        this.parts = Part.of(targets, overlay);
        this.secret = List.copyOf(secret);
        this.enough = enough;
        this.exchanges = new Exchanges(overlay, candidates);
        this.protection = rules.protection();
        double largest = 0;
        for (int group = 0; group < overlay.size(); group++) {
            largest = Math.max(largest, overlay.group(group).total());
        }
        this.tolerance = largest * ROUNDING;
    }

    /** A way to learn too much while these of the candidates are published, as the cells it is worked out from. */
    Optional<BitSet> first(BitSet published) {
        var attack = new Attack(published);
        for (var cell : secret) {
            if (!provenCells.isSafe(cell, published)) {
                var way = attack.towardsCell(cell).filter(enough);
                if (way.isPresent()) {
                    return way;
                }
                provenCells.add(cell, published);
            }
        }
        var all = new LinkedHashSet<>(parts);
        all.addAll(Part.of(alike(published), overlay));
        for (var part : all) {
            if (!provenParts.isSafe(part, published)) {
                var way = attack.byOneOf(allBut(part.owner()), part);
                if (way.isPresent()) {
                    return way;
                }
                provenParts.add(part, published);
            }
        }
        return Optional.empty();
    }

    /** Groups that no published sum tells apart. */
    private List<BitSet> alike(BitSet published) {
        var alike = new LinkedHashMap<BitSet, BitSet>();
        for (int group = 0; group < overlay.size(); group++) {
            var seen = (BitSet) overlay.group(group).cells().clone();
            seen.and(published);
            alike.computeIfAbsent(seen, unseen -> new BitSet()).set(group);
        }
        return List.copyOf(alike.values());
    }

    /** What can be worked out while some cells are published. */
    private final class Attack {
        private final Sums sums;
        private final BitSet covered = new BitSet();

        Attack(BitSet published) {
            sums = new Sums(overlay, published);
            published.stream().forEach(cell -> covered.or(overlay.of(cell)));
        }

        /** Where they cannot all be cleared together, each half is asked by itself. */
        Optional<BitSet> byOneOf(int[] attackers, Part part) {
            var way = by(attackers, part);
            if (way.isEmpty() || attackers.length <= 1) {
                return way.filter(enough);
            }
            int half = attackers.length / 2;
            return byOneOf(Arrays.copyOf(attackers, half), part)
                    .or(() -> byOneOf(Arrays.copyOfRange(attackers, half, attackers.length), part));
        }

        private Optional<BitSet> by(int[] attackers, Part part) {
            var exposed = Exposed.to(attackers, part, overlay);
            double value = exposed.value();
            boolean isLargerSure = !isCovered(part.groups()) || isFar(exposed.canHave(), value);
            boolean isSmallerSure = exposed.mustHave() <= value * (1 - protection) || exposed.mustHave() == 0;
            if (isLargerSure && isSmallerSure) {
                return Optional.empty();
            }
            var unknown = new Unknown(attackers, overlay);
            double more = value * (1 + protection) - exposed.canHave();
            double less = exposed.mustHave() - value * (1 - protection);
            boolean mayBeLarger = isLargerSure || (value > 0 && exchanges.canRise(part.groups(), more, unknown));
            boolean mayBeSmaller = isSmallerSure || exchanges.canFall(exposed.alone(), less, unknown);
            return outside(
                    value,
                    () -> mayBeLarger
                            ? nothing()
                            : sums.atMost(part.groups(), unknown).plus(exposed.spare()),
                    () -> mayBeSmaller ? new Bound(0, new BitSet()) : sums.atLeast(exposed.alone(), unknown));
        }

        Optional<BitSet> towardsCell(BitSet cell) {
            double value = cell.stream()
                    .mapToDouble(group -> overlay.group(group).total())
                    .sum();
            var unknown = new Unknown(new int[0], overlay); // a stranger's: it only matters where nobody knows more
            return outside(
                    value,
                    () -> isCovered(cell) ? sums.atMost(cell, unknown) : nothing(),
                    () -> sums.atLeast(cell, unknown));
        }

        private boolean isCovered(BitSet groups) {
            return Overlay.isWithin(groups, covered);
        }
    }

    private int[] allBut(int owner) {
        return IntStream.range(0, overlay.owners())
                .filter(other -> other != owner)
                .toArray();
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

    private static Bound nothing() {
        return new Bound(Double.POSITIVE_INFINITY, new BitSet());
    }
}
