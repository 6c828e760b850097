package care.trellis.app.costing.pricing;

import care.trellis.cost.fairprice.FairPrice;
import care.trellis.cost.fairprice.FairPriceChoices;
import care.trellis.cost.fairprice.ReturnOnOperations;
import care.trellis.cost.returns.OccupancyTreatment;
import care.trellis.fault.Faulty;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Prices side by side.
 *
 * @param columns where the return on operations comes from
 */
public record PriceGrid(List<String> columns, List<Row> rows) {
    static final PriceGrid EMPTY = new PriceGrid(List.of(), List.of());

    private static final BigDecimal USUAL_FLOOR = new BigDecimal("0.9");
    private static final BigDecimal FIVE_PERCENT = new BigDecimal("0.05");

    /** What is done about empty beds, and the price with each return. */
    public record Row(String label, List<String> prices) {
        public Row {
            prices = List.copyOf(prices);
        }
    }

    public PriceGrid {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** The price by what is done about empty beds and where the return comes from, all else as chosen. */
    static PriceGrid of(KindReturns returns, PriceChoices choices) {
        var base = choices.engine(returns.exercise(), returns.exclusions());
        var beds = new LinkedHashMap<String, OccupancyTreatment>();
        beds.put("As returned", new OccupancyTreatment.AsReturned());
        if (returns.exercise().isOfHomes()) {
            beds.put(
                    "Homes below 90% full costed as if they were",
                    new OccupancyTreatment.RaisedToFloor(USUAL_FLOOR, PriceChoices.fixedLines(returns.exercise())));
            beds.put("Only homes at least 90% full", new OccupancyTreatment.OnlyAbove(USUAL_FLOOR));
        }
        var operations = new LinkedHashMap<String, ReturnOnOperations>();
        operations.put("Return as returned", new ReturnOnOperations.AsReturned());
        operations.put("5% of cost", new ReturnOnOperations.MarkUp(FIVE_PERCENT));
        operations.put("5% of price", new ReturnOnOperations.Margin(FIVE_PERCENT));
        var rows = new ArrayList<Row>();
        beds.forEach((label, treatment) -> rows.add(new Row(
                label,
                operations.values().stream()
                        .map(rule -> PricingPage.money(price(
                                returns,
                                base.with(base.aggregation().with(treatment)).with(rule))))
                        .toList())));
        return new PriceGrid(List.copyOf(operations.keySet()), rows);
    }

    private static @Nullable BigDecimal price(KindReturns returns, FairPriceChoices choices) {
        try {
            return FairPrice.of(returns.returns(), returns.shape(), choices).price();
        } catch (Faulty nothingLeft) {
            return null;
        }
    }
}
