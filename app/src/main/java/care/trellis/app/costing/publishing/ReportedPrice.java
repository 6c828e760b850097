package care.trellis.app.costing.publishing;

import care.trellis.cost.fairprice.FairPrice;
import care.trellis.cost.fairprice.ReturnOnOperations;
import care.trellis.exchange.publish.CostReport;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A price as a report says it: the sum of the parts printed beside it, so that everybody can add it up. */
record ReportedPrice(BigDecimal price, List<CostReport.Part> parts, List<CostReport.Median> medians) {
    /** Nothing where the total over all services may not be said: then the price says as much as it would. */
    static Optional<ReportedPrice> of(FairPrice fair, List<CostReport.Row> rows) {
        var headline = fair.aggregation().returns().model().headline();
        boolean isSaid = rows.stream().anyMatch(row -> row.id().equals(headline) && row.median() != null);
        if (!isSaid) {
            return Optional.empty();
        }
        var parts = new ArrayList<CostReport.Part>();
        var rest = BigDecimal.ZERO;
        for (var part : fair.parts()) {
            if (part.median() == null) {
                continue;
            }
            var value = ReportMaker.rounded(part.median().multiply(BigDecimal.valueOf(part.times())));
            if (isTold(part.id(), rows)) {
                parts.add(new CostReport.Part(part.label(), part.id(), value, null));
            } else {
                rest = rest.add(value);
            }
        }
        if (rest.signum() != 0) {
            parts.add(new CostReport.Part("Lines that are not shown", "", rest, null));
        }
        var operations = fair.operations();
        if (operations != null) {
            parts.add(new CostReport.Part("Return on operations", "", ReportMaker.rounded(operations), share(fair)));
        }
        return Optional.of(new ReportedPrice(
                parts.stream().map(CostReport.Part::value).reduce(BigDecimal.ZERO, BigDecimal::add),
                parts,
                fair.aggregation().medians().stream()
                        .map(median -> new CostReport.Median(
                                median.meaning().word(),
                                median.meaning().label(),
                                median.value() == null ? null : ReportMaker.rounded(median.value()),
                                median.meaning() == fair.meaning()))
                        .toList()));
    }

    /** A block's own total is a row under the total's id; lines and totals stand under theirs. */
    private static boolean isTold(String id, List<CostReport.Row> rows) {
        return rows.stream().noneMatch(row -> row.id().equals(id) && row.median() == null);
    }

    private static @Nullable BigDecimal share(FairPrice fair) {
        return fair.choices().operations() instanceof ReturnOnOperations.MarkUp(var share) ? share : null;
    }
}
