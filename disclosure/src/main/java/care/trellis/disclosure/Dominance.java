package care.trellis.disclosure;

/**
 * The (n, k) rule: a cell must not be published when its n largest owners hold more than k per cent of it.
 *
 * @param largest n, 1 or more owners
 * @param percent k, per cent of the cell's total, above 0 and at most 100
 */
public record Dominance(int largest, double percent) {
    public Dominance {
        if (largest < 1) {
            throw new IllegalArgumentException("n of the (n, k) rule must be 1 or more, was " + largest);
        }
        if (!(percent > 0 && percent <= 100)) {
            throw new IllegalArgumentException("k of the (n, k) rule must be above 0 and at most 100, was " + percent);
        }
    }
}
