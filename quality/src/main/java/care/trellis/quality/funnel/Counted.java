package care.trellis.quality.funnel;

import care.trellis.fault.Position;

/**
 * What was counted at one service, or in one area.
 *
 * @param service its name, once in a funnel
 * @param numerator events, or those that have what is counted; 0 or more
 * @param denominator all that were looked at, or the events expected, or the exposure; more than 0
 * @param owner who owns it; empty where nothing is known
 * @param at where the numerator stands in a file; {@link Position#NOWHERE} when it was read from none
 */
public record Counted(String service, double numerator, double denominator, String owner, Position at) {
    public Counted {
        if (!(numerator >= 0) || !(denominator > 0) || Double.isInfinite(numerator + denominator)) {
            throw new IllegalArgumentException(
                    service + " needs a numerator of 0 or more and a denominator of more than 0;" + " were " + numerator
                            + " and " + denominator);
        }
    }

    public static Counted of(String service, double numerator, double denominator) {
        return new Counted(service, numerator, denominator, "", Position.NOWHERE);
    }

    /** The numerator for each one of the denominator. */
    public double ratio() {
        return numerator / denominator;
    }
}
