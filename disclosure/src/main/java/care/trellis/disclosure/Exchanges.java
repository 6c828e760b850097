package care.trellis.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Amounts that change places without a published sum noticing: as much taken from two groups as is given to two others that
 * lie in the same cells, counted together. Whoever finds enough of them for a part to be far from what it is needs no linear
 * programme: the figures after the exchange are as good an explanation of everything published as the true ones. Finding too
 * little proves nothing.
 */
final class Exchanges {
    /** Beyond so many groups the pairs take more room than the programmes that they spare take time. */
    private static final int MOST_GROUPS = 400;

    /** Two groups, and the pairs that lie in the same cells as they do together. */
    private record Pair(int one, int other, List<Pair> like) {
        double least(double[] amounts) {
            return Math.min(amounts[one], amounts[other]);
        }

        boolean isNothing(Unknown unknown) {
            return unknown.isNothing(one) || unknown.isNothing(other);
        }

        boolean touches(BitSet groups) {
            return groups.get(one) || groups.get(other);
        }
    }

    /** Cells that two groups are both in, and those that one of them is in. */
    private record Together(BitSet both, BitSet one) {
        static Together of(BitSet first, BitSet second) {
            var both = (BitSet) first.clone();
            both.and(second);
            var one = (BitSet) first.clone();
            one.xor(second);
            return new Together(both, one);
        }
    }

    private final List<List<Pair>> pairsOf = new ArrayList<>();

    /** Those that hold while no other cells than these are published. */
    Exchanges(Overlay overlay, BitSet published) {
        Map<Together, List<Pair>> alike = new HashMap<>();
        var cells = new ArrayList<BitSet>();
        for (int group = 0; group < overlay.size(); group++) {
            var seen = (BitSet) overlay.group(group).cells().clone();
            seen.and(published);
            cells.add(seen);
            pairsOf.add(new ArrayList<>());
        }
        int many = overlay.size() > MOST_GROUPS ? 0 : overlay.size();
        for (int one = 0; one < many; one++) {
            for (int other = 0; other < one; other++) {
                var like = alike.computeIfAbsent(
                        Together.of(cells.get(one), cells.get(other)), unseen -> new ArrayList<>());
                like.add(new Pair(one, other, like));
            }
        }
        for (var like : alike.values()) {
            if (like.size() > 1) {
                for (var pair : like) {
                    pairsOf.get(pair.one()).add(pair);
                    pairsOf.get(pair.other()).add(pair);
                }
            }
        }
    }

    /** Whether what is not known of these groups could be so much more. */
    boolean canRise(BitSet groups, double by, Unknown unknown) {
        double left = by;
        var amounts = unknown.totals();
        for (int group = groups.nextSetBit(0); group >= 0; group = groups.nextSetBit(group + 1)) {
            for (var pair : pairsOf.get(group)) {
                for (var like : pair.isNothing(unknown) ? List.<Pair>of() : pair.like()) {
                    if (left <= 0) {
                        return true;
                    }
                    left -= like.touches(groups) ? 0 : moved(like, pair, amounts);
                }
            }
        }
        return left <= 0;
    }

    /** Whether what is not known of these groups could be so much less. */
    boolean canFall(BitSet groups, double by, Unknown unknown) {
        double left = by;
        var amounts = unknown.totals();
        for (int group = groups.nextSetBit(0); group >= 0; group = groups.nextSetBit(group + 1)) {
            for (var pair : pairsOf.get(group)) {
                if (left > 0 && pair.least(amounts) > 0) {
                    var like = pair.like().stream()
                            .filter(each -> !each.touches(groups) && !each.isNothing(unknown))
                            .findFirst();
                    left -= like.isPresent() ? moved(pair, like.get(), amounts) : 0;
                }
            }
        }
        return left <= 0;
    }

    private static double moved(Pair from, Pair to, double[] amounts) {
        double most = from.least(amounts);
        if (most > 0) {
            amounts[from.one()] -= most;
            amounts[from.other()] -= most;
            amounts[to.one()] += most;
            amounts[to.other()] += most;
        }
        return most;
    }
}
