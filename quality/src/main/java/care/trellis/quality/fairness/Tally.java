package care.trellis.quality.fairness;

/** Counts of one group over rounds of a simulation; whole numbers, so that tallies add up the same in any order. */
final class Tally {
    long truly;
    long called;
    long said;
    private long trulySquared;
    private long calledSquared;
    private long product;
    private long rounds;

    /** Adds the counts of one round. */
    void add(long trulyNow, long calledNow, long saidNow) {
        truly += trulyNow;
        called += calledNow;
        said += saidNow;
        trulySquared += trulyNow * trulyNow;
        calledSquared += calledNow * calledNow;
        product += trulyNow * calledNow;
        rounds++;
    }

    void add(Tally other) {
        truly += other.truly;
        called += other.called;
        said += other.said;
        trulySquared += other.trulySquared;
        calledSquared += other.calledSquared;
        product += other.product;
        rounds += other.rounds;
    }

    /**
     * The rate and its error as of a ratio of two sums over rounds (Cochran 1977, <i>Sampling Techniques</i>, 6.4), because
     * the services of one round share one fit.
     *
     * @param services of the group that were simulated
     */
    FalseBelow falseBelow(int services) {
        double rate = (double) called / truly;
        double squares = calledSquared - 2 * rate * product + rate * rate * trulySquared;
        double error = Math.sqrt(Math.max(squares, 0) * rounds / (rounds - 1.0)) / truly;
        return new FalseBelow(rate, error, (double) said / (rounds * (double) services));
    }
}
