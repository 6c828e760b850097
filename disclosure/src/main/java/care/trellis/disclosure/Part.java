package care.trellis.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/**
 * What is to be protected: all that one owner has in some groups.
 *
 * @param groups those of a cell, say, in which the owner has a figure
 */
record Part(int owner, BitSet groups) {
    /** Each owner's part of each of some cells, in their order; many small owners have the same of several. */
    static List<Part> of(Collection<BitSet> cells, Overlay overlay) {
        var parts = new ArrayList<Part>();
        for (var cell : cells) {
            for (int owner = 0; owner < overlay.owners(); owner++) {
                var groups = new BitSet();
                for (int group = cell.nextSetBit(0); group >= 0; group = cell.nextSetBit(group + 1)) {
                    groups.set(group, overlay.group(group).parts().has(owner));
                }
                if (!groups.isEmpty()) {
                    parts.add(new Part(owner, groups));
                }
            }
        }
        return parts;
    }
}
