package care.trellis.cost.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Draws counted in bins of equal width, for a chart. */
public record Histogram(List<Bin> bins) {
    private static final int FEWEST = 5;
    private static final int MOST = 40;

    /** Draws from {@code from} up to but not including {@code to}; the last bin includes its end. */
    public record Bin(double from, double to, int draws) {}

    public Histogram {
        bins = List.copyOf(bins);
    }

    /**
     * Counts draws in 5 to 40 bins whose width follows Freedman and Diaconis 1981: twice the interquartile range divided by
     * the cube root of the number of draws. Draws that are all alike stand in one bin.
     */
    public static Histogram of(double[] draws) {
        var sorted = draws.clone();
        Arrays.sort(sorted);
        double low = sorted[0];
        double high = sorted[sorted.length - 1];
        if (!(high > low)) {
            return new Histogram(List.of(new Bin(low, high, draws.length)));
        }
        double spread = sorted[sorted.length * 3 / 4] - sorted[sorted.length / 4];
        double width = 2 * spread / Math.cbrt(draws.length);
        int count = (int) Math.clamp(Math.ceil((high - low) / width), FEWEST, MOST);
        var counts = new int[count];
        for (double draw : sorted) {
            counts[Math.min((int) ((draw - low) / (high - low) * count), count - 1)]++;
        }
        var bins = new ArrayList<Bin>();
        for (int i = 0; i < count; i++) {
            bins.add(new Bin(edge(low, high, i, count), edge(low, high, i + 1, count), counts[i]));
        }
        return new Histogram(bins);
    }

    private static double edge(double low, double high, int i, int count) {
        return i == count ? high : low + (high - low) * i / count;
    }
}
