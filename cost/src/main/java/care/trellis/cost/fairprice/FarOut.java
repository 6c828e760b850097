package care.trellis.cost.fairprice;

import care.trellis.cost.formula.DecimalEvaluation;
import care.trellis.cost.returns.Aggregation;
import care.trellis.cost.returns.RowSummary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One service's line so far above the others' that it is worth a question; nothing says that it is wrong.
 *
 * <p>Far is Tukey's outer fence (Exploratory Data Analysis, 1977, section 2D): the upper quartile and three times the distance
 * between the quartiles. Only lines that are worth 2 % of the median total are named, since pennies are no question.
 *
 * @param figure what the service returned, in the row's unit
 * @param fence what it lies above, in the row's unit
 */
public record FarOut(String service, RowSummary row, BigDecimal figure, BigDecimal fence) {
    private static final BigDecimal STEPS = BigDecimal.valueOf(3);
    private static final BigDecimal MATERIAL = new BigDecimal("0.02");

    /** Every such line of the services that count, the largest figure first. */
    public static List<FarOut> of(Aggregation aggregation) {
        var least = aggregation
                .medianOf(aggregation.returns().model().headline())
                .orElse(BigDecimal.ZERO)
                .multiply(MATERIAL);
        var found = new ArrayList<FarOut>();
        for (var row : aggregation.rows()) {
            var lower = row.lowerQuartile();
            var upper = row.upperQuartile();
            if (row.kind() == RowSummary.Kind.LINE && lower != null && upper != null) {
                var fence = upper.add(upper.subtract(lower).multiply(STEPS), DecimalEvaluation.PRECISION);
                aggregation.returns().services().stream()
                        .filter(service -> aggregation.services().contains(service.service()))
                        .forEach(service -> {
                            var figure = service.figures().get(row.id());
                            if (figure != null && figure.compareTo(fence) > 0 && figure.compareTo(least) >= 0) {
                                found.add(new FarOut(service.service(), row, figure, fence));
                            }
                        });
            }
        }
        found.sort(Comparator.comparing(FarOut::figure).reversed());
        return found;
    }
}
