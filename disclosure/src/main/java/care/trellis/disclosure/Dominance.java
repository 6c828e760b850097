package care.trellis.disclosure;

import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;

/**
 * The (n, k) rule: a cell must not be published when its n largest owners hold more than k per cent of it.
 *
 * @param largest n, 1 or more owners
 * @param percent k, per cent of the cell's total, above 0 and at most 100
 */
public record Dominance(int largest, double percent) {
    public Dominance {
        if (largest < 1) {
            throw new Faulty(Fault.of("largest", Integer.toString(largest), "1 or more"));
        }
        if (!(percent > 0 && percent <= 100)) {
            throw new Faulty(Fault.of("percent", Double.toString(percent), "above 0 and at most 100"));
        }
    }
}
