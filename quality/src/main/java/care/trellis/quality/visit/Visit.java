package care.trellis.quality.visit;

/**
 * A visit of the month.
 *
 * @param rank from 1, in the order in which they were chosen
 * @param reason in plain words
 */
public record Visit(int rank, Candidate candidate, Ground ground, String reason) {}
