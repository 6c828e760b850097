package care.trellis.demand.person;

import care.trellis.demand.population.Sex;
import care.trellis.demand.transition.Chain;
import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Runs a chain person by person. Nobody is kept: memory does not grow with the population. */
public final class Lives {
    private static final int MOST_PARTITIONS = 1_024;
    private static final double ROUNDING = 1e-9;

    private record Cohort(Sex sex, int band, int year) {}

    private Lives() {}

    /**
     * Follows everybody of a chain through life.
     *
     * @param holdings what people have when they first draw on care; their shares sum to 1
     * @param partitions computed side by side, 1 to 1,024; any number gives the same lives
     * @throws Faulty naming what cannot be used
     */
    public static Lifetimes run(Chain chain, Charging charging, List<Holding> holdings, long seed, int partitions) {
        var faults = new ArrayList<Fault>();
        checkShares(holdings, faults);
        if (partitions < 1 || partitions > MOST_PARTITIONS) {
            faults.add(Fault.of("partitions", Integer.toString(partitions), "a number from 1 to " + MOST_PARTITIONS));
        }
        if (!faults.isEmpty()) {
            throw new Faulty(faults);
        }
        var cohorts = cohorts(chain);
        var known = List.copyOf(holdings);
        var tally = IntStream.range(0, partitions)
                .parallel()
                .mapToObj(partition -> {
                    var walk = new Walk(chain, charging, known, seed);
                    // Cohorts of about one size lie beside each other, so that each partition takes every n-th.
                    for (int i = partition; i < cohorts.size(); i += partitions) {
                        var cohort = cohorts.get(i);
                        walk.cohort(cohort.sex, cohort.band, cohort.year);
                    }
                    return walk.tally();
                })
                .toList()
                .stream()
                .reduce(Tally::plus)
                .orElseThrow();
        return new Lifetimes(chain, tally);
    }

    static void checkShares(List<Holding> holdings, List<Fault> faults) {
        double shares = holdings.stream().mapToDouble(Holding::share).sum();
        if (!(Math.abs(shares - 1) <= ROUNDING)) {
            faults.add(Fault.of("shares of people by capital", Double.toString(shares), "shares that sum to 1"));
        }
    }

    private static List<Cohort> cohorts(Chain chain) {
        var cohorts = new ArrayList<Cohort>();
        for (int band = chain.bands().size() - 1; band >= 0; band--) {
            for (var sex : Sex.values()) {
                cohorts.add(new Cohort(sex, band, chain.firstYear()));
            }
        }
        if (chain.bands().size() > 1) {
            for (int year = chain.firstYear() + 1; year <= chain.lastYear(); year++) {
                for (var sex : Sex.values()) {
                    cohorts.add(new Cohort(sex, 0, year));
                }
            }
        }
        return cohorts;
    }
}
