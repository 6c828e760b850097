package care.trellis.demand.uncertainty;

import care.trellis.demand.draw.Quantile;
import care.trellis.demand.population.Population;
import care.trellis.demand.projection.Assumption;
import care.trellis.demand.projection.Course;
import care.trellis.demand.projection.Method;
import care.trellis.demand.projection.Mode;
import care.trellis.demand.projection.Policy;
import care.trellis.demand.projection.Shift;
import care.trellis.demand.projection.Strata;
import care.trellis.demand.projection.Trend;
import care.trellis.demand.scenario.Measure;
import care.trellis.demand.scenario.OutlookYear;
import care.trellis.demand.scenario.Scenario;
import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Many futures of one scenario. Each draw has a stream of its own from the seed and its number, and its figures have a place of
 * their own, so that 1, 2 or 7 partitions give the same figures to the last bit.
 */
public final class Draws {
    private static final int MOST = 50_000;
    private static final int DRAWS_FOR_DRIVERS = 2_000;
    private static final double LOW = 0.1;
    private static final double HIGH = 0.9;

    private final Scenario scenario;
    private final Scenario small;
    private final Uncertainty uncertainty;
    private final Uncertainty smallUncertainty;
    private final long seed;
    private final int count;
    private final boolean quick;

    private Draws(Scenario scenario, Uncertainty uncertainty, long seed, int count) {
        var condensed = Condensed.of(scenario, uncertainty);
        this.scenario = scenario;
        this.small = condensed.scenario();
        this.uncertainty = uncertainty;
        this.smallUncertainty = condensed.uncertainty();
        this.seed = seed;
        this.count = count;
        this.quick = scenario.method() instanceof Strata
                && scenario.policies().stream().noneMatch(Policy::movesPeople);
    }

    /**
     * The spread of a scenario.
     *
     * @param count of draws, 10 to 50,000
     * @param partitions worked on at the same time, 1 to 64
     */
    public static Fan of(Scenario scenario, Uncertainty uncertainty, long seed, int count, int partitions) {
        var faults = new ArrayList<Fault>();
        if (count < 10 || count > MOST) {
            faults.add(Fault.of("draws", Integer.toString(count), "from 10 to 50,000"));
        }
        if (partitions < 1 || partitions > 64) {
            faults.add(Fault.of("partitions", Integer.toString(partitions), "from 1 to 64"));
        }
        if (!faults.isEmpty()) {
            throw new Faulty(faults);
        }
        // The plain path names every fault of the scenario before thousands of draws meet it.
        scenario.years();
        return new Draws(scenario, uncertainty, seed, count).fan(partitions);
    }

    private Fan fan(int partitions) {
        var measures = scenario.measures();
        int years = small.lastYear() - small.baseYear() + 1;
        var figures = new double[measures.size()][years][count];
        IntStream.range(0, partitions).parallel().forEach(partition -> {
            int from = (int) ((long) count * partition / partitions);
            int to = (int) ((long) count * (partition + 1) / partitions);
            fill(from, to, figures);
        });
        // Before the figures are sorted, those of the last year still stand by draw.
        var drivers = drivers(
                Arrays.stream(figures)
                        .map(measure -> Arrays.copyOf(measure[years - 1], Math.min(count, DRAWS_FOR_DRIVERS)))
                        .toArray(double[][]::new),
                partitions);
        var bands = new EnumMap<Measure, List<Fan.Band>>(Measure.class);
        var sorted = IntStream.range(0, measures.size())
                .parallel()
                .mapToObj(measure -> bands(figures[measure]))
                .toList();
        for (int i = 0; i < measures.size(); i++) {
            bands.put(measures.get(i), sorted.get(i));
        }
        return new Fan(scenario.name(), count, seed, bands, drivers, uncertainty.assumptions(scenario));
    }

    private void fill(int from, int to, double[][][] figures) {
        int years = figures[0].length;
        var teller = teller();
        var one = new double[figures.length];
        for (int number = from; number < to; number++) {
            var draw = Draw.of(seed, number);
            teller.meet(draw);
            for (int year = 0; year < years; year++) {
                teller.tell(year, one);
                for (int measure = 0; measure < one.length; measure++) {
                    figures[measure][year][number] = one[measure];
                }
            }
        }
    }

    private List<Fan.Band> bands(double[][] figures) {
        var bands = new ArrayList<Fan.Band>();
        for (int year = 0; year < figures.length; year++) {
            Arrays.sort(figures[year]);
            bands.add(new Fan.Band(
                    small.baseYear() + year,
                    Quantile.of(figures[year], LOW),
                    Quantile.of(figures[year], 0.5),
                    Quantile.of(figures[year], HIGH)));
        }
        return bands;
    }

    private Map<Measure, List<Driver>> drivers(double[][] last, int partitions) {
        var measures = scenario.measures();
        var all = Arrays.stream(last).mapToDouble(Draws::variance).toArray();
        var inputs = Arrays.asList(Input.values());
        var alone = (partitions == 1 ? inputs.stream() : inputs.parallelStream())
                .map(input -> variances(input, last[0].length))
                .toList();
        var drivers = new EnumMap<Measure, List<Driver>>(Measure.class);
        for (int i = 0; i < measures.size(); i++) {
            int measure = i;
            var ranked = Arrays.stream(Input.values())
                    .map(input -> new Driver(input, share(alone.get(inputs.indexOf(input))[measure], all[measure]), 0))
                    .sorted(Comparator.comparingDouble(Driver::share).reversed())
                    .toList();
            drivers.put(
                    measures.get(i),
                    IntStream.range(0, ranked.size())
                            .mapToObj(place -> new Driver(
                                    ranked.get(place).input(), ranked.get(place).share(), place + 1))
                            .toList());
        }
        return drivers;
    }

    private static double share(double alone, double all) {
        // Sums of equal figures differ in their last digits: that is no spread.
        return all == 0 || alone < all * 1e-18 ? 0 : alone / all;
    }

    private double[] variances(Input only, int draws) {
        if (only == unusedTrend()) {
            return new double[scenario.measures().size()];
        }
        int last = small.lastYear() - small.baseYear();
        var teller = quick ? new Quick() : new Plain(only == Input.COST_GROWTH ? ran() : small);
        var one = new double[scenario.measures().size()];
        var figures = new double[one.length][draws];
        for (int number = 0; number < draws; number++) {
            teller.meet(Draw.of(seed, number).only(only));
            teller.tell(last, one);
            for (int i = 0; i < one.length; i++) {
                figures[i][number] = one[i];
            }
        }
        return Arrays.stream(figures).mapToDouble(Draws::variance).toArray();
    }

    // A mode has a trend of use or of need, and the other one changes nothing.
    private Input unusedTrend() {
        return scenario.mode() == Mode.PREVALENCE ? Input.USAGE_TREND : Input.DEPENDENCY_TREND;
    }

    private static double variance(double[] figures) {
        double sum = 0;
        double squares = 0;
        for (double figure : figures) {
            double apart = figure - figures[0];
            sum += apart;
            squares += apart * apart;
        }
        return Math.max(0, (squares - sum * sum / figures.length) / (figures.length - 1));
    }

    /** The small scenario with its course worked out: what care costs does not change where people are. */
    private Scenario ran() {
        var course = small.method().run(small.population(), small.baseYear(), small.lastYear());
        return small.with(new Ran(small.method(), course));
    }

    private record Ran(Method method, Course course) implements Method {
        @Override
        public Mode mode() {
            return method.mode();
        }

        @Override
        public List<Assumption> assumptions() {
            return method.assumptions();
        }

        @Override
        public Method trending(Trend trend) {
            return method.trending(trend);
        }

        @Override
        public Method turningOut(Shift shift) {
            return shift.equals(Shift.NONE) ? this : method.turningOut(shift);
        }

        @Override
        public Course run(Population population, int baseYear, int lastYear) {
            return course;
        }
    }

    private Teller teller() {
        return quick ? new Quick() : new Plain(small);
    }

    /** Tells the figures of one draw, year by year. */
    private sealed interface Teller {
        void meet(Draw draw);

        void tell(int year, double[] into);
    }

    private final class Quick implements Teller {
        private final Kernel kernel = new Kernel(small, smallUncertainty);
        private final Kernel.Bench bench = kernel.bench();
        private Draw draw = Draw.MIDDLE;

        @Override
        public void meet(Draw next) {
            draw = next;
        }

        @Override
        public void tell(int year, double[] into) {
            kernel.figures(draw, year, bench, into);
        }
    }

    private final class Plain implements Teller {
        private final Scenario plain;
        private final List<Measure> measures = small.measures();
        private List<OutlookYear> years = List.of();

        Plain(Scenario plain) {
            this.plain = plain;
        }

        @Override
        public void meet(Draw draw) {
            years = smallUncertainty.at(draw, plain).years();
        }

        @Override
        public void tell(int year, double[] into) {
            for (int i = 0; i < into.length; i++) {
                into[i] = years.get(year).of(measures.get(i));
            }
        }
    }
}
