package care.trellis.demand.transition;

import care.trellis.demand.care.Dependency;
import care.trellis.demand.population.Sex;
import java.util.Arrays;
import java.util.List;

/**
 * One block of draws, side by side: each cohort goes along its diagonal of ages and years, every figure being as many numbers
 * as there are draws. Cohorts do not meet before the open band, so that what is worked on is a few kilobytes.
 */
@SuppressWarnings("EnumOrdinal") // places in memory
final class PathBlock {
    private static final int N = Paths.BLOCK;

    private final PathPlan plan;
    private final States states;
    private final BlockDrive drive;
    private final double[][] rows;
    private double[][] here;
    private final double[][][] rooms;
    private final double[][][] intoOpen;
    private final double[] scale = new double[N];
    private final double[] all = new double[N];
    private final double[] weighted = new double[N];

    PathBlock(PathPlan plan) {
        this.plan = plan;
        states = plan.states();
        drive = new BlockDrive(plan);
        rows = new double[plan.rows()][N];
        rooms = new double[3][states.places()][N];
        here = rooms[0];
        intoOpen = new double[plan.years()][states.size()][N];
    }

    /** People by year and setting, each for the draws of the block. */
    double[][] run(List<Factors> factors) {
        drive.set(factors);
        clear(rows);
        for (var sex : Sex.values()) {
            for (var year : intoOpen) {
                clear(year);
            }
            for (var cohort : plan.cohorts(sex)) {
                follow(cohort);
            }
            followOpen(sex);
        }
        return rows;
    }

    private void follow(PathPlan.Cohort cohort) {
        var sex = cohort.sex();
        int band = cohort.band();
        int year = cohort.year();
        start(plan.arrivals(sex, band, year));
        count(band, year);
        while (year < plan.years() - 1) {
            pass(sex, band, year);
            band++;
            year++;
            if (band == plan.open()) {
                for (int i = 0; i < states.size(); i++) {
                    System.arraycopy(here[i], 0, intoOpen[year][i], 0, N);
                }
                return;
            }
            arrive(sex, band, year);
            count(band, year);
        }
    }

    private void followOpen(Sex sex) {
        int open = plan.open();
        start(plan.arrivals(sex, open, 0));
        count(open, 0);
        for (int year = 1; year < plan.years(); year++) {
            pass(sex, open, year - 1);
            for (int i = 0; i < states.size(); i++) {
                Lanes.add(intoOpen[year][i], here[i]);
            }
            arrive(sex, open, year);
            count(open, year);
        }
    }

    private void start(double[] people) {
        for (int i = 0; i < states.size(); i++) {
            Arrays.fill(here[i], people[i]);
        }
    }

    private void arrive(Sex sex, int band, int year) {
        double staying = plan.staying(sex, band, year);
        var arriving = plan.arrivals(sex, band, year);
        for (int i = 0; i < states.size(); i++) {
            Lanes.shrinkAndAdd(here[i], staying, arriving[i]);
        }
    }

    private void count(int band, int year) {
        if (plan.isCounted(band)) {
            for (int i = 0; i < states.size(); i++) {
                Lanes.add(here[i], rows[plan.row(year, i)]);
            }
        }
    }

    private void pass(Sex sex, int band, int year) {
        var passage = plan.passage(sex, band);
        shareDeaths(sex, band, year, passage.risks());
        if (plan.isCounted(band)) {
            Lanes.addDead(all, drive.mortality(), plan.q(sex, band, year), rows[plan.deadRow(year + 1)]);
        }
        survive(passage.risks());
        var changed = flow(passage.needs(), here, spare(here, here), year);
        var after = flow(passage.moves(), changed, spare(here, changed), year);
        for (var need : Dependency.values()) {
            if (states.back(need) >= 0) {
                Lanes.add(after[states.left(need)], after[states.back(need)]);
            }
        }
        here = after;
    }

    // Room that neither holds.
    @SuppressWarnings("ReferenceEquality") // which room is free, not what stands in it
    private double[][] spare(double[][] one, double[][] other) {
        for (var each : rooms) {
            if (each != one && each != other) {
                return each;
            }
        }
        throw new IllegalStateException("three rooms, and two of them are all");
    }

    private void shareDeaths(Sex sex, int band, int year, double[] risks) {
        Arrays.fill(all, 0);
        Arrays.fill(weighted, 0);
        for (int i = 0; i < risks.length; i++) {
            Lanes.weigh(here[i], risks[i], all, weighted);
        }
        double q = plan.q(sex, band, year);
        Lanes.scale(all, weighted, drive.mortality(), q, scale);
        double most = 0;
        for (double risk : risks) {
            most = Math.max(most, risk);
        }
        for (int lane = 0; lane < N; lane++) {
            if (scale[lane] * most > 1) {
                scale[lane] = DeathShare.of(column(lane), risks, Math.min(1, q * drive.mortality()[lane]));
            }
        }
    }

    private double[] column(int lane) {
        var column = new double[states.size()];
        for (int i = 0; i < column.length; i++) {
            column[i] = here[i][lane];
        }
        return column;
    }

    // Who lives, in place; residents of the first year become settled ones, and those who leave alive go to their own
    // places.
    private void survive(double[] risks) {
        for (var need : Dependency.values()) {
            Arrays.fill(here[states.left(need)], 0);
        }
        for (int i = 0; i < risks.length; i++) {
            var state = states.get(i);
            if (!state.isResident()) {
                Lanes.survive(here[i], scale, risks[i]);
            } else if (state.isSettled()) {
                Lanes.stay(here[i], scale, risks[i], drive.leavingLater(), here[states.left(state.dependency())]);
            }
        }
        for (int i = 0; i < risks.length; i++) {
            var state = states.get(i);
            if (state.isResident() && !state.isSettled()) {
                Lanes.stay(here[i], scale, risks[i], drive.leavingFirst(), here[states.left(state.dependency())]);
                Lanes.add(here[i], here[states.settled(i)]);
                Arrays.fill(here[i], 0);
            }
        }
    }

    private double[][] flow(Flows flows, double[][] from, double[][] to, int year) {
        if (flows.size() == 0) {
            return from;
        }
        for (int i = 0; i < to.length; i++) {
            System.arraycopy(from[i], 0, to[i], 0, N);
        }
        for (int flow = 0; flow < flows.size(); flow++) {
            var source = from[flows.from(flow)];
            var factor = drive.rates(flows.driver(flow), year);
            Lanes.take(source, flows.rate(flow), factor, to[flows.from(flow)]);
            Lanes.give(source, flows.rate(flow), factor, to[flows.to(flow)]);
        }
        return to;
    }

    private static void clear(double[][] figures) {
        for (var each : figures) {
            Arrays.fill(each, 0);
        }
    }
}
