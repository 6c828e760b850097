package care.trellis.disclosure;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What is left of a published cell when other published cells inside it are taken away: it is published too, and must keep the
 * same rules as any cell. All ways to take disjoint cells away are tried; a way is given up as soon as what is left keeps the
 * rules whatever else is left.
 */
final class Remainders {
    private final Overlay overlay;
    private final List<Integer> published;
    private final Rules rules;
    private final Predicate<BitSet> enough;

    Remainders(Overlay overlay, BitSet published, Rules rules, Predicate<BitSet> enough) {
        this.overlay = overlay;
        this.published = published.stream().boxed().toList();
        this.rules = rules;
        this.enough = enough;
    }

    /** Cells whose difference breaks a rule. */
    Optional<BitSet> first() {
        for (int whole : published) {
            var inside = published.stream()
                    .filter(cell -> cell != whole && isWithin(overlay.of(cell), overlay.of(whole)))
                    .toList();
            if (!inside.isEmpty()) {
                var recipe = new BitSet();
                recipe.set(whole);
                var found = new Search(inside, overlay.parts(overlay.of(whole)))
                        .from(overlay.of(whole), new BitSet(), recipe);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isWithin(BitSet part, BitSet whole) {
        var outside = (BitSet) part.clone();
        outside.andNot(whole);
        return outside.isEmpty();
    }

    /** The ways to take cells away from one. */
    private final class Search {
        private final List<Integer> inside;
        private final Map<String, Double> whole;
        private final Set<List<Object>> seen = new HashSet<>();

        Search(List<Integer> inside, Map<String, Double> whole) {
            this.inside = inside;
            this.whole = whole;
        }

        /**
         * Settles the first open group: taken away with a cell that has it, or left.
         *
         * @param open groups not yet settled
         * @param left groups that stay
         * @param recipe the whole, and the cells taken away so far
         */
        Optional<BitSet> from(BitSet open, BitSet left, BitSet recipe) {
            if (open.isEmpty()) {
                return !left.isEmpty()
                                && recipe.cardinality() > 1
                                && enough.test(recipe)
                                && PrimaryRules.refusal(overlay.parts(left), rules)
                                        .isPresent()
                        ? Optional.of(recipe)
                        : Optional.empty();
            }
            if (!seen.add(List.of(open, left, enough.test(recipe), recipe.cardinality() > 1))) {
                return Optional.empty();
            }
            int next = open.nextSetBit(0);
            for (int cell : inside) {
                if (overlay.of(cell).get(next) && isWithin(overlay.of(cell), open)) {
                    var without = (BitSet) open.clone();
                    without.andNot(overlay.of(cell));
                    var longer = (BitSet) recipe.clone();
                    longer.set(cell);
                    var found = from(without, left, longer);
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
            var more = (BitSet) left.clone();
            more.set(next);
            if (PrimaryRules.isSafeForGood(overlay.parts(more), whole, rules)) {
                return Optional.empty();
            }
            var without = (BitSet) open.clone();
            without.clear(next);
            return from(without, more, recipe);
        }
    }
}
