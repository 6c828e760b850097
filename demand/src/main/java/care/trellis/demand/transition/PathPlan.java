package care.trellis.demand.transition;

import care.trellis.demand.care.Setting;
import care.trellis.demand.population.AgeBand;
import care.trellis.demand.population.Sex;
import java.util.ArrayList;
import java.util.List;

/** What all blocks of draws share: the chain in the order in which cohorts go through it, computed once. */
@SuppressWarnings("EnumOrdinal") // places in memory
final class PathPlan {
    /** The people of one sex from the band and year in which they are first seen; all go through the same steps at once. */
    record Cohort(Sex sex, int band, int year) {}

    private static final int SETTINGS = Setting.values().length;

    private final Chain chain;
    private final AgeBand ages;
    private final double[][][][] arrivals;
    private final double[][][] q;

    PathPlan(Chain chain, AgeBand ages) {
        this.chain = chain;
        this.ages = ages;
        int years = years();
        int bands = chain.bands().size();
        arrivals = new double[Sex.values().length][bands][years][];
        q = new double[Sex.values().length][bands][years];
        for (var sex : Sex.values()) {
            for (int band = 0; band < bands; band++) {
                for (int year = 0; year < years; year++) {
                    arrivals[sex.ordinal()][band][year] = chain.arrivals(sex, band, chain.firstYear() + year);
                    if (year < years - 1) {
                        q[sex.ordinal()][band][year] = chain.rates()
                                .mortality()
                                .chance(sex, chain.bands().get(band).from(), chain.firstYear() + year);
                    }
                }
            }
        }
    }

    /** The cohorts of a sex that are first seen below the open band. */
    List<Cohort> cohorts(Sex sex) {
        var cohorts = new ArrayList<Cohort>();
        for (int band = open() - 1; band >= 0; band--) {
            cohorts.add(new Cohort(sex, band, 0));
        }
        if (open() > 0) {
            for (int year = 1; year < years(); year++) {
                cohorts.add(new Cohort(sex, 0, year));
            }
        }
        return cohorts;
    }

    Rates rates() {
        return chain.rates();
    }

    States states() {
        return chain.numbering();
    }

    int firstYear() {
        return chain.firstYear();
    }

    int years() {
        return chain.lastYear() - chain.firstYear() + 1;
    }

    int open() {
        return chain.bands().size() - 1;
    }

    Passage passage(Sex sex, int band) {
        return chain.passage(sex, band);
    }

    double[] arrivals(Sex sex, int band, int year) {
        return arrivals[sex.ordinal()][band][year];
    }

    double staying(Sex sex, int band, int year) {
        return chain.staying(sex, band, chain.firstYear() + year);
    }

    double q(Sex sex, int band, int year) {
        return q[sex.ordinal()][band][year];
    }

    boolean isCounted(int band) {
        return ages.contains(chain.bands().get(band));
    }

    /** The row of the result that people of a state are counted in. */
    int row(int year, int state) {
        return year * SETTINGS + states().get(state).setting().ordinal();
    }

    int deadRow(int year) {
        return year * SETTINGS + Setting.DEAD.ordinal();
    }

    int rows() {
        return years() * SETTINGS;
    }
}
