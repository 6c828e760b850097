package care.trellis.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * How long a piece of work took at best.
 *
 * @param seconds by the clock
 * @param cpu processor seconds of all threads, the garbage collector's and the compiler's too
 */
public record Timed<T>(double seconds, double cpu, T result) {
    private static final double NANOS = 1e9;
    private static final double MILLIS = 1e3;

    public static <T> Timed<T> once(Supplier<T> work) {
        return best(1, work);
    }

    /** The best of several times, each figure for itself. */
    public static <T> Timed<T> best(int times, Supplier<T> work) {
        var best = of(work);
        for (int i = 1; i < times; i++) {
            var next = of(work);
            best = new Timed<>(Math.min(best.seconds, next.seconds), Math.min(best.cpu, next.cpu), next.result);
        }
        return best;
    }

    private static <T> Timed<T> of(Supplier<T> work) {
        var processor = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long cpu = processor.getProcessCpuTime();
        long start = System.nanoTime();
        var result = work.get();
        return new Timed<>((System.nanoTime() - start) / NANOS, (processor.getProcessCpuTime() - cpu) / NANOS, result);
    }

    /** The time from the start of this virtual machine to now, seconds. */
    public static double sinceStart() {
        return (System.currentTimeMillis()
                        - ManagementFactory.getRuntimeMXBean().getStartTime())
                / MILLIS;
    }

    /** Its figures as members of a JSON object. */
    public String json(String name) {
        return String.format(Locale.ROOT, "\"%s\": %.6f, \"%s_cpu\": %.6f", name, seconds, name, cpu);
    }
}
