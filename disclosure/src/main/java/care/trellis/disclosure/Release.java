package care.trellis.disclosure;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What was published: kept, so that the next release cannot be subtracted from it.
 *
 * @param name of the table
 * @param on day of publication
 * @param contributions everything that is in one of the cells
 * @param cells those that were published; withheld ones are not among them
 */
public record Release(String name, LocalDate on, List<Contribution> contributions, List<Cell> cells) {
    public Release {
        cells = List.copyOf(cells);
        contributions = List.copyOf(contributions);
        var known = Table.byId(contributions).keySet();
        for (var cell : cells) {
            if (!known.containsAll(cell.contributions())) {
                throw new IllegalArgumentException("Cell \"" + cell.name() + "\" of release \"" + name
                        + "\" adds a contribution that the release does not have");
            }
        }
    }

    static Set<String> idsIn(List<Cell> cells) {
        var ids = new HashSet<String>();
        cells.forEach(cell -> ids.addAll(cell.contributions()));
        return ids;
    }
}
