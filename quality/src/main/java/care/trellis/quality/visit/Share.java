package care.trellis.quality.visit;

/**
 * What one band of size gets of the visits that are chosen by information.
 *
 * @param services that could be visited
 * @param due visits in exact proportion
 * @param visits this month, the fraction having been drawn by lot
 */
public record Share(String band, int services, double due, int visits) {}
