package care.trellis.cost.simulation;

import java.util.Arrays;

/**
 * Quantiles of draws by Hyndman and Fan's seventh definition (1996, <i>American Statistician</i> 50, 361–365): exact, by
 * counting the draws into bins of equal width and sorting only the bins a wanted rank falls into. Sorting or selecting
 * among all draws takes several times as long, and that for every service of a market.
 */
public final class Quantiles {
    private static final int DRAWS_IN_BIN = 4;
    private static final int FEWEST_BINS = 16;
    private static final int MOST_BINS = 4_096;

    private final double[] draws;
    private final int count;
    /** The bin of each draw. */
    private final int[] bins;
    /** Rank of the first draw of each bin; one more than there are bins. */
    private final int[] starts;

    private Quantiles(double[] draws) {
        this.draws = draws;
        count = draws.length;
        double least = draws[0];
        double greatest = draws[0];
        for (double draw : draws) {
            least = Math.min(least, draw);
            greatest = Math.max(greatest, draw);
        }
        int size = Math.clamp(count / DRAWS_IN_BIN, FEWEST_BINS, MOST_BINS);
        double perBin = (size - 1) / (greatest - least);
        // Draws that are all alike, or as good as alike, stand in one bin.
        double scale = Double.isFinite(perBin) ? perBin : 0;
        bins = new int[count];
        for (int i = 0; i < count; i++) {
            bins[i] = (int) ((draws[i] - least) * scale);
        }
        starts = new int[size + 1];
        for (int bin : bins) {
            starts[bin + 1]++;
        }
        for (int i = 0; i < size; i++) {
            starts[i + 1] += starts[i];
        }
    }

    /** The quantile of each probability, 0 to 1, of at least one draw. */
    public static double[] of(double[] draws, double... probabilities) {
        return new Quantiles(draws).at(probabilities);
    }

    private double[] at(double[] probabilities) {
        var wanted = new boolean[starts.length - 1];
        for (double probability : probabilities) {
            int rank = (int) ((count - 1) * probability);
            wanted[binOf(rank)] = true;
            wanted[binOf(Math.min(rank + 1, count - 1))] = true;
        }
        // What a rank loses because bins before its own are not wanted.
        var skipped = new int[wanted.length];
        int left = 0;
        for (int i = 0; i < wanted.length; i++) {
            skipped[i] = left;
            left += wanted[i] ? 0 : starts[i + 1] - starts[i];
        }
        var near = new double[count - left];
        int found = 0;
        for (int i = 0; i < count; i++) {
            if (wanted[bins[i]]) {
                near[found++] = draws[i];
            }
        }
        Arrays.sort(near);
        var quantiles = new double[probabilities.length];
        for (int i = 0; i < quantiles.length; i++) {
            double position = (count - 1) * probabilities[i];
            int rank = (int) position;
            int next = Math.min(rank + 1, count - 1);
            double below = near[rank - skipped[binOf(rank)]];
            double above = near[next - skipped[binOf(next)]];
            quantiles[i] = below + (position - rank) * (above - below);
        }
        return quantiles;
    }

    // The last bin that starts at or before the rank, empty ones apart.
    private int binOf(int rank) {
        int low = 0;
        int high = starts.length - 1;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (starts[middle] <= rank) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
