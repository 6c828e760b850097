package care.trellis.cost.fairprice;

import care.trellis.cost.returns.AggregationChoices;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is decided between returns and a fair price.
 *
 * @param rounds how full rounds are costed as; absent where costs stay as they were returned
 */
public record FairPriceChoices(
        AggregationChoices aggregation, @Nullable Rounds rounds, ReturnOnOperations operations) {
    /** Every figure as it was returned, the return on operations too. */
    public static final FairPriceChoices DEFAULT =
            new FairPriceChoices(AggregationChoices.DEFAULT, null, new ReturnOnOperations.AsReturned());

    public FairPriceChoices with(AggregationChoices chosen) {
        return new FairPriceChoices(chosen, rounds, operations);
    }

    public FairPriceChoices with(@Nullable Rounds chosen) {
        return new FairPriceChoices(aggregation, chosen, operations);
    }

    public FairPriceChoices with(ReturnOnOperations chosen) {
        return new FairPriceChoices(aggregation, rounds, chosen);
    }

    AggregationChoices carriedOut() {
        return rounds == null ? aggregation : aggregation.with(rounds.treatment());
    }
}
