package care.trellis.bench.demand;

import care.trellis.bench.Timed;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * How fast memory is: a = b + s·c over arrays far larger than any cache, as in STREAM (McCalpin 1995, <i>Memory bandwidth and
 * machine balance in current high performance computers</i>), 24 bytes to each step as there. Prints one JSON line.
 */
final class Triad {
    private static final int SIZE = 20_000_000;
    private static final int RUNS = 12;
    private static final double BYTES = 24.0 * SIZE;
    private static final double GIGA = 1e9;

    private Triad() {}

    public static void main(String[] arguments) {
        var a = new double[SIZE];
        var b = new double[SIZE];
        var c = new double[SIZE];
        Arrays.fill(b, 1);
        Arrays.fill(c, 2);
        System.out.printf(
                Locale.ROOT,
                "{\"one\": %.2f, \"two\": %.2f}%n",
                BYTES / GIGA / best(a, b, c, 1),
                BYTES / GIGA / best(a, b, c, 2));
    }

    private static double best(double[] a, double[] b, double[] c, int threads) {
        return Timed.best(RUNS, () -> {
                    IntStream.range(0, threads)
                            .parallel()
                            .forEach(thread -> add(a, b, c, SIZE / threads * thread, SIZE / threads * (thread + 1)));
                    return a[SIZE - 1];
                })
                .seconds();
    }

    private static void add(double[] a, double[] b, double[] c, int from, int to) {
        for (int i = from; i < to; i++) {
            a[i] = b[i] + 3 * c[i];
        }
    }
}
