package care.trellis.cost.fairprice;

import care.trellis.cost.formula.DecimalEvaluation;
import care.trellis.cost.formula.Rules;
import care.trellis.cost.model.Provenance;
import care.trellis.cost.model.Quantity.Line;
import care.trellis.cost.model.Recipient;
import care.trellis.cost.returns.Aggregation;
import care.trellis.cost.returns.MedianCost;
import care.trellis.cost.returns.MedianMeaning;
import care.trellis.cost.returns.Returns;
import care.trellis.cost.run.Change;
import care.trellis.cost.run.Explanation;
import care.trellis.cost.run.Inputs;
import care.trellis.cost.run.Run;
import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A fair price from returns: a median cost, and the return on operations. All amounts are in the unit of the model's
 * headline, unrounded.
 *
 * @param parts the medians the cost is the sum of
 * @param cost without the return; for the median of totals as returned, with the return inside it
 * @param operations the return on operations; absent where it is inside {@code cost}
 */
public record FairPrice(
        PriceShape shape,
        FairPriceChoices choices,
        Aggregation aggregation,
        List<MedianCost.Part> parts,
        BigDecimal cost,
        @Nullable BigDecimal operations) {
    public FairPrice {
        parts = List.copyOf(parts);
    }

    /**
     * Works out a price.
     *
     * @throws Faulty naming every choice that cannot be made, or that no return is left
     */
    public static FairPrice of(Returns returns, PriceShape shape, FairPriceChoices choices) {
        var rounds = choices.rounds();
        var aggregation = Aggregation.of(rounds == null ? returns : rounds.assumedOf(returns), choices.carriedOut());
        if (aggregation.services().isEmpty()) {
            throw new Faulty(Fault.of("returns", "every one of them left out", "at least one that counts"));
        }
        var used = aggregation.price();
        var parts = shape.costParts(aggregation, used, choices.operations());
        var cost = parts.stream()
                .filter(part -> part.median() != null)
                .map(part -> part.median().multiply(BigDecimal.valueOf(part.times())))
                .reduce(BigDecimal.ZERO, (a, b) -> a.add(b, DecimalEvaluation.PRECISION));
        return new FairPrice(
                shape, choices, aggregation, parts, cost, operations(shape, aggregation, choices.operations(), cost));
    }

    private static @Nullable BigDecimal operations(
            PriceShape shape, Aggregation aggregation, ReturnOnOperations rule, BigDecimal cost) {
        return switch (rule) {
            case ReturnOnOperations.AsReturned() ->
                aggregation.price().meaning() == MedianMeaning.MEDIAN_OF_TOTALS
                        ? null
                        : aggregation.medianOf(shape.returnLine()).orElse(BigDecimal.ZERO);
            case ReturnOnOperations.MarkUp(var share) ->
                Rules.apply("roo_on_cost", cost.toPlainString(), share.toPlainString());
            case ReturnOnOperations.Margin(var share) ->
                Rules.apply("roo_on_price", cost.toPlainString(), share.toPlainString());
        };
    }

    public BigDecimal price() {
        return operations == null ? cost : cost.add(operations, DecimalEvaluation.PRECISION);
    }

    public MedianMeaning meaning() {
        return aggregation.price().meaning();
    }

    /** Such as GBP/hour. */
    public String unit() {
        return aggregation.unit();
    }

    /** What each recipient gets of the lines' medians and of the return on operations. */
    public Map<Recipient, BigDecimal> recipients() {
        var model = aggregation.returns().model();
        var changes = new ArrayList<Change>();
        for (var line : model.lines()) {
            changes.add(
                    new Change.Set(line.id(), ofLine(line), new Provenance("returns", "", Provenance.Status.DERIVED)));
        }
        var all = new EnumMap<>(Run.of(Inputs.of(model).with(changes)).recipients());
        all.entrySet().removeIf(entry -> entry.getValue().signum() == 0);
        return all;
    }

    /** The part of the price that no recipient can be named for, because its median is not the sum of its lines'. */
    public BigDecimal belongsToNoLine() {
        return recipients().values().stream()
                .reduce(price(), (left, part) -> left.subtract(part, DecimalEvaluation.PRECISION));
    }

    private BigDecimal ofLine(Line line) {
        return operations != null && line.id().equals(shape.returnLine())
                ? operations
                : aggregation.medianOf(line.id()).orElse(BigDecimal.ZERO);
    }

    /** How the price came about, down to every service's figure, each with this source. */
    public Explanation explain(Provenance source) {
        return new PriceExplanation(this, source).price();
    }

    /** How one figure came about: the price, a part of it, a median cost by its word, or any row of the returns. */
    public Optional<Explanation> explain(String id, Provenance source) {
        return new PriceExplanation(this, source).of(id);
    }
}
