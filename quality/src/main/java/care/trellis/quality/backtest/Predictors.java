package care.trellis.quality.backtest;

import care.trellis.quality.table.ThresholdBook;
import java.util.OptionalDouble;

/** The rules a back-test compares. */
public final class Predictors {
    private Predictors() {}

    /**
     * The points of a threshold book, as it is published: where the book excludes a home, it says nothing.
     *
     * @param outcome the id of the outcome that holds the points
     */
    public static Predictor points(ThresholdBook book, String outcome) {
        return known -> {
            var result = book.evaluate(known.facts());
            return result.isExcluded() ? OptionalDouble.empty() : OptionalDouble.of(result.number(outcome));
        };
    }

    /** The regulator's own band of risk. */
    public static Predictor regulatorsBand() {
        return known -> {
            var band = known.latest().band();
            return band.isPresent() ? OptionalDouble.of(band.getAsInt()) : OptionalDouble.empty();
        };
    }
}
