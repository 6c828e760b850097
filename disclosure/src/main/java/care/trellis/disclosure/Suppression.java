package care.trellis.disclosure;

import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * Which cells are withheld so that the others give nothing away.
 *
 * @param ways the table's own cells withheld for others' sake, by number, each with the cells of the way it was part of
 * @param published numbers of all cells, earlier releases' too, that are known
 * @param isDisclosedAlready whether earlier releases alone tell too much
 */
record Suppression(Map<Integer, BitSet> ways, BitSet published, boolean isDisclosedAlready) {
    /**
     * Beginning with what each cell's own rules leave.
     *
     * @param cells the table's own first, then those of earlier releases
     * @param fresh how many are the table's own
     * @param refused of the table's own, those that break a rule of their own
     */
    static Suppression of(List<Cell> cells, int fresh, BitSet refused, Overlay overlay, Rules rules) {
        return new Suppressing(cells, fresh, refused, overlay, rules).result();
    }
}
