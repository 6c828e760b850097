package care.trellis.disclosure;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What is left of a published cell when other published cells inside it are taken away: it is published too, and must keep the
 * same rules as any cell.
 *
 * <p>A search with bounds over all ways to take disjoint cells away. At each step every owner is known to keep at least its
 * part of the groups that stay, and at most that and its part of those not yet settled. When the rules hold whatever it keeps
 * between the two, the way is given up: nothing that comes of it can break one. Most are given up after a few groups.
 */
final class Remainders {
    private final Overlay overlay;
    private final Rules rules;
    private final Predicate<BitSet> enough;
    private final Proven<Integer> proven = new Proven<>();

    Remainders(Overlay overlay, Rules rules, Predicate<BitSet> enough) {
        this.overlay = overlay;
        this.rules = rules;
        this.enough = enough;
    }

    /** Cells whose difference breaks a rule while these are published. */
    Optional<BitSet> first(BitSet published) {
        for (int whole : published.stream().toArray()) {
            var within = within(whole, published);
            if (proven.isSafe(whole, within)) {
                continue;
            }
            var groups = overlay.of(whole);
            var inside = within.stream()
                    .mapToObj(cell -> new Inside(cell, overlay.of(cell)))
                    .toList();
            var recipe = new BitSet();
            recipe.set(whole);
            var way = new Search(inside)
                    .from(new Step(groups, new BitSet(), recipe), overlay.parts(new BitSet()), overlay.parts(groups));
            if (way.isPresent()) {
                return way;
            }
            proven.add(whole, within);
        }
        return Optional.empty();
    }

    /** Cells that lie within one: what else is published changes nothing of what is left of it. */
    private BitSet within(int whole, BitSet published) {
        var within = new BitSet();
        for (int cell = published.nextSetBit(0); cell >= 0; cell = published.nextSetBit(cell + 1)) {
            within.set(cell, cell != whole && Overlay.isWithin(overlay.of(cell), overlay.of(whole)));
        }
        return within;
    }

    /** A cell that lies within another, and its groups. */
    private record Inside(int cell, BitSet groups) {}

    /**
     * How far a way has been gone.
     *
     * @param open groups not yet settled
     * @param left groups that stay
     * @param recipe the whole, and the cells taken away so far
     */
    private record Step(BitSet open, BitSet left, BitSet recipe) {
        Step without(Inside inside) {
            var less = (BitSet) open.clone();
            less.andNot(inside.groups());
            var longer = (BitSet) recipe.clone();
            longer.set(inside.cell());
            return new Step(less, left, longer);
        }

        Step leaving(int group) {
            var less = (BitSet) open.clone();
            less.clear(group);
            var more = (BitSet) left.clone();
            more.set(group);
            return new Step(less, more, recipe);
        }

        BitSet atMost() {
            var most = (BitSet) open.clone();
            most.or(left);
            return most;
        }
    }

    /** What two ways have in common that lead to the same remainders. */
    private record Seen(BitSet open, BitSet left, boolean isEnough, boolean isRemainder) {}

    /** The ways to take cells away from one. */
    private final class Search {
        private final List<Inside> inside;
        private final Set<Seen> seen = new HashSet<>();

        Search(List<Inside> inside) {
            this.inside = inside;
        }

        /** Settles the first open group: taken away with a cell that has it, or left. */
        Optional<BitSet> from(Step step, Holdings least, Holdings most) {
            if (most.owners() == 0 || PrimaryRules.isSafeForGood(least, most, rules)) {
                return Optional.empty();
            }
            boolean isEnough = enough.test(step.recipe());
            boolean isRemainder = step.recipe().cardinality() > 1;
            int next = step.open().nextSetBit(0);
            if (next < 0) {
                return isEnough
                                && isRemainder
                                && PrimaryRules.refusal(least, rules).isPresent()
                        ? Optional.of(step.recipe())
                        : Optional.empty();
            }
            if (!seen.add(new Seen(step.open(), step.left(), isEnough, isRemainder))) {
                return Optional.empty();
            }
            for (var cell : inside) {
                if (cell.groups().get(next) && Overlay.isWithin(cell.groups(), step.open())) {
                    var shorter = step.without(cell);
                    var found = from(shorter, least, overlay.parts(shorter.atMost()));
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
            return from(step.leaving(next), least.plus(overlay.group(next).parts()), most);
        }
    }
}
