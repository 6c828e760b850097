package care.trellis.demand.person;

import java.util.Arrays;

/** Whole numbers that were counted, so that tallies add up to the same in whatever order. */
final class Tally {
    /** GBP of one step of the lifetime cost. */
    static final int STEP = 1_000;

    private static final int STEPS = 5_000;
    private static final double PENCE = 100;

    /** By year and state; after the states the dead and those who moved away, at the year they had reached. */
    final long[] people;

    /** Lives by lifetime cost, in steps; the last stands for all above. */
    final long[] costs = new long[STEPS];
    /** Lives by what care cost the person. */
    final long[] paid = new long[STEPS];
    /** Lives by years of care. */
    final long[] years;

    private final long[] pence = new long[3];
    private long finished;
    private long capped;
    private long persons;

    Tally(int states, int years) {
        people = new long[(states + 2) * years];
        this.years = new long[years + 1];
    }

    void counted() {
        persons++;
    }

    /** What a person's care has cost in the years looked at. */
    void spent(Account account) {
        pence[0] += Math.round(account.self() * PENCE);
        pence[1] += Math.round(account.council() * PENCE);
        pence[2] += Math.round(account.nhs() * PENCE);
    }

    /** A whole life without care. */
    void finished() {
        finished++;
    }

    /** A whole life with care. */
    void finished(Account account) {
        finished++;
        costs[step(account.self() + account.council() + account.nhs())]++;
        paid[step(account.self())]++;
        years[account.years()]++;
        capped += account.isCapped() ? 1 : 0;
    }

    private static int step(double pounds) {
        return (int) Math.min(STEPS - 1, pounds / STEP);
    }

    Tally plus(Tally other) {
        add(people, other.people);
        add(costs, other.costs);
        add(paid, other.paid);
        add(years, other.years);
        add(pence, other.pence);
        finished += other.finished;
        capped += other.capped;
        persons += other.persons;
        return this;
    }

    private static void add(long[] to, long[] what) {
        Arrays.setAll(to, i -> to[i] + what[i]);
    }

    long pence(int payer) {
        return pence[payer];
    }

    long finishedLives() {
        return finished;
    }

    long cappedLives() {
        return capped;
    }

    long persons() {
        return persons;
    }
}
