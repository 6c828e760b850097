package care.trellis.disclosure;

import java.util.BitSet;

/**
 * What attackers do not know of each group: how much is there besides the largest part that one of them has. Of one attacker
 * it is what others have. Of several it is what somebody would not know who knows in each group as much as the best informed:
 * whatever fits with that fits, with the rest of the group added, with what each of them knows.
 */
final class Unknown {
    private final double[] totals;
    private final BitSet none = new BitSet();

    Unknown(int[] attackers, Overlay overlay) {
        totals = new double[overlay.size()];
        for (int number = 0; number < totals.length; number++) {
            var group = overlay.group(number);
            totals[number] = group.total() - group.parts().largestOf(attackers);
            none.set(number, group.parts().owners() == 1 && group.parts().hasOneOf(attackers));
        }
    }

    /** How much of each group, in the table's unit. */
    double[] totals() {
        return totals.clone();
    }

    /** How much of all of these, in the table's unit. */
    double of(BitSet groups) {
        return groups.stream().mapToDouble(this::of).sum();
    }

    /** How much of a group, in the table's unit. */
    double of(int group) {
        return totals[group];
    }

    /** Whether one of them knows that nobody else has anything in a group. */
    boolean isNothing(int group) {
        return none.get(group);
    }
}
