package care.trellis.disclosure;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * A table as somebody would like to publish it. Its cells are fixed beforehand: who could choose them freely could choose
 * two that differ by one service.
 *
 * @param name of the table, as the ledger of releases will know it
 * @param until last day that the figures are about
 * @param contributions each once
 * @param cells in the order of the page
 */
public record Table(String name, LocalDate until, List<Contribution> contributions, List<Cell> cells) {
    public Table {
        contributions = List.copyOf(contributions);
        cells = List.copyOf(cells);
        var known = byId(contributions);
        var names = new HashSet<String>();
        for (var cell : cells) {
            if (!names.add(cell.name())) {
                throw new IllegalArgumentException("Two cells of \"" + name + "\" are called \"" + cell.name() + "\"");
            }
            for (var id : cell.contributions()) {
                if (!known.containsKey(id)) {
                    throw new IllegalArgumentException("Cell \"" + cell.name() + "\" adds contribution \"" + id
                            + "\", which \"" + name + "\" does not have");
                }
            }
        }
    }

    /** What is in a cell. */
    List<Contribution> in(Cell cell) {
        var known = byId(contributions);
        return cell.contributions().stream().map(known::get).toList();
    }

    static Map<String, Contribution> byId(List<Contribution> contributions) {
        var known = new HashMap<String, Contribution>();
        for (var each : contributions) {
            if (known.put(each.id(), each) != null) {
                throw new IllegalArgumentException("Contribution \"" + each.id() + "\" comes twice");
            }
        }
        return known;
    }
}
