package care.trellis.cost.returns;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row over all services that count: how many figures, and their place in order. The figures are in {@code unit},
 * unrounded, and absent where there is no figure.
 *
 * @param id of the line or total; of a detail, its name
 * @param block the block a line or detail is in; empty for a total
 * @param figures in ascending order
 */
public record RowSummary(
        String id,
        String label,
        Kind kind,
        String block,
        String unit,
        int count,
        @Nullable BigDecimal low,
        @Nullable BigDecimal lowerQuartile,
        @Nullable BigDecimal median,
        @Nullable BigDecimal upperQuartile,
        @Nullable BigDecimal high,
        List<BigDecimal> figures) {
    /** What a row is. */
    public enum Kind {
        LINE,
        /** A part of a line, shown and never added again. */
        DETAIL,
        /** The sum of a block that has no total of its own in the model. */
        BLOCK,
        TOTAL
    }

    public RowSummary {
        figures = List.copyOf(figures);
    }

    static RowSummary of(
            String id,
            String label,
            Kind kind,
            String block,
            String unit,
            List<BigDecimal> unsorted,
            QuantileMethod method) {
        // 0 before 0.00, so that the order of the returns shows nowhere.
        var sorted = unsorted.stream()
                .sorted(Comparator.<BigDecimal>naturalOrder().thenComparingInt(BigDecimal::scale))
                .toList();
        return new RowSummary(
                id,
                label,
                kind,
                block,
                unit,
                sorted.size(),
                sorted.isEmpty() ? null : sorted.getFirst(),
                quantile(sorted, method, QuantileMethod.QUARTER),
                quantile(sorted, method, QuantileMethod.HALF),
                quantile(sorted, method, QuantileMethod.THREE_QUARTERS),
                sorted.isEmpty() ? null : sorted.getLast(),
                sorted);
    }

    private static @Nullable BigDecimal quantile(List<BigDecimal> sorted, QuantileMethod method, BigDecimal p) {
        return sorted.isEmpty() ? null : method.ofSorted(sorted, p);
    }
}
