package care.trellis.quality.backtest;

/**
 * How one feature is put on a common scale: its mean and standard deviation in the training window. What is not known takes
 * the mean, and one that never varies counts for nothing.
 */
record Scale(double mean, double deviation) {
    private static final double ROUNDING = 1e-9;

    static Scale of(double[][] rows, int column) {
        double sum = 0;
        int known = 0;
        for (var row : rows) {
            if (!Double.isNaN(row[column])) {
                sum += row[column];
                known++;
            }
        }
        double mean = known == 0 ? 0 : sum / known;
        double squares = 0;
        for (var row : rows) {
            if (!Double.isNaN(row[column])) {
                squares += (row[column] - mean) * (row[column] - mean);
            }
        }
        return new Scale(mean, known == 0 ? 0 : Math.sqrt(squares / known));
    }

    // The deviation of equal values is not always zero: the mean of 300 times 3.469 is off in the last digit.
    boolean varies() {
        return deviation > ROUNDING * Math.max(Math.abs(mean), 1);
    }

    double of(double value) {
        return Double.isNaN(value) || !varies() ? 0 : (value - mean) / deviation;
    }
}
