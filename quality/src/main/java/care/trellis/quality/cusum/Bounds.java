package care.trellis.quality.cusum;

import java.util.HashMap;
import java.util.Map;

/**
 * Between which numbers of events S is neither back at 0 nor an alarm, period for period.
 *
 * @param rate events a period
 * @param k events taken off each period
 * @param h events that S must reach for an alarm
 * @param stretches by their periods; there are few different ones
 */
record Bounds(double rate, double k, double h, Map<Integer, Stretch> stretches) {
    /** S counts as 0, or as h, when it is this near: k times a number of periods is not exact in binary. */
    private static final double TOUCHING = 1e-9;

    private static final int LONGEST_CYCLE = 20_000;

    Bounds(double rate, double k, double h) {
        this(rate, k, h, new HashMap<>());
    }

    /** The most events with which S is 0 after so many periods. */
    int atZero(long period) {
        return (int) Math.floor(k * period + TOUCHING);
    }

    /** The fewest events with which S is an alarm after so many periods. */
    int atAlarm(long period) {
        return (int) Math.ceil(k * period + h - TOUCHING);
    }

    /**
     * The periods to come that can be taken together. Where k is small, no bound moves for many periods: then only the
     * events of all of them matter. One in which the bound at 0 rises stands alone, because whoever is back at 0 after it
     * does not see the next.
     */
    Stretch stretch(long passed, boolean isAlone) {
        int periods = 1;
        if (!isAlone) {
            int zero = atZero(passed + 1);
            int alarm = atAlarm(passed + 1);
            while (atZero(passed + periods + 1) == zero && atAlarm(passed + periods + 1) == alarm) {
                periods++;
            }
        }
        return stretches.computeIfAbsent(periods, each -> new Stretch(rate, each, (int) Math.ceil(h + k) + 1));
    }

    /** After how many periods the bounds have risen by a whole number of events; 0 where there is no such cycle. */
    int cycle() {
        for (int periods = 1; periods <= LONGEST_CYCLE; periods++) {
            if (Math.abs(k * periods - Math.rint(k * periods)) < TOUCHING * periods / LONGEST_CYCLE) {
                return periods;
            }
        }
        return 0;
    }
}
