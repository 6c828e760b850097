package care.trellis.cost.returns;

import care.trellis.cost.formula.DecimalEvaluation;
import care.trellis.cost.model.Block;
import care.trellis.cost.model.CostModel;
import care.trellis.cost.model.Quantity.Line;
import care.trellis.cost.returns.ZeroDecision.Rule;
import care.trellis.cost.run.Run;
import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import care.trellis.fault.Nearest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** One aggregation in the making. */
final class Aggregating {
    private final Returns returns;
    private final CostModel model;
    private final AggregationChoices choices;
    private final Structure structure;
    private final Map<String, ZeroDecision> zeros = new HashMap<>();
    private final List<Effect> effects = new ArrayList<>();
    private final Map<String, RowSummary> rows = new LinkedHashMap<>();

    Aggregating(Returns returns, AggregationChoices choices) {
        this.returns = returns;
        this.model = returns.model();
        this.choices = choices;
        this.structure = new Structure(model);
    }

    Aggregation aggregation() {
        var faults = new ArrayList<Fault>();
        choices.zeros().forEach(decision -> readZero(decision, faults));
        var treatment = new Treatment(returns, choices, structure);
        List<Treated> treated = List.of();
        try {
            treated = treatment.treated();
        } catch (Faulty faulty) {
            faults.addAll(faulty.faults());
        }
        if (!faults.isEmpty()) {
            throw new Faulty(faults);
        }
        effects.addAll(treatment.effects());
        summarise(treated);
        return new Aggregation(
                returns,
                choices,
                treated.stream().map(Treated::service).toList(),
                List.copyOf(rows.values()),
                List.of(sumOfLines(), sumOfSubtotals(), medianOfTotals()),
                effects);
    }

    private void readZero(ZeroDecision decision, List<Fault> faults) {
        var subject = "zeros of " + decision.row();
        if (decision.reason().isBlank()) {
            faults.add(Fault.of(
                    subject, "no reason", "why a 0 is " + (decision.rule() == Rule.VALUE ? "a value" : "missing")));
        }
        var line = model.named(decision.row()).filter(Line.class::isInstance);
        if (line.isEmpty()) {
            var ids = model.lines().stream().map(Line::id).toList();
            faults.add(Fault.of(
                    subject, "\"" + decision.row() + "\"", "a line, such as " + Nearest.to(decision.row(), ids)));
        } else if (zeros.putIfAbsent(line.get().id(), decision) != null) {
            faults.add(Fault.of(subject, "two decisions", "one for each line"));
        }
    }

    private void summarise(List<Treated> treated) {
        for (var block : model.blocks()) {
            for (var line : block.lines()) {
                rows.put(line.id(), summary(line, treated));
                returns.detailOf().entrySet().stream()
                        .filter(detail -> detail.getValue().equals(line.id()))
                        .forEach(detail -> rows.put(detail.getKey(), summary(detail.getKey(), line, treated)));
            }
            if (structure.totalOf(block).isEmpty()) {
                rows.put(
                        block.id(),
                        summary(
                                block.id(),
                                block.label(),
                                RowSummary.Kind.BLOCK,
                                block.id(),
                                TotalOfReturn.unit(model, block.id()).toString(),
                                figures(treated, block.id())));
            }
        }
        for (var total : model.totals()) {
            rows.put(
                    total.id(),
                    summary(
                            total.id(),
                            total.label(),
                            RowSummary.Kind.TOTAL,
                            "",
                            total.unit().toString(),
                            figures(treated, total.id())));
        }
    }

    private RowSummary summary(Line line, List<Treated> treated) {
        var all = figures(treated, line.id());
        var decision = zeros.getOrDefault(
                line.id(), new ZeroDecision(line.id(), choices.otherZeros(), "as in every line without a decision"));
        var kept = decision.rule() == Rule.VALUE
                ? all
                : all.stream().filter(figure -> figure.signum() != 0).toList();
        var summary = summary(
                line.id(),
                line.label(),
                RowSummary.Kind.LINE,
                line.block(),
                line.unit().toString(),
                kept);
        if (kept.size() < all.size()) {
            var before = choices.method().of(all, QuantileMethod.HALF);
            int count = all.size() - kept.size();
            effects.add(new Effect(
                    Effect.Kind.ZEROS_SET_ASIDE,
                    "",
                    line.label(),
                    count + (count == 1 ? " zero" : " zeros") + " set aside as missing; the median goes from "
                            + money(before) + " to "
                            + Optional.ofNullable(summary.median())
                                    .map(Aggregating::money)
                                    .orElse("none"),
                    decision.reason()));
        }
        return summary;
    }

    private RowSummary summary(String detail, Line line, List<Treated> treated) {
        var figures = treated.stream()
                .map(service -> service.details().get(detail))
                .filter(Objects::nonNull)
                .toList();
        return summary(
                detail,
                detail,
                RowSummary.Kind.DETAIL,
                line.block(),
                line.unit().toString(),
                figures);
    }

    private RowSummary summary(
            String id, String label, RowSummary.Kind kind, String block, String unit, List<BigDecimal> figures) {
        return RowSummary.of(id, label, kind, block, unit, figures, choices.method());
    }

    private static List<BigDecimal> figures(List<Treated> treated, String id) {
        return treated.stream()
                .map(service -> service.figures().get(id))
                .filter(Objects::nonNull)
                .toList();
    }

    private static String money(BigDecimal value) {
        return Run.rounded(value).toPlainString();
    }

    private MedianCost sumOfLines() {
        var parts = new ArrayList<MedianCost.Part>();
        structure.linesOf(model.headline()).forEach((line, times) -> parts.add(part(line, times)));
        return sum(MedianMeaning.SUM_OF_LINE_MEDIANS, parts);
    }

    private MedianCost sumOfSubtotals() {
        var parts = new ArrayList<MedianCost.Part>();
        structure.headlineParts().forEach((id, times) -> {
            var stating = model.block(id).flatMap(structure::totalOf);
            parts.add(part(stating.isPresent() ? stating.get().id() : id, times));
        });
        return sum(MedianMeaning.SUM_OF_SUBTOTAL_MEDIANS, parts);
    }

    private MedianCost medianOfTotals() {
        return sum(MedianMeaning.MEDIAN_OF_TOTALS, List.of(part(model.headline(), 1)));
    }

    private MedianCost.Part part(String id, int times) {
        var row = Objects.requireNonNull(rows.get(id), id);
        var median = row.median();
        var unit = model.block(id)
                .map(Block::id)
                .map(block -> TotalOfReturn.unit(model, block))
                .orElseGet(() -> model.require(id).unit());
        var headline = model.headlineTotal().unit();
        var inHeadline = median == null || unit.scale().compareTo(headline.scale()) == 0
                ? median
                : headline.fromBase(unit.toBase(median));
        return new MedianCost.Part(id, row.label(), times, row.count(), inHeadline);
    }

    private static MedianCost sum(MedianMeaning meaning, List<MedianCost.Part> parts) {
        BigDecimal sum = null;
        for (var part : parts) {
            var median = part.median();
            if (median != null) {
                var term = median.multiply(BigDecimal.valueOf(part.times()), DecimalEvaluation.PRECISION);
                sum = sum == null ? term : sum.add(term, DecimalEvaluation.PRECISION);
            }
        }
        return new MedianCost(meaning, sum, parts);
    }
}
