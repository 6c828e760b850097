package care.trellis.quality.visit;

/**
 * What a visit would tell of a service in one domain.
 *
 * @param now the variance of its position, squared points
 * @param after the variance after a visit, squared points
 * @param information what the visit is expected to take away, for the purpose of the rules: of the variance as a share of τ²,
 *     or of p (1 − p)
 */
public record Knowledge(String domain, int heard, double now, double after, double information) {
    /** The share of the variance that a visit takes away, 0 to 1. */
    public double narrowing() {
        return 1 - after / now;
    }
}
