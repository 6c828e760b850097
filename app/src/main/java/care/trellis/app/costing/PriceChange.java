package care.trellis.app.costing;

import care.trellis.cost.scenario.Comparison;
import java.util.Optional;

/**
 * The price against the one the calculation started from, in a sentence.
 *
 * @param before the earlier price with its unit
 * @param difference with its sign
 * @param same whether nothing differs
 */
public record PriceChange(String before, String difference, boolean same, int inputs) {
    static Optional<PriceChange> of(EnquiryReading reading) {
        return reading.startRun()
                .flatMap(start -> reading.run().map(run -> {
                    var comparison = Comparison.of(start, run);
                    var unit = run.model().headlineTotal().unit().toString();
                    return new PriceChange(
                            InWords.full(comparison.before(), unit),
                            InWords.difference(comparison.difference(), unit),
                            comparison.isNothing(),
                            comparison.inputs().size() + comparison.choices().size());
                }));
    }
}
