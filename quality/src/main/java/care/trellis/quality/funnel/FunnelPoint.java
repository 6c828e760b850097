package care.trellis.quality.funnel;

import org.jspecify.annotations.Nullable;

/**
 * One service in a funnel.
 *
 * @param ratio on the natural scale: a proportion 0 to 1, observed over expected, or a rate
 * @param transformed Y, the ratio on the scale on which limits are drawn
 * @param standardError s, of Y by chance alone
 * @param z (Y − target) / s
 * @param countedZ z as it counted for the dispersion: moved in where it was far out; absent where it was left aside
 * @param adjustedZ (Y − target) / √(s² + τ²)
 * @param limits for its denominator, with and without room for overdispersion
 * @param verdict by the limits that the funnel uses
 * @param sentence "Is this service different?", answered
 */
public record FunnelPoint(
        Counted counted,
        double ratio,
        double transformed,
        double standardError,
        double z,
        @Nullable Double countedZ,
        double adjustedZ,
        LimitsAt limits,
        Verdict verdict,
        String sentence) {
    public String service() {
        return counted.service();
    }

    /** Whether z was moved in or left aside when the dispersion was worked out. */
    public boolean isFarOut() {
        return countedZ == null || countedZ != z;
    }
}
