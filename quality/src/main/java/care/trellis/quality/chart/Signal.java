package care.trellis.quality.chart;

/**
 * A sign that something changed, and where.
 *
 * @param first index of its first point, from 0
 * @param last index of its last point
 * @param sentence the sign in words
 */
public record Signal(Rule rule, Side side, int first, int last, String sentence) {}
