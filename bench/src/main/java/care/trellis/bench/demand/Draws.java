package care.trellis.bench.demand;

import care.trellis.demand.transition.Factors;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Made-up factors of draws, the same every time. */
final class Draws {
    private static final long SEED = 2026;

    private Draws() {}

    static List<Factors> factors(int draws) {
        var random = new Random(SEED);
        return IntStream.range(0, draws)
                .mapToObj(draw -> new Factors(
                        Math.exp(0.1 * bounded(random)),
                        Math.exp(0.1 * bounded(random)),
                        Math.exp(0.1 * bounded(random)),
                        Math.exp(0.1 * bounded(random)),
                        0.005 * bounded(random),
                        Math.exp(0.1 * bounded(random))))
                .toList();
    }

    private static double bounded(Random random) {
        return Math.clamp(random.nextGaussian(), -2.5, 2.5);
    }
}
