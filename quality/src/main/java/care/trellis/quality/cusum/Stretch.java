package care.trellis.quality.cusum;

import java.util.Arrays;

/**
 * What happens in some periods in a row while the bounds of a CUSUM stay where they are: Poisson events come, and the sum
 * of them can only rise.
 */
final class Stretch {
    private final double rate;
    private final int periods;
    /** Chance of exactly so many events in the stretch. */
    private final double[] exactly;
    /** Chance of so many events or more in the stretch. */
    private final double[] atLeast;
    /** Mean periods of the stretch that begin with no more than so many events. */
    private final double[] begun;
    /** Events up to which a chance is more than 0 in a double. */
    private final int reach;

    /**
     * A stretch.
     *
     * @param rate events a period
     * @param most events up to which chances are wanted
     */
    Stretch(double rate, int periods, int most) {
        this.rate = rate;
        this.periods = periods;
        exactly = exactly(rate * periods, most);
        atLeast = new double[most + 1];
        double fewer = 0;
        int last = 0;
        for (int y = 0; y <= most; y++) {
            atLeast[y] = fewer < 0.5 ? 1 - fewer : tail(y);
            fewer += exactly[y];
            last = exactly[y] > 0 ? y : last;
        }
        reach = last;
        begun = meanBegun(most);
    }

    private static double[] exactly(double mean, int most) {
        var exactly = new double[most + 1];
        double logarithm = -mean;
        for (int y = 0; y <= most; y++) {
            exactly[y] = Math.exp(logarithm);
            logarithm += Math.log(mean) - Math.log(y + 1.0);
        }
        return exactly;
    }

    // 1 − (a sum near 1) would lose all digits of a small tail.
    private double tail(int from) {
        double mean = rate * periods;
        double term = exactly[from];
        double sum = 0;
        for (int y = from; term > sum * Math.ulp(1.0) / 2 || y <= mean; y++) {
            sum += term;
            term *= mean / (y + 1.0);
        }
        return sum;
    }

    private double[] meanBegun(int most) {
        var begun = new double[most + 1];
        Arrays.fill(begun, 1);
        for (int before = 1; before < periods; before++) {
            var chances = exactly(rate * before, most);
            double upTo = 0;
            for (int y = 0; y <= most; y++) {
                upTo += chances[y];
                begun[y] += Math.min(upTo, 1);
            }
        }
        return begun;
    }

    int periods() {
        return periods;
    }

    double exactly(int events) {
        return exactly[events];
    }

    double atLeast(int events) {
        return atLeast[events];
    }

    double begun(int events) {
        return begun[events];
    }

    int reach() {
        return reach;
    }
}
