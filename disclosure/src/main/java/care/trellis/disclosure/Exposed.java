package care.trellis.disclosure;

import java.util.BitSet;

/**
 * An owner's part as the best informed of some attackers sees it before any sum is set against another.
 *
 * @param alone groups in which the owner is the only one but for an attacker
 * @param value the part, in the table's unit, as the other three
 * @param canHave most that it could be, were all that is not the attacker's the owner's
 * @param mustHave least that it is: what is in groups where the owner is alone
 * @param spare what {@link Unknown} of several attackers knows of these groups that no single one of them does
 */
record Exposed(BitSet alone, double value, double canHave, double mustHave, double spare) {
    static Exposed to(int[] attackers, Part part, Overlay overlay) {
        var alone = new BitSet();
        double value = 0;
        double mustHave = 0;
        double around = 0;
        double known = 0;
        var groups = part.groups();
        for (int number = groups.nextSetBit(0); number >= 0; number = groups.nextSetBit(number + 1)) {
            var group = overlay.group(number);
            double own = group.parts().of(part.owner());
            value += own;
            around += group.total();
            known += group.parts().largestOf(attackers);
            if (group.parts().owners() == (group.parts().hasOneOf(attackers) ? 2 : 1)) {
                alone.set(number);
                mustHave += own;
            }
        }
        double largest = overlay.parts(groups).largestOf(attackers);
        return new Exposed(alone, value, around - largest, mustHave, known - largest);
    }
}
