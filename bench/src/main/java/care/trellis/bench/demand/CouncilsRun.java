package care.trellis.bench.demand;

import care.trellis.bench.Timed;
import care.trellis.demand.care.Setting;
import java.util.Locale;
import java.util.stream.IntStream;

/** Follows draws of every council's area for 40 years, under the same rates; populations and chains made anew each time. Prints one JSON line. */
final class CouncilsRun {
    private static final int COUNCILS = 153;
    private static final double SMALLEST = 30_000;
    private static final double STEP = 5_000;
    private static final int RUNS = 3;

    private CouncilsRun() {}

    /** Takes the number of draws and of partitions. */
    public static void main(String[] arguments) {
        int draws = Integer.parseInt(arguments[0]);
        int partitions = Integer.parseInt(arguments[1]);
        var timed = Timed.best(RUNS, () -> all(draws, partitions));
        System.out.printf(
                Locale.ROOT,
                "{\"partitions\": %d, \"draws\": %d, \"councils\": %d, %s, \"people\": %.6f}%n",
                partitions,
                draws,
                COUNCILS,
                timed.json("all"),
                timed.result());
    }

    // Each partition takes councils of all sizes; a council's own draws then run on one thread.
    private static double all(int draws, int partitions) {
        var factors = Draws.factors(draws);
        var rates = MadeUpArea.rates(false);
        return IntStream.range(0, partitions)
                .parallel()
                .mapToDouble(partition -> {
                    double sum = 0;
                    for (int council = partition; council < COUNCILS; council += partitions) {
                        var chain = MadeUpArea.chain(SMALLEST + STEP * council, rates);
                        var paths = PathsRun.run(chain, factors, 1);
                        sum += paths.in(Setting.NURSING, paths.lastYear())[0];
                    }
                    return sum;
                })
                .sum();
    }
}
