package care.trellis.demand.projection;

/**
 * How the uncertain inputs of a method turn out.
 *
 * @param trend standard deviations from the middle of every trend
 * @param stay what the number of people in care homes is multiplied by because people stay longer or shorter; 1 is as given
 */
public record Shift(double trend, double stay) {
    public static final Shift NONE = new Shift(0, 1);
}
