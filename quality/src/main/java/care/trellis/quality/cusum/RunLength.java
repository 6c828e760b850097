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
 * <p>How long the walk away from 0 is followed depends on how near k is to the rate. Where it would take more work than to
 * solve the linear equations of one whole cycle of k, with one unknown for each whole number below h, these are solved; so
 * never more than about twice the least work is done.
 *
 * <p>The alarm is at S ≥ h, as in our charts. Others, such as R's package spc, alarm at S &gt; h: the same where S never
 * is h exactly, a little longer where it can be.
 */
public final class RunLength {
    /** What is left under way may move the result by about this share of it. */
    private static final double ACCURACY = 1e-13;

    private RunLength() {}

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
        var bounds = new Bounds(rate, k, h);
        int cycle = bounds.cycle();
        double workOfCycle = cycle == 0 ? Double.POSITIVE_INFINITY : workOfCycle(bounds, cycle);
        var walk = new Walk(bounds, 0);
        do {
            walk.goOn();
            if (walk.work() > workOfCycle && walk.passed() % cycle == 0) {
                var rest = new Cycle(bounds, cycle);
                return (walk.periods() + rest.periodsAfter(walk)) / (walk.alarm() + rest.alarmAfter(walk));
            }
        } while (walk.left() > ACCURACY * Math.min(walk.alarm(), walk.periods()));
        return walk.periods() / walk.alarm();
    }

    // In multiplications, roughly: from every state through every stretch to every higher state, and the elimination.
    private static double workOfCycle(Bounds bounds, int cycle) {
        double states = Cycle.states(bounds);
        double stretches = Math.min(cycle, 2 * bounds.k() * cycle + 1);
        return (stretches / 2 + 1.0 / 3) * states * states * states;
    }
}
