package care.trellis.quality.cusum;

/**
 * How long a CUSUM takes to alarm at one true rate.
 *
 * @param factor the true rate as a multiple of the baseline; 1 for a false alarm
 * @param rate the true rate, events a period
 * @param periods average run length, from S = 0 on; infinite where too long for a double
 */
public record Delay(double factor, double rate, double periods) {}
