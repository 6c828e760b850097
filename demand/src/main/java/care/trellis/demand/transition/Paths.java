package care.trellis.demand.transition;

import care.trellis.demand.care.Setting;
import care.trellis.demand.population.AgeBand;
import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Many paths of one chain, each under its own factors: people by setting, year and draw.
 *
 * <p>Who arrives and which fraction moves away is the chain's ({@link Chain#under}); deaths of each sex and age are those of
 * the population times the draw's factor, shared anew by relative risk in each draw. A draw's figures depend on its factors
 * alone, so that any number of partitions gives the same ones bit for bit.
 */
@SuppressWarnings("EnumOrdinal") // figures lie in memory in the order of the enums; no order leaves the class
public final class Paths {
    /** Draws side by side: enough that vectors and not loops take the time, few enough that a cohort stays in the near caches. */
    static final int BLOCK = 256;

    private static final int MOST_DRAWS = 1_000_000;
    private static final int MOST_PARTITIONS = 1_024;
    private static final int SETTINGS = Setting.values().length;

    private final int firstYear;
    private final int years;
    private final int draws;
    private final double[][] people;

    private Paths(int firstYear, int years, int draws) {
        this.firstYear = firstYear;
        this.years = years;
        this.draws = draws;
        people = new double[years * SETTINGS][draws];
    }

    /**
     * Follows every draw.
     *
     * @param ages whose people are counted; everybody's path is followed all the same
     * @param partitions computed side by side, 1 to 1,024
     * @throws Faulty where there are no draws or too many, or where the greatest factors of the draws, taken together, bring
     *     rates to more than everybody
     */
    public static Paths of(Chain chain, List<Factors> factors, AgeBand ages, int partitions) {
        check(chain, factors, partitions);
        int years = chain.lastYear() - chain.firstYear() + 1;
        var paths = new Paths(chain.firstYear(), years, factors.size());
        var plan = new PathPlan(chain, ages);
        int blocks = Math.ceilDiv(factors.size(), BLOCK);
        IntStream.range(0, partitions).parallel().forEach(partition -> {
            int from = (int) ((long) blocks * partition / partitions);
            int to = (int) ((long) blocks * (partition + 1) / partitions);
            if (from < to) {
                var room = new PathBlock(plan);
                for (int block = from; block < to; block++) {
                    int first = block * BLOCK;
                    int count = Math.min(BLOCK, factors.size() - first);
                    paths.keep(room.run(factors.subList(first, first + count)), first, count);
                }
            }
        });
        return paths;
    }

    private void keep(double[][] block, int first, int count) {
        for (int i = 0; i < block.length; i++) {
            System.arraycopy(block[i], 0, people[i], first, count);
        }
    }

    private static void check(Chain chain, List<Factors> factors, int partitions) {
        var faults = new ArrayList<Fault>();
        if (factors.isEmpty() || factors.size() > MOST_DRAWS) {
            faults.add(Fault.of("draws", Integer.toString(factors.size()), "a number from 1 to " + MOST_DRAWS));
        }
        Range.check(faults, "partitions", partitions, 1, MOST_PARTITIONS);
        if (!faults.isEmpty()) {
            throw new Faulty(faults);
        }
        Refusal.check(chain, greatest(factors));
    }

    /** Factors as great as any of the draws', one by one. */
    static Factors greatest(List<Factors> factors) {
        var greatest = factors.getFirst();
        for (var each : factors) {
            greatest = new Factors(
                    Math.max(greatest.mortality(), each.mortality()),
                    Math.max(greatest.worsening(), each.worsening()),
                    Math.max(greatest.recovering(), each.recovering()),
                    Math.max(greatest.admissions(), each.admissions()),
                    Math.max(greatest.trend(), each.trend()),
                    Math.max(greatest.leaving(), each.leaving()));
        }
        return greatest;
    }

    public int firstYear() {
        return firstYear;
    }

    public int lastYear() {
        return firstYear + years - 1;
    }

    public int draws() {
        return draws;
    }

    /**
     * People in a setting at a mid-year, one figure for each draw in the order of the factors; for {@link Setting#DEAD}, those
     * who died since the last mid-year. Counted by age, the dead by the age at the mid-year before.
     */
    public double[] in(Setting setting, int year) {
        if (year < firstYear || year > lastYear()) {
            throw new Faulty(Fault.of("paths", "asked for " + year, "a year from " + firstYear + " to " + lastYear()));
        }
        return Arrays.copyOf(people[(year - firstYear) * SETTINGS + setting.ordinal()], draws);
    }
}
