package care.trellis.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;

/**
 * Cells laid over each other: contributions that lie in the same cells are one group, since no sum can tell them apart. Any
 * cell is a union of groups. Owners are numbered in the order of their names.
 */
final class Overlay {
    /**
     * Contributions in the very same cells: what each owner has there, and which cells they are.
     *
     * @param total of all owners, in the table's unit
     */
    record Group(Holdings parts, BitSet cells, double total) {}

    private final List<Group> groups = new ArrayList<>();
    private final List<BitSet> groupsOfCell = new ArrayList<>();
    private final int owners;

    Overlay(List<Cell> cells, Collection<Contribution> contributions) {
        var byCells = new LinkedHashMap<BitSet, List<Contribution>>();
        var names = new TreeSet<String>();
        for (var each : contributions) {
            var in = new BitSet();
            for (int cell = 0; cell < cells.size(); cell++) {
                in.set(cell, cells.get(cell).contributions().contains(each.id()));
            }
            if (!in.isEmpty()) {
                names.add(each.owner());
                byCells.computeIfAbsent(in, unseen -> new ArrayList<>()).add(each);
            }
        }
        owners = names.size();
        var numbers = new LinkedHashMap<String, Integer>();
        names.forEach(name -> numbers.put(name, numbers.size()));
        byCells.forEach((in, inside) -> {
            var parts = new double[owners];
            Arrays.fill(parts, Holdings.ABSENT);
            for (var each : inside) {
                int owner = numbers.getOrDefault(each.owner(), 0);
                parts[owner] = Math.max(parts[owner], 0) + each.value();
            }
            var holdings = Holdings.of(parts);
            groups.add(new Group(holdings, in, holdings.total()));
        });
        for (int cell = 0; cell < cells.size(); cell++) {
            var inside = new BitSet();
            for (int group = 0; group < groups.size(); group++) {
                inside.set(group, groups.get(group).cells().get(cell));
            }
            groupsOfCell.add(inside);
        }
    }

    /** What each owner has in these groups together. */
    Holdings parts(BitSet inside) {
        var some = new ArrayList<Holdings>();
        for (int group = inside.nextSetBit(0); group >= 0; group = inside.nextSetBit(group + 1)) {
            some.add(groups.get(group).parts());
        }
        return Holdings.sum(owners, some);
    }

    /** How many groups there are. */
    int size() {
        return groups.size();
    }

    Group group(int number) {
        return groups.get(number);
    }

    /** How many owners there are. */
    int owners() {
        return owners;
    }

    /** Whether every member of a set, of cells or of groups, is one of another. */
    static boolean isWithin(BitSet part, BitSet whole) {
        for (int at = part.nextSetBit(0); at >= 0; at = part.nextSetBit(at + 1)) {
            if (!whole.get(at)) {
                return false;
            }
        }
        return true;
    }

    /** The groups that a cell is made of. */
    BitSet of(int cell) {
        return groupsOfCell.get(cell);
    }
}
