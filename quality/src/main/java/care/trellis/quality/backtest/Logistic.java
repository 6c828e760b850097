package care.trellis.quality.backtest;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;

/**
 * Logistic regression by iteratively reweighted least squares (McCullagh and Nelder 1989, section 4.4). A very small penalty
 * on the slopes, {@value #PENALTY} times half their squares, keeps a fact finite that always came with a fall.
 */
final class Logistic {
    static final double PENALTY = 1e-4;
    private static final int MOST_STEPS = 50;
    private static final double CLOSE_ENOUGH = 1e-10;

    private Logistic() {}

    /**
     * Intercept and slopes of the likeliest model.
     *
     * @param rows features of each case, without the constant
     */
    static double[] fit(double[][] rows, boolean[] fell) {
        int size = rows[0].length + 1;
        var beta = new double[size];
        for (int step = 0; step < MOST_STEPS; step++) {
            var change = step(rows, fell, beta);
            double greatest = 0;
            for (int i = 0; i < size; i++) {
                beta[i] += change[i];
                greatest = Math.max(greatest, Math.abs(change[i]));
            }
            if (greatest < CLOSE_ENOUGH) {
                break;
            }
        }
        return beta;
    }

    /** 1 / (1 + e^-(b0 + b·x)). */
    static double probability(double[] beta, double[] row) {
        double sum = beta[0];
        for (int i = 0; i < row.length; i++) {
            sum += beta[i + 1] * row[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    // One Newton step: (X'WX + penalty)^-1 (X'(y - p) - penalty b), W = p(1 - p).
    private static double[] step(double[][] rows, boolean[] fell, double[] beta) {
        int size = beta.length;
        var information = new double[size][size];
        var score = new double[size];
        for (int n = 0; n < rows.length; n++) {
            double p = probability(beta, rows[n]);
            double weight = p * (1 - p);
            double residual = (fell[n] ? 1 : 0) - p;
            for (int i = 0; i < size; i++) {
                double x = i == 0 ? 1 : rows[n][i - 1];
                score[i] += x * residual;
                for (int j = 0; j <= i; j++) {
                    information[i][j] += weight * x * (j == 0 ? 1 : rows[n][j - 1]);
                }
            }
        }
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < i; j++) {
                information[j][i] = information[i][j];
            }
            if (i > 0) {
                information[i][i] += PENALTY;
                score[i] -= PENALTY * beta[i];
            }
        }
        return new CholeskyDecomposition(new Array2DRowRealMatrix(information, false))
                .getSolver()
                .solve(new ArrayRealVector(score, false))
                .toArray();
    }
}
