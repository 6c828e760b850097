package care.trellis.cost.simulation;

/**
 * The standard normal distribution, to 15 decimals, and its inverse, to 15 digits.
 *
 * <p>The inverse is algorithm AS 241 (PPND16) of Wichura 1988, <i>Applied Statistics</i> 37, 477–484; the distribution is
 * Hart's 1968 rational approximation as West 2005 (<i>Wilmott</i>, May) prints it.
 */
final class NormalLaw {
    private static final double CENTRAL = 0.425;
    private static final double CENTRAL_SQUARED = 0.180625;
    private static final double TAIL_START = 1.6;
    private static final double FAR_TAIL = 5.0;
    private static final double HART_LIMIT = 7.07106781186547;
    private static final double BEYOND = 37;
    private static final double ROOT_OF_TWO_PI = 2.5066282746310007;

    private NormalLaw() {}

    /** The probability of a value at most z. */
    static double probability(double z) {
        double size = Math.abs(z);
        double upper = size > BEYOND ? 0 : upperTail(size);
        return z > 0 ? 1 - upper : upper;
    }

    private static double upperTail(double z) {
        double density = Math.exp(-z * z / 2);
        if (z < HART_LIMIT) {
            double above = 3.52624965998911e-02 * z + 0.700383064443688;
            above = above * z + 6.37396220353165;
            above = above * z + 33.912866078383;
            above = above * z + 112.079291497871;
            above = above * z + 221.213596169931;
            above = above * z + 220.206867912376;
            double below = 8.83883476483184e-02 * z + 1.75566716318264;
            below = below * z + 16.064177579207;
            below = below * z + 86.7807322029461;
            below = below * z + 296.564248779674;
            below = below * z + 637.333633378831;
            below = below * z + 793.826512519948;
            below = below * z + 440.413735824752;
            return density * above / below;
        }
        double fraction = z + 0.65;
        fraction = z + 4 / fraction;
        fraction = z + 3 / fraction;
        fraction = z + 2 / fraction;
        fraction = z + 1 / fraction;
        return density / fraction / ROOT_OF_TWO_PI;
    }

    /** The value that a share p of all values, 0 to 1, does not exceed. */
    static double quantile(double p) {
        double q = p - 0.5;
        if (Math.abs(q) <= CENTRAL) {
            double r = CENTRAL_SQUARED - q * q;
            return q * central(r);
        }
        return tail(p, q);
    }

    /**
     * Puts the quantile of each probability in its place. The central formula is taken for all, which HotSpot turns into
     * vector instructions, and the one in seven that lie in the tails are then put right.
     */
    static void quantiles(double[] values, int count) {
        var probabilities = java.util.Arrays.copyOf(values, count);
        for (int i = 0; i < count; i++) {
            double q = probabilities[i] - 0.5;
            values[i] = q * central(CENTRAL_SQUARED - q * q);
        }
        for (int i = 0; i < count; i++) {
            double q = probabilities[i] - 0.5;
            if (Math.abs(q) > CENTRAL) {
                values[i] = tail(probabilities[i], q);
            }
        }
    }

    private static double tail(double p, double q) {
        double tail = q < 0 ? p : 1 - p;
        double r = Math.sqrt(-Math.log(tail));
        double size = r <= FAR_TAIL ? near(r - TAIL_START) : far(r - FAR_TAIL);
        return q < 0 ? -size : size;
    }

    private static double central(double r) {
        double above = 2509.0809287301227 * r + 33430.57558358813;
        above = above * r + 67265.7709270087;
        above = above * r + 45921.95393154987;
        above = above * r + 13731.69376550946;
        above = above * r + 1971.5909503065513;
        above = above * r + 133.14166789178438;
        above = above * r + 3.3871328727963665;
        double below = 5226.495278852546 * r + 28729.085735721943;
        below = below * r + 39307.89580009271;
        below = below * r + 21213.794301586597;
        below = below * r + 5394.196021424751;
        below = below * r + 687.1870074920579;
        below = below * r + 42.31333070160091;
        below = below * r + 1;
        return above / below;
    }

    private static double near(double r) {
        double above = 0.0007745450142783414 * r + 0.022723844989269184;
        above = above * r + 0.2417807251774506;
        above = above * r + 1.2704582524523684;
        above = above * r + 3.6478483247632045;
        above = above * r + 5.769497221460691;
        above = above * r + 4.630337846156546;
        above = above * r + 1.4234371107496835;
        double below = 1.0507500716444169e-09 * r + 0.0005475938084995345;
        below = below * r + 0.015198666563616457;
        below = below * r + 0.14810397642748008;
        below = below * r + 0.6897673349851;
        below = below * r + 1.6763848301838038;
        below = below * r + 2.053191626637759;
        below = below * r + 1;
        return above / below;
    }

    private static double far(double r) {
        double above = 2.0103343992922881e-07 * r + 2.7115555687434876e-05;
        above = above * r + 0.0012426609473880784;
        above = above * r + 0.026532189526576124;
        above = above * r + 0.29656057182850487;
        above = above * r + 1.7848265399172913;
        above = above * r + 5.463784911164114;
        above = above * r + 6.657904643501103;
        double below = 2.0442631033899397e-15 * r + 1.421511758316446e-07;
        below = below * r + 1.8463183175100548e-05;
        below = below * r + 0.0007868691311456133;
        below = below * r + 0.014875361290850615;
        below = below * r + 0.1369298809227358;
        below = below * r + 0.599832206555888;
        below = below * r + 1;
        return above / below;
    }
}
