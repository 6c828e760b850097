package care.trellis.bench;

import care.trellis.cost.simulation.Market;
import care.trellis.cost.simulation.Simulation;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/**
 * Simulates the market in a virtual machine of its own, as somebody would who asks once, and then again when the machine
 * is warm. Prints one JSON line: wall-clock and processor seconds of the first and of the best of the later runs.
 */
final class MarketRun {
    private static final int WARM_RUNS = 5;
    private static final double FEE = 700;
    private static final double NANOS = 1e9;

    private MarketRun() {}

    /** Takes the number of homes, of draws and of partitions. */
    public static void main(String[] arguments) {
        var services = Homes.of(Integer.parseInt(arguments[0])).services();
        int draws = Integer.parseInt(arguments[1]);
        int partitions = Integer.parseInt(arguments[2]);
        var processor = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        double first = 0;
        double best = Double.POSITIVE_INFINITY;
        double leastCpu = Double.POSITIVE_INFINITY;
        Market market = null;
        for (int i = 0; i <= WARM_RUNS; i++) {
            long cpu = processor.getProcessCpuTime();
            long start = System.nanoTime();
            market = Simulation.run(services, i, draws, partitions, FEE);
            double seconds = (System.nanoTime() - start) / NANOS;
            if (i == 0) {
                first = seconds;
            } else {
                best = Math.min(best, seconds);
                leastCpu = Math.min(leastCpu, (processor.getProcessCpuTime() - cpu) / NANOS);
            }
        }
        var average = java.util.Objects.requireNonNull(market).average();
        System.out.printf(
                Locale.ROOT,
                "{\"threads\": %d, \"homes\": %d, \"draws\": %d, \"first\": %.4f, \"warm\": %.4f, \"cpu\": %.4f,"
                        + " \"mean\": %.6f, \"sd\": %.6f}%n",
                partitions,
                services.size(),
                draws,
                first,
                best,
                leastCpu,
                average.mean(),
                average.sd());
    }
}
