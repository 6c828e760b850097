package care.trellis.demand.transition;

import java.util.List;

/** What multiplies the rates of each draw of a block, year by year. */
final class BlockDrive {
    private static final int N = Paths.BLOCK;

    private final PathPlan plan;
    private final double[][][] rates;
    private final double[] mortality = new double[N];
    private final double[] leavingFirst = new double[N];
    private final double[] leavingLater = new double[N];

    BlockDrive(PathPlan plan) {
        this.plan = plan;
        rates = new double[Driver.values().length][plan.years()][N];
    }

    /** Takes the factors of the draws; the places that a last block leaves over run along with central ones. */
    void set(List<Factors> factors) {
        for (int lane = 0; lane < N; lane++) {
            set(lane, lane < factors.size() ? factors.get(lane) : Factors.CENTRAL);
        }
    }

    private void set(int lane, Factors factors) {
        var stay = plan.rates().stay().times(factors.leaving());
        mortality[lane] = factors.mortality();
        leavingFirst[lane] = stay.leavingFirst();
        leavingLater[lane] = stay.leavingLater();
        double present = stay.present();
        double central = plan.rates().stay().present();
        for (int year = 0; year < plan.years() - 1; year++) {
            var of = Drive.of(plan.rates(), plan.firstYear() + year, plan.firstYear())
                    .rates();
            for (var driver : Driver.values()) {
                rates[Drive.place(driver)][year][lane] = of[Drive.place(driver)]
                        * switch (driver) {
                            case WORSENING -> factors.worsening();
                            case RECOVERING -> factors.recovering();
                            case ADMISSION ->
                                factors.admissions() * Math.exp(factors.trend() * year) * present / central;
                            case HELPED, FIXED -> 1;
                        };
            }
        }
    }

    double[] rates(Driver driver, int year) {
        return rates[Drive.place(driver)][year];
    }

    double[] mortality() {
        return mortality;
    }

    double[] leavingFirst() {
        return leavingFirst;
    }

    double[] leavingLater() {
        return leavingLater;
    }
}
