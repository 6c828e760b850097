package care.trellis.quality.fairness;

/**
 * How often services of a group that are truly at or above the usual position are called clearly below, by simulation.
 *
 * @param rate of them, 0 to 1; NaN where the simulation had none
 * @param error the standard error of the rate for the number of rounds, 0 to 1; NaN where the simulation had none
 * @param said how often anything is said of the group's services, 0 to 1; of the rest it is "too few answers to say"
 */
public record FalseBelow(double rate, double error, double said) {}
