package care.trellis.quality.backtest;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Bootstrap samples of homes: as many homes as there are, drawn with replacement, each with all its quarters, because the
 * quarters of one home are not independent.
 *
 * <p>Every sample has a random stream of its own, found from the seed and its number, so that samples may be drawn in any
 * order or by several workers and stay the same.
 */
record HomeSamples(int homes, int replicates, long seed) {
    /** How often each home is in a sample. */
    int[] times(int replicate) {
        var random = new SplittableRandom(mixed(seed ^ mixed(replicate + 1L)));
        var times = new int[homes];
        for (int i = 0; i < homes; i++) {
            times[random.nextInt(homes)]++;
        }
        return times;
    }

    /** Every home once. */
    int[] once() {
        var times = new int[homes];
        Arrays.fill(times, 1);
        return times;
    }

    // SplittableRandom steps through its seeds by a constant: seeds that lie such steps apart would give one stream
    // shifted,
    // and samples that hardly differ. Mixing (Stafford's variant 13) throws them far apart.
    private static long mixed(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D0_49BB_1331_11EBL;
        return z ^ (z >>> 31);
    }
}
