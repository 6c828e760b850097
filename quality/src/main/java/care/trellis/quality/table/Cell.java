package care.trellis.quality.table;

import care.trellis.fault.Position;
import org.jspecify.annotations.Nullable;

/**
 * One test of one row: what it asks of a column.
 *
 * @param text as its author wrote it
 * @param at where it stands
 */
public record Cell(String text, Position at, ColumnType type, Region region) {
    /** The cell that asks nothing. */
    static Cell open(ColumnType type, Position at) {
        return new Cell("-", at, type, new Region.Anything());
    }

    /** Whether a value meets it; null is a fact that is not known. */
    public boolean accepts(@Nullable Value value) {
        return region.accepts(value);
    }

    /** Whether it asks nothing. */
    public boolean isOpen() {
        return region instanceof Region.Anything;
    }

    /** The same test in FEEL, the language of DMN. */
    public String feel() {
        return region.written(type, true);
    }
}
