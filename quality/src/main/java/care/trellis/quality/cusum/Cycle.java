package care.trellis.quality.cusum;

/**
 * What becomes of S in the end, from every whole number it may stand at where a cycle of k begins: x = w + M x, with M the
 * chances of standing at each of them a cycle later and w what happens within the cycle. Elimination without exchange of
 * rows adds only what has the same sign, off the diagonal, and thus keeps the digits of the smallest chances.
 */
final class Cycle {
    private final int states;
    private final double[] alarm;
    private final double[] periods;

    Cycle(Bounds bounds, int length) {
        states = states(bounds);
        alarm = new double[states];
        periods = new double[states];
        var rows = new double[states][states];
        for (int row = 0; row < states; row++) {
            var walk = new Walk(bounds, row + 1);
            while (walk.passed() < length) {
                walk.goOn();
            }
            for (int column = 0; column < states; column++) {
                rows[row][column] = (row == column ? 1 : 0) - walk.at(column + 1);
            }
            alarm[row] = walk.alarm();
            periods[row] = walk.periods();
        }
        solve(rows);
    }

    /** Whole numbers at which S is under way. */
    static int states(Bounds bounds) {
        return bounds.atAlarm(0) - 1;
    }

    private void solve(double[][] rows) {
        for (int pivot = 0; pivot < states; pivot++) {
            for (int row = pivot + 1; row < states; row++) {
                double times = rows[row][pivot] / rows[pivot][pivot];
                for (int column = pivot; column < states; column++) {
                    rows[row][column] -= times * rows[pivot][column];
                }
                alarm[row] -= times * alarm[pivot];
                periods[row] -= times * periods[pivot];
            }
        }
        for (int row = states - 1; row >= 0; row--) {
            for (int column = row + 1; column < states; column++) {
                alarm[row] -= rows[row][column] * alarm[column];
                periods[row] -= rows[row][column] * periods[column];
            }
            alarm[row] /= rows[row][row];
            periods[row] /= rows[row][row];
        }
    }

    /** Mean periods until back at 0 or an alarm, for who stands there with these chances; 0 events after. */
    double periodsAfter(Walk walk) {
        return mean(walk, periods);
    }

    /** Chance that an alarm ends the walk. */
    double alarmAfter(Walk walk) {
        return mean(walk, alarm);
    }

    private double mean(Walk walk, double[] values) {
        double sum = 0;
        for (int i = 0; i < states; i++) {
            sum += walk.at(i + 1) * values[i];
        }
        return sum;
    }
}
