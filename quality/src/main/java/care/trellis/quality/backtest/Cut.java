package care.trellis.quality.backtest;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a rule did when a signal is given from a threshold on. Counts are home-quarters: one home looked at once and followed
 * up over the horizon.
 *
 * @param atLeast points from which a signal is given
 * @param caught signals after which the home fell
 * @param falseAlarms signals after which it did not
 * @param missed no signal, and the home fell
 * @param quiet no signal, and it did not
 * @param horizonYears years each was followed up
 * @param hitInterval 95 % interval of {@link #hitRate}, by bootstrap of homes
 * @param ratioInterval 95 % interval of {@link #riskRatio}
 */
public record Cut(
        double atLeast,
        int caught,
        int falseAlarms,
        int missed,
        int quiet,
        double horizonYears,
        Optional<Interval> hitInterval,
        Optional<Interval> ratioInterval) {
    public int signals() {
        return caught + falseAlarms;
    }

    public int all() {
        return signals() + missed + quiet;
    }

    /** Positive predictive value: of the signals, the share that fell, 0 to 1. */
    public OptionalDouble hitRate() {
        return ratio(caught, signals());
    }

    /** Of those without a signal, the share that fell all the same, 0 to 1. */
    public OptionalDouble restRate() {
        return ratio(missed, missed + quiet);
    }

    /** How many times likelier a fall is after a signal than without one. */
    public OptionalDouble riskRatio() {
        return hitRate().isPresent() && restRate().orElse(0) > 0
                ? OptionalDouble.of(hitRate().getAsDouble() / restRate().getAsDouble())
                : OptionalDouble.empty();
    }

    /** Sensitivity: of the falls, the share that had a signal, 0 to 1. */
    public OptionalDouble caughtShare() {
        return ratio(caught, caught + missed);
    }

    /** False alarms per 100 home-years: of 100 homes looked at once and followed for a year. */
    public OptionalDouble falseAlarmsPer100HomeYears() {
        return all() == 0 ? OptionalDouble.empty() : OptionalDouble.of(100.0 * falseAlarms / (all() * horizonYears));
    }

    /** A count as so many of 100 homes. */
    public double ofHundred(int count) {
        return all() == 0 ? 0 : 100.0 * count / all();
    }

    private static OptionalDouble ratio(int part, int whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
    }
}
