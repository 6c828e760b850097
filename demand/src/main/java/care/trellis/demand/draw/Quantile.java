package care.trellis.demand.draw;

/** Quantiles of figures (Hyndman and Fan 1996, definition 7: a straight line between the order statistics). */
public final class Quantile {
    private Quantile() {}

    /**
     * The figure that a share of the others stay below.
     *
     * @param sorted figures, the least first
     * @param share 0 to 1
     */
    public static double of(double[] sorted, double share) {
        double at = (sorted.length - 1) * share;
        int below = (int) at;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
