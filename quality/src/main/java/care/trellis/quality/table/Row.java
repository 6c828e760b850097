package care.trellis.quality.table;

import care.trellis.fault.Position;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table: what it asks, what follows, and why.
 *
 * @param id stable, so that results of years can be compared
 * @param cells one for each input of its table
 * @param outcomes one for each outcome of its table; none where rows are counted
 * @param because the reason in plain words
 * @param isStrength whether it tells of something good
 */
public record Row(String id, Position at, List<Cell> cells, List<Value> outcomes, String because, boolean isStrength) {
    public Row {
        cells = List.copyOf(cells);
        outcomes = List.copyOf(outcomes);
    }

    boolean matches(@Nullable Value[] values) {
        for (int i = 0; i < values.length; i++) {
            if (!cells.get(i).accepts(values[i])) {
                return false;
            }
        }
        return true;
    }
}
