package care.trellis.quality.cusum;

/**
 * The average run length of a Poisson CUSUM: how many periods pass on average until it alarms, from S = 0 on.
 *
 * <p>S = max(0, S + y − k) is a Markov chain (Brook and Evans 1972, <i>Biometrika</i> 59, 539–549). The usual way is to
 * solve a system of linear equations with one unknown for each value of S, which asks for k and h on a common lattice and
 * takes the third power of its size. We follow the chain from one visit to 0 until the next instead. Between two visits S
 * is the events so far less k for each period so far, so that the whole number of events tells where it stands, whatever k
 * and h are; and as every visit to 0 begins anew (renewal), the average run length is
 *
 * <pre>  (mean periods until back at 0 or alarm) / (chance that it is the alarm)</pre>
 *
 * <p>exactly, for any k and h. The tests hold it to the linear equations.
 *
 * <p>The alarm is at S ≥ h, as in our charts. Others, such as R's package spc, alarm at S &gt; h: the same where S never
 * is h exactly, a little longer where it can be.
 */
public final class RunLength {
    /** What is left under way may move the result by about this share of it. */
    private static final double ACCURACY = 1e-13;
    /** S counts as 0, or as h, when it is this near: k times a number of periods is not exact in binary. */
    private static final double TOUCHING = 1e-9;

    private final double k;
    private final double h;
    /** Chance of exactly so many events in a period. */
    private final double[] exactly;
    /** Chance of so many events or more. */
    private final double[] atLeast;

    private RunLength(double rate, double k, double h) {
        this.k = k;
        this.h = h;
        int most = (int) Math.ceil(h + k) + 1;
        exactly = new double[most + 1];
        atLeast = new double[most + 1];
        double logarithm = -rate;
        double fewer = 0;
        for (int y = 0; y <= most; y++) {
            exactly[y] = Math.exp(logarithm);
            logarithm += Math.log(rate) - Math.log(y + 1.0);
        }
        for (int y = 0; y <= most; y++) {
            atLeast[y] = fewer < 0.5 ? 1 - fewer : tail(y, rate);
            fewer += exactly[y];
        }
    }

    // 1 − (a sum near 1) would lose all digits of a small tail.
    private double tail(int from, double rate) {
        double term = exactly[from];
        double sum = 0;
        for (int y = from; term > sum * Math.ulp(1.0) / 2 || y <= rate; y++) {
            sum += term;
            term *= rate / (y + 1.0);
        }
        return sum;
    }

    /**
     * The average run length in periods; infinite where an alarm is too rare for a double.
     *
     * @param rate true events a period, more than 0
     * @param k what is taken off each period, more than 0
     * @param h the alarm's height, more than 0
     */
    public static double average(double rate, double k, double h) {
        if (!(rate > 0) || !(k > 0) || !(h > 0) || Double.isInfinite(rate + k + h)) {
            throw new IllegalArgumentException(
                    "rate, k and h must be more than 0; were " + rate + ", " + k + " and " + h);
        }
        return new RunLength(rate, k, h).average();
    }

    private double average() {
        // underWay[i]: chance of being on the way with first + i events after so many periods.
        var underWay = new double[] {1};
        int first = 0;
        double left = 1;
        double periods = 0;
        double alarm = 0;
        for (int period = 1; left > ACCURACY * Math.min(alarm, periods) || period == 1; period++) {
            periods += left;
            double taken = k * period;
            int from = (int) Math.floor(taken + TOUCHING) + 1;
            int to = (int) Math.ceil(taken + h - TOUCHING) - 1;
            var next = new double[Math.max(to - from + 1, 0)];
            for (int i = 0; i < underWay.length; i++) {
                int events = first + i;
                for (int total = Math.max(from, events); total <= to; total++) {
                    next[total - from] += underWay[i] * exactly[total - events];
                }
                alarm += underWay[i] * atLeast[to + 1 - events];
            }
            underWay = next;
            first = from;
            left = 0;
            for (double chance : underWay) {
                left += chance;
            }
            if (left == 0) {
                break;
            }
        }
        return periods / alarm;
    }
}
