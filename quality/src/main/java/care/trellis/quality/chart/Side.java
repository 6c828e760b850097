package care.trellis.quality.chart;

/** To which side a sign points. */
public enum Side {
    UP,
    DOWN,
    /** To neither, as few crossings do. */
    NEITHER
}
