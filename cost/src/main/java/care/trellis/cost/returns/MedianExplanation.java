package care.trellis.cost.returns;

import care.trellis.cost.model.Provenance;
import care.trellis.cost.run.Explanation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** The explanation of a median cost, down to the services' figures. */
final class MedianExplanation {
    private MedianExplanation() {}

    static Explanation of(Aggregation aggregation, MedianCost cost) {
        var parts = cost.parts().stream().filter(part -> part.median() != null).toList();
        return new Explanation(
                cost.meaning().word().replace('-', '_'),
                cost.meaning().label(),
                aggregation.unit(),
                Objects.requireNonNullElse(cost.value(), BigDecimal.ZERO),
                joined(parts, false),
                joined(parts, true),
                "Quantiles by " + aggregation.choices().method() + ": "
                        + aggregation.choices().method().label(),
                null,
                false,
                aggregation.services().size() + " of "
                        + aggregation.returns().services().size() + " returns count",
                parts.stream().map(part -> leaf(aggregation, part)).toList(),
                false);
    }

    private static String joined(List<MedianCost.Part> parts, boolean figures) {
        return parts.stream()
                .map(part -> (part.times() == 1 ? "" : part.times() + " * ")
                        + (figures
                                ? Objects.requireNonNull(part.median()).toPlainString()
                                : "median(" + part.id() + ")"))
                .collect(Collectors.joining(" + "));
    }

    private static Explanation leaf(Aggregation aggregation, MedianCost.Part part) {
        var row = aggregation.row(part.id()).orElseThrow();
        var figures = row.figures().stream().map(BigDecimal::toPlainString).collect(Collectors.joining(", "));
        return new Explanation(
                part.id(),
                part.label(),
                aggregation.unit(),
                Objects.requireNonNull(part.median()),
                "median(" + part.id() + ")",
                "median of " + row.count() + " figures in " + row.unit() + ": " + figures,
                "",
                new Provenance("returns of " + row.count() + " services", "", Provenance.Status.PUBLISHED),
                false,
                "",
                List.of(),
                false);
    }
}
