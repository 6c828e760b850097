package care.trellis.demand.draw;

import care.trellis.demand.care.Dependency;
import care.trellis.demand.population.Sex;
import care.trellis.demand.transition.Chain;
import care.trellis.demand.transition.Matrix;

/** Some draws of a chain, year by year, each transition matrix made once for all of them. */
@SuppressWarnings("EnumOrdinal") // names of streams, and figures by dependency in its order
final class Drawing {
    private static final long ARRIVING = 1;
    private static final long PASSING = 2;

    private final Chain chain;
    private final long seed;
    private final int from;
    private final int to;
    private final Book book;
    private final int states;
    private final int[] needs;

    Drawing(Chain chain, long seed, int from, int to, Book book) {
        this.chain = chain;
        this.seed = seed;
        this.from = from;
        this.to = to;
        this.book = book;
        states = chain.states().size();
        needs = chain.states().stream()
                .mapToInt(state -> state.dependency().ordinal())
                .toArray();
    }

    void run() {
        for (var sex : Sex.values()) {
            var here = new long[chain.bands().size()][to - from][states];
            for (int year = chain.firstYear(); year <= chain.lastYear(); year++) {
                here = year == chain.firstYear() ? here : passed(sex, year - 1, here);
                for (int band = 0; band < here.length; band++) {
                    arrive(sex, band, year, here[band]);
                }
            }
        }
    }

    private long[][][] passed(Sex sex, int year, long[][][] here) {
        var next = new long[here.length][to - from][states];
        for (int band = 0; band < here.length; band++) {
            int after = chain.after(band);
            var matrix = chain.matrix(sex, band, year);
            double staying = chain.staying(sex, after, year + 1);
            for (int draw = from; draw < to; draw++) {
                var chance = Chance.of(seed, draw, sex.ordinal(), band, year, PASSING);
                var dead = new long[Dependency.values().length];
                long moved = 0;
                for (int i = 0; i < states; i++) {
                    long people = here[band][draw - from][i];
                    if (people > 0) {
                        moved += pass(matrix, i, people, staying, chance, next[after][draw - from], dead);
                    }
                }
                book.gone(draw, sex, after, year + 1, dead, moved);
            }
        }
        return next;
    }

    // One outcome after another, each a binomial draw from those who are left; whoever is left in the end has moved
    // away.
    private long pass(Matrix matrix, int state, long people, double staying, Chance chance, long[] next, long[] dead) {
        long left = people;
        double rest = 1;
        int last = matrix.outcomes(state) - 1;
        for (int outcome = 0; outcome <= last && left > 0; outcome++) {
            int where = matrix.to(state, outcome);
            boolean isDeath = where == states;
            double share = matrix.share(state, outcome) * (isDeath ? 1 : staying);
            boolean isAllThatIsLeft = outcome == last && staying == 1;
            long drawn = isAllThatIsLeft ? left : Binomial.draw(left, share / rest, chance);
            if (isDeath) {
                dead[needs[state]] += drawn;
            } else {
                next[where] += drawn;
            }
            left -= drawn;
            rest -= share;
        }
        return left;
    }

    private void arrive(Sex sex, int band, int year, long[][] here) {
        var arriving = chain.arrivals(sex, band, year);
        double expected = 0;
        for (double each : arriving) {
            expected += each;
        }
        for (int draw = from; draw < to; draw++) {
            var chance = Chance.of(seed, draw, sex.ordinal(), band, year, ARRIVING);
            var people = here[draw - from];
            long newcomers = chance.whole(expected);
            stand(arriving, expected, newcomers, chance, people);
            book.arrived(draw, sex, band, year, newcomers);
            book.people(draw, sex, band, year, people);
        }
    }

    private static void stand(double[] arriving, double expected, long newcomers, Chance chance, long[] people) {
        int last = arriving.length - 1;
        while (last > 0 && arriving[last] == 0) {
            last--;
        }
        long left = newcomers;
        double rest = expected;
        for (int i = 0; i < last; i++) {
            long drawn = arriving[i] > 0 ? Binomial.draw(left, arriving[i] / rest, chance) : 0;
            people[i] += drawn;
            left -= drawn;
            rest -= arriving[i];
        }
        people[last] += left;
    }
}
