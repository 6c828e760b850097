package care.trellis.cost.fairprice;

import care.trellis.cost.model.CostModel;
import care.trellis.cost.model.Quantity.Line;
import care.trellis.cost.model.Quantity.Total;
import care.trellis.cost.returns.Aggregation;
import care.trellis.cost.returns.MedianCost;
import care.trellis.cost.returns.MedianMeaning;
import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.util.List;

/**
 * Where cost ends and return begins in a model whose price is an operating cost and one line of return.
 *
 * @param operatingCost id of the total that is all cost
 * @param returnLine id of the line that is the return on operations
 */
public record PriceShape(String operatingCost, String returnLine) {
    /**
     * The shape of a model.
     *
     * @throws Faulty where it has no such total or line
     */
    public static PriceShape in(CostModel model, String operatingCost, String returnLine) {
        if (!(model.order().get(operatingCost) instanceof Total)) {
            throw new Faulty(Fault.of("model " + model.id(), "no total " + operatingCost, "one that is all cost"));
        }
        if (!(model.order().get(returnLine) instanceof Line)) {
            throw new Faulty(Fault.of("model " + model.id(), "no line " + returnLine, "the return on operations"));
        }
        return new PriceShape(operatingCost, returnLine);
    }

    /** The medians that make up the cost, by the meaning used. */
    List<MedianCost.Part> costParts(Aggregation aggregation, MedianCost used, ReturnOnOperations rule) {
        if (used.meaning() == MedianMeaning.MEDIAN_OF_TOTALS) {
            return rule instanceof ReturnOnOperations.AsReturned ? used.parts() : List.of(costsOf(aggregation));
        }
        var line = (Line) aggregation.returns().model().require(returnLine);
        return used.parts().stream()
                .filter(part -> !part.id().equals(returnLine) && !part.id().equals(line.block()))
                .toList();
    }

    private MedianCost.Part costsOf(Aggregation aggregation) {
        var row = aggregation.row(operatingCost).orElseThrow();
        return new MedianCost.Part(row.id(), row.label(), 1, row.count(), row.median());
    }
}
