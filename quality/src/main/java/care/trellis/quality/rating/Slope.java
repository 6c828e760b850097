package care.trellis.quality.rating;

/**
 * How differently one kind of respondent scores the same service than another does.
 *
 * @param of who scores
 * @param against beside whom
 * @param points of the scale, on average within services; 0 where it cannot be told
 * @param told whether any service heard enough of both to tell
 */
public record Slope(Respondent of, Respondent against, double points, boolean told) {}
