package care.trellis.quality.chart;

/** Which side of a line a figure is on, when a sum of doubles that ought to be on it may be a hair beside it. */
final class Beyond {
    private static final double HAIR = 1e-12;

    private Beyond() {}

    static boolean isAbove(double value, double line) {
        return value - line > hair(value, line);
    }

    static boolean isBelow(double value, double line) {
        return isAbove(line, value);
    }

    static boolean isOn(double value, double line) {
        return Math.abs(value - line) <= hair(value, line);
    }

    private static double hair(double value, double line) {
        return HAIR * Math.max(Math.abs(value), Math.abs(line));
    }
}
