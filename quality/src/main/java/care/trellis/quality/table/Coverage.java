package care.trellis.quality.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the cases that no row takes, column by column: at each column it keeps the rows that are still met, and cases of
 * which the same rows are left need be looked at once.
 *
 * <p>Where D. Calvanese et al., "Semantics and analysis of DMN decision tables" (BPM 2016), sweep over the ends of the
 * cells, we walk over one value of each class between them; the outcome is the same, and words and missing facts are values
 * like any other. The number of steps is bounded: the question is hard for some tables whatever the method.
 */
final class Coverage {
    private static final int MOST_STEPS = 300_000;
    private static final int MOST_GAPS = 5;

    private final List<Axis> axes;
    private final BitSet[][] met;
    private final BitSet[] openFrom;
    private final BitSet[][] valuesMet;
    private int steps;

    /** The table takes more steps than anybody would wait for. */
    static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    Coverage(List<Axis> axes, List<Row> rows) {
        int columns = axes.size();
        this.axes = axes;
        this.met = new BitSet[columns][];
        this.valuesMet = new BitSet[rows.size()][columns];
        this.openFrom = new BitSet[columns + 1];
        for (int column = 0; column < columns; column++) {
            var values = axes.get(column).values();
            met[column] = new BitSet[values.size()];
            for (int value = 0; value < values.size(); value++) {
                met[column][value] = new BitSet(rows.size());
                for (int row = 0; row < rows.size(); row++) {
                    met[column][value].set(
                            row,
                            rows.get(row)
                                    .cells()
                                    .get(column)
                                    .accepts(values.get(value).orElse(null)));
                }
            }
            for (int row = 0; row < rows.size(); row++) {
                valuesMet[row][column] = valuesMet(row, met[column]);
            }
        }
        openFrom[columns] = new BitSet();
        openFrom[columns].set(0, rows.size());
        for (int column = columns - 1; column >= 0; column--) {
            openFrom[column] = (BitSet) openFrom[column + 1].clone();
            for (int row = 0; row < rows.size(); row++) {
                if (valuesMet[row][column].cardinality() < met[column].length) {
                    openFrom[column].clear(row);
                }
            }
        }
    }

    private static BitSet valuesMet(int row, BitSet[] rowsOfValue) {
        var values = new BitSet();
        for (int value = 0; value < rowsOfValue.length; value++) {
            values.set(value, rowsOfValue[value].get(row));
        }
        return values;
    }

    /** Whether a row meets no value of a column. */
    boolean isNeverMet(int row, int column) {
        return valuesMet[row][column].isEmpty();
    }

    /** Whether two rows take the same cases. */
    boolean isSame(int a, int b) {
        return Arrays.equals(valuesMet[a], valuesMet[b]);
    }

    /** A value of each column that both rows meet; empty where they never match together. */
    Optional<List<Optional<Value>>> overlap(int a, int b) {
        var values = new ArrayList<Optional<Value>>();
        for (int column = 0; column < met.length; column++) {
            var both = (BitSet) valuesMet[a][column].clone();
            both.and(valuesMet[b][column]);
            if (both.isEmpty()) {
                return Optional.empty();
            }
            values.add(axes.get(column).values().get(both.nextSetBit(0)));
        }
        return Optional.of(values);
    }

    /**
     * Some cases that none of the rows takes, each as the values of the first columns; those of the rest make no difference.
     *
     * @throws TooLarge where that takes too many steps
     */
    List<List<Optional<Value>>> gaps(BitSet rows) {
        return new Walk(rows, -1).gaps(MOST_GAPS);
    }

    /** Whether the other rows take every case a row takes. */
    boolean isCovered(int row, BitSet others) {
        return new Walk(others, row).gaps(1).isEmpty();
    }

    private record Place(int column, BitSet rows) {}

    private final class Walk {
        private final BitSet rows;
        private final int within;
        private final Set<Place> covered = new HashSet<>();
        private final List<List<Optional<Value>>> gaps = new ArrayList<>();
        private final List<Optional<Value>> path = new ArrayList<>();

        // within: the row whose cases alone are asked for; -1 for all cases
        Walk(BitSet rows, int within) {
            this.rows = rows;
            this.within = within;
        }

        List<List<Optional<Value>>> gaps(int most) {
            walk(0, rows, most);
            return gaps;
        }

        private void walk(int column, BitSet left, int most) {
            if (left.isEmpty()) {
                gaps.add(List.copyOf(path));
                return;
            }
            var place = new Place(column, left);
            if (left.intersects(openFrom[column]) || covered.contains(place)) {
                return;
            }
            int before = gaps.size();
            boolean afterGap = false;
            for (int value = 0; value < met[column].length && gaps.size() < most; value++) {
                boolean isAsked = within < 0 || met[column][value].get(within);
                boolean isGap = isAsked && !left.intersects(met[column][value]);
                // Of the neighbours on a line that no row takes, the first stands for all.
                boolean isSameGap = isGap && afterGap && axes.get(column).followsOnLine(value);
                if (isAsked && !isSameGap) {
                    step(column, value, left, most);
                }
                afterGap = isGap;
            }
            if (gaps.size() == before) {
                covered.add(place);
            }
        }

        private void step(int column, int value, BitSet left, int most) {
            steps += 1 + left.length() / Long.SIZE;
            if (steps > MOST_STEPS) {
                throw new TooLarge();
            }
            var still = (BitSet) left.clone();
            still.and(met[column][value]);
            path.add(axes.get(column).values().get(value));
            walk(column + 1, still, most);
            path.removeLast();
        }
    }
}
