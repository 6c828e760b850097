package care.trellis.cost.fairprice;

import care.trellis.cost.formula.Rules;
import care.trellis.cost.model.Provenance;
import care.trellis.cost.returns.Aggregation;
import care.trellis.cost.returns.Effect;
import care.trellis.cost.returns.MedianCost;
import care.trellis.cost.returns.MedianMeaning;
import care.trellis.cost.returns.RowSummary;
import care.trellis.cost.run.Explanation;
import care.trellis.cost.run.Run;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The explanation of a fair price and of every figure in it, down to what each service returned. */
final class PriceExplanation {
    private static final String PRICE = "price";
    private static final String COST = "cost";

    private final FairPrice fair;
    private final Aggregation aggregation;
    private final Provenance source;

    PriceExplanation(FairPrice fair, Provenance source) {
        this.fair = fair;
        this.aggregation = fair.aggregation();
        this.source = source;
    }

    Explanation price() {
        var operations = fair.operations();
        var parts = new ArrayList<Explanation>();
        parts.add(cost());
        if (operations != null) {
            parts.add(operations(operations));
        }
        return sum(
                PRICE,
                aggregation.returns().model().headlineTotal().label(),
                fair.price(),
                parts,
                fair.aggregation().services().size() + " of "
                        + aggregation.returns().services().size() + " returns count.");
    }

    Optional<Explanation> of(String id) {
        return switch (id) {
            case PRICE -> Optional.of(price());
            case COST -> Optional.of(cost());
            default -> {
                if (id.equals(fair.shape().returnLine()) && fair.operations() != null) {
                    yield Optional.of(operations(fair.operations()));
                }
                yield meaning(id).or(() -> aggregation.row(id).map(this::row));
            }
        };
    }

    private Optional<Explanation> meaning(String word) {
        return Arrays.stream(MedianMeaning.values())
                .filter(meaning -> meaning.word().equals(word))
                .findFirst()
                .map(aggregation::median)
                .filter(median -> median.value() != null)
                .map(median -> sum(
                        word,
                        median.meaning().label(),
                        Objects.requireNonNull(median.value()),
                        rows(median.parts()),
                        ""));
    }

    private Explanation cost() {
        var label = fair.operations() == null
                ? "Cost and return: " + fair.meaning().label()
                : "Operating cost: " + fair.meaning().label();
        return sum(COST, label, fair.cost(), rows(fair.parts()), "");
    }

    private Explanation operations(BigDecimal value) {
        return switch (fair.choices().operations()) {
            case ReturnOnOperations.AsReturned() ->
                row(aggregation.row(fair.shape().returnLine()).orElseThrow());
            case ReturnOnOperations.MarkUp(var share) -> ruled("roo_on_cost", value, share);
            case ReturnOnOperations.Margin(var share) -> ruled("roo_on_price", value, share);
        };
    }

    private Explanation ruled(String name, BigDecimal value, BigDecimal share) {
        var rule = Rules.named(name).orElseThrow();
        var shareOf = leaf(
                "share",
                rule.label(),
                "%",
                share.movePointRight(2),
                new Provenance("chosen on this page", "", Provenance.Status.ASSUMED));
        var cost = cost();
        return new Explanation(
                fair.shape().returnLine(),
                aggregation.returns().model().require(fair.shape().returnLine()).label(),
                fair.unit(),
                value,
                rule.signature(),
                name + "(" + shown(fair.cost()) + ", " + share.toPlainString() + ")",
                rule.label() + ": " + rule.signature() + " = " + rule.formula() + ". Source: " + rule.source(),
                null,
                false,
                "",
                List.of(
                        new Explanation(
                                cost.id(),
                                cost.label(),
                                cost.unit(),
                                cost.value(),
                                cost.formula(),
                                cost.working(),
                                "",
                                null,
                                false,
                                "",
                                List.of(),
                                true),
                        shareOf),
                false);
    }

    private List<Explanation> rows(List<MedianCost.Part> parts) {
        return parts.stream()
                .filter(part -> part.median() != null)
                .map(part -> row(aggregation.row(part.id()).orElseThrow()))
                .toList();
    }

    private Explanation sum(String id, String label, BigDecimal value, List<Explanation> parts, String note) {
        return new Explanation(
                id,
                label,
                fair.unit(),
                value,
                parts.stream().map(Explanation::id).collect(Collectors.joining(" + ")),
                parts.stream().map(part -> shown(part.value())).collect(Collectors.joining(" + ")),
                "",
                null,
                false,
                note,
                parts,
                false);
    }

    private Explanation row(RowSummary row) {
        var figures = row.figures().stream().map(PriceExplanation::shown).collect(Collectors.joining(", "));
        var method = aggregation.choices().method();
        return new Explanation(
                row.id(),
                row.label(),
                row.unit(),
                Objects.requireNonNullElse(row.median(), BigDecimal.ZERO),
                "median of " + row.count() + " figures",
                figures,
                "Quantiles by " + method + ": " + method.label(),
                null,
                false,
                note(row),
                services(row),
                false);
    }

    private List<Explanation> services(RowSummary row) {
        var leaves = new ArrayList<Explanation>();
        for (var service : aggregation.returns().services()) {
            var figure = figure(
                    row, service.figures().get(row.id()), service.details().get(row.id()));
            if (figure != null && aggregation.services().contains(service.service())) {
                leaves.add(leaf(
                        row.id() + "." + service.service(),
                        service.service() + " returned",
                        row.unit(),
                        figure,
                        source));
            }
        }
        return leaves;
    }

    private static @Nullable BigDecimal figure(
            RowSummary row, @Nullable BigDecimal figure, @Nullable BigDecimal detail) {
        return row.kind() == RowSummary.Kind.DETAIL ? detail : figure;
    }

    /** What was done to the row between what was returned and what was counted. */
    private String note(RowSummary row) {
        var model = aggregation.returns().model();
        var note = new StringBuilder(
                model.quantity(row.id()).map(quantity -> quantity.note()).orElse(""));
        for (var effect : aggregation.effects()) {
            var ofAll =
                    effect.kind() == Effect.Kind.RETURN_LEFT_OUT || effect.kind() == Effect.Kind.RESTATED_FOR_OCCUPANCY;
            if (effect.row().equals(row.label()) && !ofAll) {
                note.append(note.isEmpty() ? "" : " ")
                        .append(effect.service().isEmpty() ? "" : effect.service() + ": ")
                        .append(effect.sentence())
                        .append(" (")
                        .append(effect.reason())
                        .append(").");
            }
        }
        return note.toString();
    }

    private static Explanation leaf(String id, String label, String unit, BigDecimal value, Provenance provenance) {
        return new Explanation(id, label, unit, value, null, null, "", provenance, false, "", List.of(), false);
    }

    private static String shown(BigDecimal value) {
        return Run.rounded(value).toPlainString();
    }
}
