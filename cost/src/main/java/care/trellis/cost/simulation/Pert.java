package care.trellis.cost.simulation;

/**
 * A PERT distribution: the beta distribution of shape 1 + 4m and 5 − 4m, where m is how far the mode stands between the
 * ends, stretched from low to high.
 *
 * <p>Drawn exactly by the rejection of strips (Ahrens 1995, <i>Statistics and Computing</i> 5, 315–325). The density is
 * cut into 64 strips of equal width; in each, the part below its lower end is taken as it falls, and only the wedge above
 * is put to the test. Which part a draw falls into is looked up in an alias table (Walker 1977). One draw in about twenty
 * evaluates the density. The logarithms the density needs at the edges are those of fixed points, so that a table costs
 * about a microsecond and every service can have its own; Cheng's sampler needs none but is many times slower.
 */
final class Pert implements Sampler {
    private static final double LAMBDA = 4;
    private static final int STRIPS = 64;
    private static final int COLUMNS = 2 * STRIPS;
    private static final double[] LOG = new double[STRIPS + 1];

    static {
        for (int i = 0; i <= STRIPS; i++) {
            LOG[i] = Math.log((double) i / STRIPS);
        }
    }

    private final double low;
    private final double high;
    private final double rise;
    private final double fall;
    private final double logOfMode;
    /** Height of each strip's lower end, and how much its wedge stands above that; the mode has height 1. */
    private final double[] base = new double[STRIPS];

    private final double[] wedge = new double[STRIPS];
    /** The alias table over the strips' bases and then their wedges. */
    private final double[] threshold = new double[COLUMNS];

    private final int[] alias = new int[COLUMNS];

    Pert(double low, double mode, double high) {
        this.low = low;
        this.high = high;
        double m = (mode - low) / (high - low);
        rise = LAMBDA * m;
        fall = LAMBDA - rise;
        logOfMode = power(rise, Math.log(m)) + power(fall, Math.log(1 - m));
        double left = edge(0);
        for (int i = 0; i < STRIPS; i++) {
            double right = edge(i + 1);
            boolean holdsMode = m * STRIPS >= i && m * STRIPS <= i + 1;
            base[i] = Math.min(left, right);
            wedge[i] = (holdsMode ? 1 : Math.max(left, right)) - base[i];
            threshold[i] = base[i];
            threshold[i + STRIPS] = wedge[i];
            left = right;
        }
        settleAliases();
    }

    private double edge(int i) {
        return Math.exp(power(rise, LOG[i]) + power(fall, LOG[STRIPS - i]) - logOfMode);
    }

    // 0 to the power 0 is 1: a density whose mode is at an end starts from there.
    private static double power(double exponent, double logarithm) {
        return exponent == 0 ? 0 : exponent * logarithm;
    }

    // Vose 1991: columns with less than their share are filled up by those with more.
    private void settleAliases() {
        double sum = 0;
        for (double area : threshold) {
            sum += area;
        }
        var poor = new int[COLUMNS];
        var rich = new int[COLUMNS];
        int poors = 0;
        int riches = 0;
        for (int i = 0; i < COLUMNS; i++) {
            threshold[i] *= COLUMNS / sum;
            if (threshold[i] < 1) {
                poor[poors++] = i;
            } else {
                rich[riches++] = i;
            }
        }
        while (poors > 0 && riches > 0) {
            int small = poor[--poors];
            int large = rich[riches - 1];
            alias[small] = large;
            threshold[large] -= 1 - threshold[small];
            if (threshold[large] < 1) {
                riches--;
                poor[poors++] = large;
            }
        }
        // What is left differs from a whole share only by rounding.
        while (riches > 0) {
            threshold[rich[--riches]] = 1;
        }
        while (poors > 0) {
            threshold[poor[--poors]] = 1;
        }
    }

    @Override
    public void fill(double[] into, int count, Stream stream) {
        // The numbers that every draw needs, at once: HotSpot turns that into vector instructions.
        var columns = new double[count];
        stream.fill(columns, count);
        stream.fill(into, count);
        double width = high - low;
        for (int i = 0; i < count; i++) {
            into[i] = low + width * draw(columns[i], into[i], stream);
        }
    }

    private double draw(double ofColumn, double ofStrip, Stream stream) {
        double wide = ofColumn * COLUMNS;
        int column = (int) wide;
        int part = wide - column < threshold[column] ? column : alias[column];
        double x = ((part & (STRIPS - 1)) + ofStrip) / STRIPS;
        return part < STRIPS || isUnderWedge(part - STRIPS, x, stream.uniform())
                ? x
                : draw(stream.uniform(), stream.uniform(), stream);
    }

    private boolean isUnderWedge(int strip, double x, double u) {
        double density = Math.exp(rise * Math.log(x) + fall * Math.log(1 - x) - logOfMode);
        return base[strip] + u * wedge[strip] < density;
    }
}
