package care.trellis.quality.backtest;

/**
 * How one feature is put on a common scale: its mean and standard deviation in the training window. What is not known takes
 * the mean, and one that never varies counts for nothing.
 */
record Scale(double mean, double deviation) {
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

    boolean varies() {
        return deviation > 0;
    }

    double of(double value) {
        return Double.isNaN(value) || !varies() ? 0 : (value - mean) / deviation;
    }
}
