package care.trellis.cost.returns;

import care.trellis.cost.run.Explanation;
import care.trellis.fault.Faulty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Returns brought together: every row's count, quartiles and median, the three meanings of "median cost" side by side, and
 * what the choices did.
 *
 * @param services those that count, in the order of the returns
 * @param rows blocks in the model's order, each line followed by its details; then the totals
 * @param medians one for each meaning, in the order of {@link MedianMeaning}
 */
public record Aggregation(
        Returns returns,
        AggregationChoices choices,
        List<String> services,
        List<RowSummary> rows,
        List<MedianCost> medians,
        List<Effect> effects) {
    public Aggregation {
        services = List.copyOf(services);
        rows = List.copyOf(rows);
        medians = List.copyOf(medians);
        effects = List.copyOf(effects);
    }

    /**
     * Brings returns together.
     *
     * @throws Faulty naming every choice that concerns no service or line of these returns
     */
    public static Aggregation of(Returns returns, AggregationChoices choices) {
        return new Aggregating(returns, choices).aggregation();
    }

    public Optional<RowSummary> row(String id) {
        return rows.stream().filter(row -> row.id().equals(id)).findFirst();
    }

    public MedianCost median(MedianMeaning meaning) {
        return medians.stream()
                .filter(cost -> cost.meaning() == meaning)
                .findFirst()
                .orElseThrow();
    }

    /** The median that is named as the price. */
    public MedianCost price() {
        return median(choices.used());
    }

    /** The unit of the three medians. */
    public String unit() {
        return returns.model().headlineTotal().unit().toString();
    }

    /** How one median came about: the medians it is the sum of, and the figures each was taken of. */
    public Explanation explain(MedianMeaning meaning) {
        return MedianExplanation.of(this, median(meaning));
    }

    /** The median of a row in its unit; empty where no service gave a figure. */
    public Optional<BigDecimal> medianOf(String id) {
        return row(id).map(RowSummary::median);
    }
}
