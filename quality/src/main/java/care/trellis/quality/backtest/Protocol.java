package care.trellis.quality.backtest;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * How a back-test is done, fixed before it is run. Decisions are taken on the day after the end of a calendar quarter, on what
 * was published before that day.
 *
 * @param from first month in which a quarter may end
 * @param to last such month
 * @param horizonMonths months a decision is followed up
 * @param good the lowest grade that counts as Good; only homes with no lower grade are looked at
 * @param falls what counts as a fall: a lowest grade no higher than each of these
 * @param thresholds points from which a rule gives a signal
 * @param training the decisions from which expected rates and the fitted model come
 * @param freshDays days a record may be old: a home without a newer one has left the panel
 * @param replicates bootstrap samples of homes behind an interval
 * @param seed of the first of them
 */
public record Protocol(
        YearMonth from,
        YearMonth to,
        int horizonMonths,
        int good,
        List<Integer> falls,
        List<Double> thresholds,
        Training training,
        int freshDays,
        int replicates,
        long seed) {
    private static final int MONTHS_OF_A_QUARTER = 3;

    /**
     * The window a rule may learn from, with months left out.
     *
     * @param without months that are left out, from
     * @param withoutTo and to, both inclusive
     */
    public record Training(YearMonth from, YearMonth to, YearMonth without, YearMonth withoutTo) {
        public Training {
            if (to.isBefore(from) || withoutTo.isBefore(without)) {
                throw new IllegalArgumentException("a window must end after it begins, was " + from + " to " + to
                        + " without " + without + " to " + withoutTo);
            }
        }

        boolean holds(YearMonth month) {
            return month.isBefore(without) || month.isAfter(withoutTo);
        }
    }

    public Protocol {
        falls = List.copyOf(falls);
        thresholds = List.copyOf(thresholds);
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("the test window ends in " + to + " before it begins in " + from);
        }
        if (horizonMonths < 1 || horizonMonths > 60) {
            throw new IllegalArgumentException("the horizon must be 1 to 60 months, was " + horizonMonths);
        }
        if (falls.isEmpty() || falls.stream().anyMatch(fall -> fall >= good)) {
            throw new IllegalArgumentException("falls must be grades below " + good + ", were " + falls);
        }
        if (thresholds.isEmpty()) {
            throw new IllegalArgumentException("a rule needs at least one threshold");
        }
        if (freshDays < 1) {
            throw new IllegalArgumentException("a record must be allowed to be a day old, was " + freshDays);
        }
        if (replicates < 0 || replicates > 100_000) {
            throw new IllegalArgumentException("bootstrap samples must be 0 to 100,000, was " + replicates);
        }
        var learnt = decision(training.to()).plusMonths(horizonMonths);
        if (learnt.isAfter(decision(from))) {
            throw new IllegalArgumentException("what is learnt from decisions up to " + training.to()
                    + " is known on " + learnt + ", after the first test decision, " + decision(from)
                    + "; let the training window end earlier");
        }
    }

    /**
     * The frozen protocol: 12 months of follow-up of homes graded Good (4) or better, falls to 3 or lower and to 2 or lower,
     * signals at 2 and 3 points, and what is learnt ends before the first test decision and leaves out June 2019 to March
     * 2021, when inspections stopped or were about to.
     *
     * <p>What is learnt begins in September 2018, the first quarter with 12 months of changes of manager on record in the
     * Scottish panel.
     */
    public static Protocol frozen(YearMonth from, YearMonth to) {
        var learntTo = from.minusMonths(12);
        var learntFrom = YearMonth.of(2018, 9);
        return new Protocol(
                from,
                to,
                12,
                4,
                List.of(3, 2),
                List.of(2.0, 3.0),
                new Training(
                        learntFrom.isAfter(learntTo) ? learntTo : learntFrom,
                        learntTo,
                        YearMonth.of(2019, 6),
                        YearMonth.of(2021, 3)),
                30,
                2_000,
                20_260_531L);
    }

    public Protocol with(int otherReplicates) {
        return new Protocol(
                from, to, horizonMonths, good, falls, thresholds, training, freshDays, otherReplicates, seed);
    }

    /** The same on another scale: grades from this one on are Good, and falls are to one or two below it. */
    public Protocol withGood(int grade) {
        return new Protocol(
                from,
                to,
                horizonMonths,
                grade,
                List.of(grade - 1, grade - 2),
                thresholds,
                training,
                freshDays,
                replicates,
                seed);
    }

    public Protocol withFreshDays(int days) {
        return new Protocol(from, to, horizonMonths, good, falls, thresholds, training, days, replicates, seed);
    }

    public Protocol withSeed(long other) {
        return new Protocol(from, to, horizonMonths, good, falls, thresholds, training, freshDays, replicates, other);
    }

    /** The days of the test decisions. */
    public List<LocalDate> decisions() {
        return days(from, to);
    }

    /** The days of the decisions to learn from. */
    public List<LocalDate> trainingDecisions() {
        return days(training.from(), training.to()).stream()
                .filter(day -> training.holds(YearMonth.from(day).minusMonths(1)))
                .toList();
    }

    /** Follow-up of one decision in years. */
    public double horizonYears() {
        return horizonMonths / 12.0;
    }

    private static List<LocalDate> days(YearMonth from, YearMonth to) {
        var days = new ArrayList<LocalDate>();
        for (var month = from; !month.isAfter(to); month = month.plusMonths(1)) {
            if (month.getMonthValue() % MONTHS_OF_A_QUARTER == 0) {
                days.add(decision(month));
            }
        }
        return List.copyOf(days);
    }

    private static LocalDate decision(YearMonth quarterEnd) {
        return quarterEnd.plusMonths(1).atDay(1);
    }
}
