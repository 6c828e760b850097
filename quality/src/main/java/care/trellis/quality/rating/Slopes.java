package care.trellis.quality.rating;

import java.util.ArrayList;
import java.util.List;

/**
 * The pooled within-service regression of score on kind of respondent: least squares with a mean of its own for each
 * service and a dummy for each further kind.
 *
 * <p>Every vote counts once here, whatever its age: age makes an answer less telling of today, not less exact. A kind that
 * no service heard beside another cannot be told apart; it is left out and its slope is 0.
 */
final class Slopes {
    private static final double SINGULAR = 1e-9;

    private final List<Respondent> kinds;
    private final double[][] squares;
    private final double[] products;
    private final boolean[] told;
    private final double[] slopes;
    private double total;

    private Slopes(List<Respondent> kinds) {
        this.kinds = kinds;
        int dummies = Math.max(kinds.size() - 1, 0);
        squares = new double[dummies][dummies];
        products = new double[dummies];
        told = new boolean[dummies];
        slopes = new double[dummies];
    }

    /**
     * The regression.
     *
     * @param kinds of respondents who were heard; the others are set beside the first
     */
    static Slopes of(List<ServiceSums> services, List<Respondent> kinds) {
        var slopes = new Slopes(kinds);
        services.forEach(slopes::add);
        slopes.solve();
        return slopes;
    }

    private void add(ServiceSums service) {
        total += service.within;
        double mean = service.scores / service.heard;
        for (int a = 0; a < slopes.length; a++) {
            int of = kinds.get(a + 1).column();
            double heard = service.heardBy[of];
            products[a] += service.scoreBy[of] - heard * mean;
            squares[a][a] += heard;
            for (int b = 0; b < slopes.length; b++) {
                squares[a][b] -= heard * service.heardBy[kinds.get(b + 1).column()] / service.heard;
            }
        }
    }

    // Gauss-Jordan on a positive semi-definite matrix; a pivot that vanishes is a kind that cannot be told apart.
    private void solve() {
        int n = slopes.length;
        var left = new double[n][];
        for (int a = 0; a < n; a++) {
            left[a] = squares[a].clone();
        }
        var right = products.clone();
        for (int k = 0; k < n; k++) {
            told[k] = left[k][k] > SINGULAR * Math.max(squares[k][k], 1);
            if (told[k]) {
                eliminate(left, right, k);
            }
        }
        for (int k = 0; k < n; k++) {
            slopes[k] = told[k] ? right[k] / left[k][k] : 0;
        }
    }

    private static void eliminate(double[][] left, double[] right, int k) {
        for (int a = 0; a < right.length; a++) {
            double times = a == k ? 0 : left[a][k] / left[k][k];
            for (int b = 0; b < right.length; b++) {
                left[a][b] -= times * left[k][b];
            }
            right[a] -= times * right[k];
        }
    }

    /** p: slopes that could be told. */
    int told() {
        int count = 0;
        for (boolean each : told) {
            count += each ? 1 : 0;
        }
        return count;
    }

    /** The squares that are left within services. */
    double residual() {
        double explained = 0;
        for (int a = 0; a < slopes.length; a++) {
            explained += slopes[a] * products[a];
        }
        return Math.max(total - explained, 0);
    }

    List<Slope> list() {
        var list = new ArrayList<Slope>();
        for (int a = 0; a < slopes.length; a++) {
            list.add(new Slope(kinds.get(a + 1), kinds.getFirst(), slopes[a], told[a]));
        }
        return list;
    }
}
