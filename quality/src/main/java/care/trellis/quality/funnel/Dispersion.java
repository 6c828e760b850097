package care.trellis.quality.funnel;

import java.util.Arrays;

/**
 * How much more services differ than chance explains: φ = Σz² / N after the furthest tenth at each end has been moved in to
 * the tenth's edge (winsorised) or left aside (trimmed), and the variance between services
 * τ² = (Nφ − (N − 1)) / (Σw − Σw² / Σw), w = 1 / s², at least 0 (Spiegelhalter 2005, <i>Quality and Safety in Health
 * Care</i> 14, 347–351; DerSimonian and Laird 1986). Trimmed services count neither in N nor in w, as SHMI has it.
 */
final class Dispersion {
    /** The share at each end that is kept from setting the dispersion. */
    static final double END = 0.1;

    private static final int TENTHS = 10;

    /** z as it counts; NaN where it does not. */
    private final double[] counted;

    private final int services;
    private final double phi;
    private final double tau2;

    private Dispersion(double[] counted, double[] errors) {
        this.counted = counted;
        double squares = 0;
        double weights = 0;
        double squaredWeights = 0;
        int n = 0;
        for (int i = 0; i < counted.length; i++) {
            if (!Double.isNaN(counted[i])) {
                double weight = 1 / (errors[i] * errors[i]);
                squares += counted[i] * counted[i];
                weights += weight;
                squaredWeights += weight * weight;
                n++;
            }
        }
        services = n;
        phi = squares / n;
        tau2 = Math.max(0, (squares - (n - 1)) / (weights - squaredWeights / weights));
    }

    static Dispersion winsorised(double[] z, double[] errors) {
        double lower = quantile(z, END);
        double upper = quantile(z, 1 - END);
        return new Dispersion(
                Arrays.stream(z).map(each -> Math.clamp(each, lower, upper)).toArray(), errors);
    }

    /** Leaves aside the services whose rank, by tenths as SPSS and SHMI count them, is in the first tenth or the last. */
    static Dispersion trimmed(double[] z, double[] errors) {
        var sorted = z.clone();
        Arrays.sort(sorted);
        return new Dispersion(
                Arrays.stream(z)
                        .map(each -> {
                            double tenth = Math.floor(rank(sorted, each) * TENTHS / (sorted.length + 1));
                            return tenth > 0 && tenth < TENTHS - 1 ? each : Double.NaN;
                        })
                        .toArray(),
                errors);
    }

    // Those alike share the mean of their ranks.
    private static double rank(double[] sorted, double value) {
        int first = Arrays.binarySearch(sorted, value);
        int last = first;
        while (first > 0 && sorted[first - 1] == value) {
            first--;
        }
        while (last < sorted.length - 1 && sorted[last + 1] == value) {
            last++;
        }
        return (first + last) / 2.0 + 1;
    }

    /** Hyndman and Fan's seventh definition, as R's quantile has it. */
    private static double quantile(double[] values, double share) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        double position = (sorted.length - 1) * share;
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }

    /** z of a service as it counted; NaN where it was left aside. */
    double counted(int service) {
        return counted[service];
    }

    /** Services that counted. */
    int services() {
        return services;
    }

    double phi() {
        return phi;
    }

    double tau2() {
        return tau2;
    }
}
