package care.trellis.quality.cusum;

/** S on its way from one visit to 0 until the next, or an alarm: with what chance it stands where, period after period. */
final class Walk {
    private final Bounds bounds;
    private long passed;
    private int first;
    /** Chance of being on the way with first + i events. */
    private double[] underWay = {1};

    private double left = 1;
    private double periods;
    private double alarm;
    private long work;

    /** A walk that begins with S at a whole number. */
    Walk(Bounds bounds, int start) {
        this.bounds = bounds;
        this.first = start;
    }

    /** Goes on to where a bound moves. */
    void goOn() {
        int from = bounds.atZero(passed + 1) + 1;
        int to = bounds.atAlarm(passed + 1) - 1;
        var stretch = bounds.stretch(passed, from > first);
        var next = new double[Math.max(to - from + 1, 0)];
        left = 0;
        for (int i = 0; i < underWay.length; i++) {
            int events = first + i;
            int reach = Math.min(to, events + stretch.reach());
            for (int total = Math.max(from, events); total <= reach; total++) {
                double chance = underWay[i] * stretch.exactly(total - events);
                next[total - from] += chance;
                left += chance;
            }
            alarm += underWay[i] * stretch.atLeast(to + 1 - events);
            periods += underWay[i] * stretch.begun(to - events);
            work += Math.max(reach - events, 0) + 1;
        }
        underWay = next;
        first = from;
        passed += stretch.periods();
    }

    /** Periods that passed. */
    long passed() {
        return passed;
    }

    /** Chance of being neither back at 0 nor an alarm so far. */
    double left() {
        return left;
    }

    /** Mean periods on the way so far. */
    double periods() {
        return periods;
    }

    /** Chance of an alarm so far. */
    double alarm() {
        return alarm;
    }

    /** Multiplications so far. */
    long work() {
        return work;
    }

    /** Chance of standing at S = whole now, at the end of a cycle; 0 where it cannot. */
    double at(int whole) {
        int i = bounds.atZero(passed) + whole - first;
        return i >= 0 && i < underWay.length ? underWay[i] : 0;
    }
}
