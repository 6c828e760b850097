package care.trellis.demand.draw;

/**
 * Random numbers that follow from a seed and a few names alone: SplitMix64 (Steele, Lea and Flood 2014, <i>Fast splittable
 * pseudorandom number generators</i>). So whoever computes what, in whatever order, draws the same.
 *
 * <p>Streams are stretches of one sequence of 2⁶⁴ numbers. Of 10⁷ streams of 1,000 numbers two overlap with a probability
 * below 0.01, and then two strata of different draws share a part of their chance.
 */
public final class Chance {
    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;
    private static final int UNUSED_BITS = 11;
    private static final double UNIT = 0x1p-53;
    private static final double BELOW_ONE = Math.nextDown(1.0);

    private long state;

    private Chance(long state) {
        this.state = state;
    }

    /** The stream of some names under a seed. */
    public static Chance of(long seed, long... names) {
        long start = mixed(seed);
        for (long name : names) {
            start = mixed(start ^ mixed(name + GOLDEN_GAMMA));
        }
        return new Chance(start);
    }

    /** 64 random bits. */
    public long bits() {
        return mixed(state += GOLDEN_GAMMA);
    }

    /** Uniform in (0, 1), both ends excluded. */
    public double uniform() {
        return uniform(bits());
    }

    /** The number in (0, 1) that 64 bits stand for. */
    public static double uniform(long bits) {
        // The greatest of them would be rounded to 1.
        return Math.min(((bits >>> UNUSED_BITS) + 0.5) * UNIT, BELOW_ONE);
    }

    /** A whole number that is right on average: the figure rounded down, or with the probability of its fraction up. */
    public long whole(double figure) {
        double floor = Math.floor(figure);
        return (long) floor + (uniform() < figure - floor ? 1 : 0);
    }

    /** Where the stream begins; the k-th number after it is {@code at(start, k)}, without those before. */
    public long start() {
        return state;
    }

    /** The 64 bits at a place of a stream, from 0. */
    public static long at(long start, long place) {
        return mixed(start + (place + 1) * GOLDEN_GAMMA);
    }

    // Stafford's thirteenth variant of the MurmurHash3 finalizer, as SplitMix64 has it.
    private static long mixed(long bits) {
        long z = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
