package care.trellis.demand.scenario;

/**
 * What was found when the people in the cells were counted against the population of each year.
 *
 * @param most people the two differ by at most
 * @param year of that difference
 * @param allowed people they may differ by
 */
public record Conservation(double most, int year, double allowed) {}
