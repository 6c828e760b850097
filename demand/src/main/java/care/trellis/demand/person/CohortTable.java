package care.trellis.demand.person;

import care.trellis.demand.population.Sex;
import care.trellis.demand.transition.Chain;
import care.trellis.demand.transition.Matrix;
import care.trellis.demand.transition.State;

/**
 * What can happen to the people of one sex born in one year, as thresholds for 62 random bits: year by year and state by
 * state, first staying as they are, last death, so that whoever dies under some rates dies under higher ones too.
 */
final class CohortTable {
    private static final int UNUSED_BITS = 2;
    private static final double ALL = 0x1p62;

    private final int states;
    private final int width;
    private final long[] below;
    private final byte[] to;

    /**
     * @param band where the cohort is in a year of the chain; later a band older each year, up to the open one
     */
    CohortTable(Chain chain, Sex sex, int band, int year) {
        states = chain.states().size();
        width = states + 2;
        int rows = (chain.lastYear() - chain.firstYear()) * states;
        below = new long[rows * width];
        to = new byte[rows * width];
        int at = band;
        for (int t = year; t < chain.lastYear(); t++) {
            var matrix = chain.matrix(sex, at, t);
            at = chain.after(at);
            double staying = chain.staying(sex, at, t + 1);
            for (int i = 0; i < states; i++) {
                fill((t - chain.firstYear()) * states + i, matrix, i, same(chain, i), staying);
            }
        }
    }

    // Where somebody is a year later to whom nothing happens; residents of the first year are in a later one then.
    private static int same(Chain chain, int number) {
        var state = chain.states().get(number);
        return chain.states()
                .indexOf(new State(
                        state.dependency(), state.setting(), state.setting().isCareHome()));
    }

    private void fill(int row, Matrix matrix, int from, int same, double staying) {
        int place = row * width;
        double sum = matrix.probability(from, same) * staying;
        place = put(place, sum, same);
        for (int other = 0; other < states; other++) {
            double share = matrix.probability(from, other) * staying;
            if (other != same && share > 0) {
                sum += share;
                place = put(place, sum, other);
            }
        }
        double dying = matrix.probability(from, states);
        if (dying < 1) {
            place = put(place, 1 - dying, movedAway());
        }
        put(place, 1, dead());
    }

    private int put(int place, double upTo, int outcome) {
        below[place] = (long) (Math.min(1, upTo) * ALL);
        to[place] = (byte) outcome;
        return place + 1;
    }

    int dead() {
        return states;
    }

    int movedAway() {
        return states + 1;
    }

    /**
     * The state a year later.
     *
     * @param year from the first of the chain
     */
    int next(int year, int state, long bits) {
        long u = bits >>> UNUSED_BITS;
        int place = (year * states + state) * width;
        while (u >= below[place]) {
            place++;
        }
        return to[place];
    }
}
