package care.trellis.disclosure;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * One cell of a table, a total or subtotal like any other.
 *
 * @param name unique in its table
 * @param contributions ids of the contributions that are added in it
 */
public record Cell(String name, Set<String> contributions) {
    public Cell {
        contributions = Collections.unmodifiableSet(new TreeSet<>(contributions));
        if (contributions.isEmpty()) {
            throw new IllegalArgumentException("Cell \"" + name + "\" has no contribution: leave it out of the table");
        }
    }
}
