package care.trellis.cost.returns;

import care.trellis.cost.book.Uplift;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that is decided about returns before their medians are taken.
 *
 * @param otherZeros what a 0 is in the lines that have no decision of their own
 * @param uplifts by id, label or alias of a line: what carries it to the price year
 * @param used which of the three medians is the price
 */
public record AggregationChoices(
        QuantileMethod method,
        List<Exclusion> exclusions,
        List<ZeroDecision> zeros,
        ZeroDecision.Rule otherZeros,
        OccupancyTreatment occupancy,
        Map<String, Uplift> uplifts,
        TotalsUsed totals,
        MedianMeaning used) {
    /** Every figure as it was returned, Excel's inclusive quartiles, the sum of the lines' medians. */
    public static final AggregationChoices DEFAULT = new AggregationChoices(
            QuantileMethod.HF7,
            List.of(),
            List.of(),
            ZeroDecision.Rule.VALUE,
            new OccupancyTreatment.AsReturned(),
            Map.of(),
            TotalsUsed.STATED_WHERE_SOUND,
            MedianMeaning.SUM_OF_LINE_MEDIANS);

    public AggregationChoices {
        exclusions = List.copyOf(exclusions);
        zeros = List.copyOf(zeros);
        uplifts = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(uplifts));
    }

    public AggregationChoices with(QuantileMethod chosen) {
        return new AggregationChoices(chosen, exclusions, zeros, otherZeros, occupancy, uplifts, totals, used);
    }

    public AggregationChoices excluding(List<Exclusion> chosen) {
        return new AggregationChoices(method, chosen, zeros, otherZeros, occupancy, uplifts, totals, used);
    }

    public AggregationChoices withZeros(List<ZeroDecision> chosen, ZeroDecision.Rule others) {
        return new AggregationChoices(method, exclusions, chosen, others, occupancy, uplifts, totals, used);
    }

    public AggregationChoices with(OccupancyTreatment chosen) {
        return new AggregationChoices(method, exclusions, zeros, otherZeros, chosen, uplifts, totals, used);
    }

    public AggregationChoices upliftedBy(Map<String, Uplift> chosen) {
        return new AggregationChoices(method, exclusions, zeros, otherZeros, occupancy, chosen, totals, used);
    }

    public AggregationChoices with(TotalsUsed chosen) {
        return new AggregationChoices(method, exclusions, zeros, otherZeros, occupancy, uplifts, chosen, used);
    }

    public AggregationChoices using(MedianMeaning chosen) {
        return new AggregationChoices(method, exclusions, zeros, otherZeros, occupancy, uplifts, totals, chosen);
    }
}
