package care.trellis.cost.fairprice;

import care.trellis.cost.formula.DecimalEvaluation;
import care.trellis.cost.model.Block;
import care.trellis.cost.returns.Aggregation;
import care.trellis.cost.returns.MedianMeaning;
import care.trellis.cost.returns.RowSummary;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One block's two medians side by side, which is why the medians of a price differ: the service in the middle of one line
 * is seldom in the middle of the next.
 *
 * @param sumOfLines the sum of the medians of its lines, in the unit of the headline
 * @param subtotal what the block came to in each service, and its place in order
 */
public record BlockMedians(Block block, BigDecimal sumOfLines, RowSummary subtotal) {
    /** Those of every block that is part of the price. */
    public static List<BlockMedians> of(Aggregation aggregation) {
        return aggregation.returns().model().blocks().stream()
                .flatMap(block -> of(aggregation, block).stream())
                .toList();
    }

    private static Optional<BlockMedians> of(Aggregation aggregation, Block block) {
        var lines = aggregation.median(MedianMeaning.SUM_OF_LINE_MEDIANS).parts().stream()
                .filter(part -> aggregation
                        .row(part.id())
                        .filter(row -> row.block().equals(block.id()))
                        .isPresent())
                .toList();
        var sum = lines.stream()
                .map(part -> Objects.requireNonNullElse(part.median(), BigDecimal.ZERO)
                        .multiply(BigDecimal.valueOf(part.times())))
                .reduce(BigDecimal.ZERO, (a, b) -> a.add(b, DecimalEvaluation.PRECISION));
        return lines.isEmpty()
                ? Optional.empty()
                : subtotal(aggregation, block).map(subtotal -> new BlockMedians(block, sum, subtotal));
    }

    // The subtotals' medians name each block by its own id, or by that of the total that states it.
    private static Optional<RowSummary> subtotal(Aggregation aggregation, Block block) {
        var model = aggregation.returns().model();
        return aggregation.median(MedianMeaning.SUM_OF_SUBTOTAL_MEDIANS).parts().stream()
                .filter(part -> part.id().equals(block.id())
                        || model.totals().stream()
                                .anyMatch(total -> total.id().equals(part.id())
                                        && total.parts().equals(List.of(block.id()))))
                .findFirst()
                .flatMap(part -> aggregation.row(part.id()));
    }
}
