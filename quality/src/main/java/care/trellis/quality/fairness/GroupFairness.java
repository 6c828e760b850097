package care.trellis.quality.fairness;

/**
 * One group of services of one domain.
 *
 * @param services all of the group
 * @param heard those with a vote
 */
public record GroupFairness(
        Dimension dimension, String group, int services, int heard, FalseBelow simulated, CalledBelow observed) {}
