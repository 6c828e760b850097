package care.trellis.demand.transition;

import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.util.stream.IntStream;

/**
 * Q(s, a, t): where the people of each state are a year later, as fractions; each row sums to 1, the dead counted.
 * Outcomes with no probability are left out; the likeliest comes first, so that a draw ends soon.
 */
public final class Matrix {
    private static final double ROUNDING = 1e-9;

    private final int[][] to;
    private final double[][] share;

    /**
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
            to[from] = IntStream.range(0, row.length)
                    .filter(each -> row[each] > 0)
                    .boxed()
                    .sorted((one, other) -> Double.compare(row[other], row[one]))
                    .mapToInt(Integer::intValue)
                    .toArray();
            share[from] = IntStream.of(to[from]).mapToDouble(each -> row[each]).toArray();
        }
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

    /** Adds Qᵀx, the people a year later, to {@code into}, whose last figure is the dead. */
    void add(double[] people, double[] into) {
        for (int from = 0; from < to.length; from++) {
            for (int outcome = 0; outcome < to[from].length; outcome++) {
                into[to[from][outcome]] += people[from] * share[from][outcome];
            }
        }
    }
}
