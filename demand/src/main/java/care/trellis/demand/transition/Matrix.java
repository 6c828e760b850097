package care.trellis.demand.transition;

import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.util.Arrays;

/**
 * Q(s, a, t): where the people of each state are a year later, as fractions; each row sums to 1, the dead counted.
 * Outcomes with no probability are left out; the likeliest comes first, so that a draw ends soon.
 */
public final class Matrix {
    private static final double ROUNDING = 1e-9;

    private final int[][] to;
    private final double[][] share;

    /**
     * A matrix of whole rows.
     *
     * @param rows for each state, the fractions in each state, and last those who die
     * @throws Faulty where a fraction is below 0 or a row does not sum to 1
     */
    Matrix(double[][] rows) {
        to = new int[rows.length][];
        share = new double[rows.length][];
        for (int from = 0; from < rows.length; from++) {
            var row = rows[from];
            double sum = 0;
            for (double each : row) {
                sum = each >= -ROUNDING ? sum + each : Double.NaN;
            }
            if (!(Math.abs(sum - 1) <= ROUNDING)) {
                throw new Faulty(Fault.of(
                        "transitions from state " + from,
                        "fractions that come to " + sum,
                        "fractions of 0 or more that sum to 1"));
            }
            to[from] = likeliestFirst(row);
            share[from] = new double[to[from].length];
            for (int outcome = 0; outcome < to[from].length; outcome++) {
                share[from][outcome] = row[to[from][outcome]];
            }
        }
    }

    // By insertion, since a row has few outcomes and there are many rows.
    private static int[] likeliestFirst(double[] row) {
        var order = new int[row.length];
        int count = 0;
        for (int state = 0; state < row.length; state++) {
            if (row[state] > 0) {
                int place = count++;
                while (place > 0 && row[order[place - 1]] < row[state]) {
                    order[place] = order[place - 1];
                    place--;
                }
                order[place] = state;
            }
        }
        return Arrays.copyOf(order, count);
    }

    /** How many states of the living there are. */
    public int size() {
        return to.length;
    }

    /** How many outcomes have a probability, for people of a state. */
    public int outcomes(int from) {
        return to[from].length;
    }

    /** The state an outcome leads to; {@link #size()} is death. */
    public int to(int from, int outcome) {
        return to[from][outcome];
    }

    /** The probability of an outcome. */
    public double share(int from, int outcome) {
        return share[from][outcome];
    }

    /** The probability of being in a state a year later; of death for {@link #size()}. */
    public double probability(int from, int state) {
        for (int outcome = 0; outcome < to[from].length; outcome++) {
            if (to[from][outcome] == state) {
                return share[from][outcome];
            }
        }
        return 0;
    }
}
