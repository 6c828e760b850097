package care.trellis.bench;

import care.trellis.cost.run.Inputs;
import care.trellis.cost.run.Run;
import care.trellis.cost.simulation.Market;
import care.trellis.cost.simulation.Service;
import care.trellis.cost.simulation.Simulation;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long one price takes in decimals, and how long a market of prices takes in compiled doubles. */
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 7, time = 1)
@BenchmarkMode(Mode.AverageTime)
public class PriceBenchmark {
    private static final int HOMES = 30_000;
    private static final int DRAWS = 1_000;
    private static final int MANY_DRAWS = 100_000;
    private static final long SEED = 42;

    /** One home. */
    @State(Scope.Thread)
    public static class OneHome {
        private final Homes homes = Homes.of(1);
        final Inputs inputs = homes.likeliest(0);
        final Service service = homes.services().getFirst();
    }

    /** A country's homes. */
    @State(Scope.Thread)
    public static class Country {
        final List<Service> homes = Homes.of(HOMES).services();

        @Param({"1", "2"})
        int partitions;
    }

    /** One price by the decimal run, unrounded. */
    @Benchmark
    @OutputTimeUnit(TimeUnit.MICROSECONDS)
    public BigDecimal decimal(OneHome home) {
        return Run.of(home.inputs).price();
    }

    /** One drawn price of one home, its share of the compilation and of the summary included. */
    @Benchmark
    @OutputTimeUnit(TimeUnit.NANOSECONDS)
    @OperationsPerInvocation(MANY_DRAWS)
    public Market compiled(OneHome home) {
        return Simulation.run(List.of(home.service), SEED, MANY_DRAWS, 1);
    }

    /** 30,000 homes × 1,000 draws, each home with a summary, and the whole. */
    @Benchmark
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public Market market(Country country) {
        return Simulation.run(country.homes, SEED, DRAWS, country.partitions);
    }
}
