package care.trellis.quality.cusum;

/**
 * One period of a CUSUM.
 *
 * @param events seen in the period
 * @param exposure what they are out of
 * @param expected events at the baseline rate
 * @param taken events taken off: k times the exposure
 * @param sum S at the end of the period, in events; at an alarm the sum that set it off, after which S begins at 0 again
 */
public record CusumPoint(
        String period, double events, double exposure, double expected, double taken, double sum, boolean alarm) {}
