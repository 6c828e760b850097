package care.trellis.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Cells laid over each other: contributions that lie in the same cells are one group, since no sum can tell them apart. Any
 * cell is a union of groups.
 */
final class Overlay {
    /** Contributions in the very same cells: what each owner has there, and which cells they are. */
    record Group(Map<String, Double> parts, BitSet cells, double total) {
        double of(String owner) {
            return parts.getOrDefault(owner, 0.0);
        }

        double ofOthers(String owner) {
            return total - of(owner);
        }

        boolean has(String owner) {
            return parts.containsKey(owner);
        }

        boolean isOnly(String owner) {
            return parts.size() == 1 && has(owner);
        }

        /** Whether an attacker knows that whatever is not its own is this owner's. */
        boolean isOnly(String owner, String attacker) {
            return parts.size() == (has(attacker) ? 2 : 1) && has(owner);
        }
    }

    private final List<Group> groups;
    private final List<BitSet> groupsOfCell;
    private final List<String> owners;

    Overlay(List<Cell> cells, Collection<Contribution> contributions) {
        var byCells = new LinkedHashMap<BitSet, Map<String, Double>>();
        var names = new TreeSet<String>();
        for (var each : contributions) {
            var in = new BitSet();
            for (int cell = 0; cell < cells.size(); cell++) {
                in.set(cell, cells.get(cell).contributions().contains(each.id()));
            }
            if (!in.isEmpty()) {
                names.add(each.owner());
                byCells.computeIfAbsent(in, unseen -> new TreeMap<>()).merge(each.owner(), each.value(), Double::sum);
            }
        }
        groups = new ArrayList<>();
        byCells.forEach((in, parts) -> groups.add(new Group(
                parts,
                in,
                parts.values().stream().mapToDouble(Double::doubleValue).sum())));
        owners = List.copyOf(names);
        groupsOfCell = new ArrayList<>();
        for (int cell = 0; cell < cells.size(); cell++) {
            var inside = new BitSet();
            for (int group = 0; group < groups.size(); group++) {
                inside.set(group, groups.get(group).cells().get(cell));
            }
            groupsOfCell.add(inside);
        }
    }

    /** What each owner has in these groups together. */
    Map<String, Double> parts(BitSet inside) {
        var parts = new TreeMap<String, Double>();
        inside.stream()
                .forEach(group ->
                        groups.get(group).parts().forEach((owner, part) -> parts.merge(owner, part, Double::sum)));
        return parts;
    }

    int size() {
        return groups.size();
    }

    Group group(int number) {
        return groups.get(number);
    }

    /** All owners, in order. */
    List<String> owners() {
        return owners;
    }

    /** The groups that a cell is made of. */
    BitSet of(int cell) {
        return groupsOfCell.get(cell);
    }
}
