package care.trellis.quality.fairness;

/**
 * How many services of a group are called clearly below on the data, true or not.
 *
 * @param judged services of which something is said
 * @param below of them
 * @param share below / judged, 0 to 1; NaN where none is judged
 * @param low end of the exact binomial interval (Clopper and Pearson 1934), 0 to 1
 * @param high end of it
 */
public record CalledBelow(int judged, int below, double share, double low, double high) {}
