package care.trellis.demand.person;

import care.trellis.demand.care.Dependency;
import care.trellis.demand.care.Funder;
import care.trellis.demand.care.Setting;
import care.trellis.demand.transition.Chain;
import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.math.BigDecimal;

/**
 * What a run person by person found: people by year, and what care cost over whole lives.
 *
 * <p>A whole life is one of somebody who came without care and died within the years of the run. Lives that began in care, or
 * were not over, or went on elsewhere, are counted year by year and in the money, and not among whole lives: so a run of
 * few years sees short lives only.
 */
@SuppressWarnings("EnumOrdinal") // a place in memory
public final class Lifetimes {
    private static final int PENCE_PLACES = 2;

    private final Chain chain;
    private final Tally tally;

    Lifetimes(Chain chain, Tally tally) {
        this.chain = chain;
        this.tally = tally;
    }

    /** Persons run, those who arrived later counted. */
    public long persons() {
        return tally.persons();
    }

    /** People in a setting at a mid-year; for {@link Setting#DEAD}, those who died since the last. */
    public long in(Setting setting, int year) {
        long sum = 0;
        for (var need : Dependency.values()) {
            sum += setting == Setting.DEAD ? 0 : in(need, setting, year);
        }
        return setting == Setting.DEAD ? tally.people[row(year) + chain.states().size()] : sum;
    }

    /** People with some needs in a setting of the living at a mid-year. */
    public long in(Dependency need, Setting setting, int year) {
        int row = row(year);
        long sum = 0;
        for (int i = 0; i < chain.states().size(); i++) {
            var state = chain.states().get(i);
            if (state.dependency() == need && state.setting() == setting) {
                sum += tally.people[row + i];
            }
        }
        return sum;
    }

    /** People who moved away since the last mid-year. */
    public long movedAway(int year) {
        return tally.people[row(year) + chain.states().size() + 1];
    }

    private int row(int year) {
        if (year < chain.firstYear() || year > chain.lastYear()) {
            throw new Faulty(Fault.of(
                    "lives", "asked for " + year, "a year from " + chain.firstYear() + " to " + chain.lastYear()));
        }
        return (year - chain.firstYear()) * (chain.states().size() + 2);
    }

    /** What somebody has paid for everybody's care over the run, GBP at the prices given. */
    public BigDecimal paidBy(Funder funder) {
        return BigDecimal.valueOf(tally.pence(funder.ordinal()), PENCE_PLACES);
    }

    /** Whole lives, with care and without. */
    public long wholeLives() {
        return tally.finishedLives();
    }

    /** Whole lives with care. */
    public long wholeLivesWithCare() {
        return sum(tally.costs);
    }

    /** Whole lives in which the cap was reached. */
    public long capped() {
        return tally.cappedLives();
    }

    /** Fraction of whole lives with care in which the cap was reached, 0 to 1; 0 where there is no such life. */
    public double shareCapped() {
        return ratio(capped(), wholeLivesWithCare());
    }

    /**
     * The cost of care over a whole life with care, whoever paid, that a share of lives stays below: GBP, as the lower end of
     * its step of {@value Tally#STEP}; 0 where there is no such life.
     *
     * @param share such as 0.1, 0.5 or 0.9
     */
    public long cost(double share) {
        return quantile(tally.costs, share) * (long) Tally.STEP;
    }

    /** What care cost the person over a whole life with care, GBP, as {@link #cost}. */
    public long paidByPerson(double share) {
        return quantile(tally.paid, share) * (long) Tally.STEP;
    }

    /** Mid-years in care over a whole life with care. */
    public long yearsInCare(double share) {
        return quantile(tally.years, share);
    }

    /** Fraction of whole lives with care that cost so much or more, whoever paid; GBP, down to the step of {@value Tally#STEP}. */
    public double shareCostingAtLeast(long pounds) {
        long above = 0;
        for (int step = (int) Math.min(tally.costs.length - 1, pounds / Tally.STEP);
                step < tally.costs.length;
                step++) {
            above += tally.costs[step];
        }
        return ratio(above, wholeLivesWithCare());
    }

    private static double ratio(long some, long all) {
        return all == 0 ? 0 : (double) some / all;
    }

    private static int quantile(long[] counts, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new Faulty(Fault.of("share of lives", Double.toString(share), "a fraction from 0 to 1"));
        }
        double upTo = share * sum(counts);
        long seen = 0;
        for (int i = 0; i < counts.length; i++) {
            seen += counts[i];
            if (seen > 0 && seen >= upTo) {
                return i;
            }
        }
        return 0;
    }

    private static long sum(long[] counts) {
        long sum = 0;
        for (long count : counts) {
            sum += count;
        }
        return sum;
    }
}
