package care.trellis.cost.returns;

import care.trellis.cost.book.Uplift;
import care.trellis.cost.formula.DecimalEvaluation;
import care.trellis.cost.model.CostModel;
import care.trellis.cost.model.Quantity;
import care.trellis.cost.model.Quantity.Line;
import care.trellis.cost.model.Quantity.Total;
import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import care.trellis.fault.Nearest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The decisions of one aggregation carried out on the returns, each of its effects written down. */
final class Treatment {
    private final Returns returns;
    private final CostModel model;
    private final AggregationChoices choices;
    private final Structure structure;
    private final List<Effect> effects = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, String> leftOut = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> rowsLeftOut = new HashMap<>();
    private final Map<String, BigDecimal> uplift = new LinkedHashMap<>();
    private final Set<String> fixed = new HashSet<>();
    private final Set<String> asked;

    Treatment(Returns returns, AggregationChoices choices, Structure structure) {
        this.returns = returns;
        this.model = returns.model();
        this.choices = choices;
        this.structure = structure;
        this.asked = returns.rowsGiven();
    }

    List<Effect> effects() {
        return effects;
    }

    /**
     * The returns that count, treated.
     *
     * @throws Faulty naming every choice that cannot be made
     */
    List<Treated> treated() {
        choices.exclusions().forEach(this::exclude);
        choices.uplifts().forEach(this::uplift);
        readOccupancy();
        if (!faults.isEmpty()) {
            throw new Faulty(faults);
        }
        var treated = new ArrayList<Treated>();
        for (var service : returns.services()) {
            var reason = leftOut.get(service.service());
            if (reason == null) {
                treated.add(treat(service));
            } else {
                effects.add(new Effect(
                        Effect.Kind.RETURN_LEFT_OUT, service.service(), "", "The whole return is left out", reason));
            }
        }
        return treated;
    }

    private void exclude(Exclusion exclusion) {
        var subject = "exclusion of " + exclusion.service();
        if (exclusion.reason().isBlank()) {
            faults.add(Fault.of(subject, "no reason", "why it is left out"));
        }
        if (returns.service(exclusion.service()).isEmpty()) {
            var names = returns.services().stream().map(ServiceReturn::service).toList();
            faults.add(Fault.of(
                    subject,
                    "\"" + exclusion.service() + "\"",
                    "a service that sent a return, such as " + Nearest.to(exclusion.service(), names)));
        }
        var row = exclusion.row();
        if (row == null) {
            leftOut.putIfAbsent(exclusion.service(), exclusion.reason());
        } else {
            named(subject, row)
                    .ifPresent(quantity -> rowsLeftOut
                            .computeIfAbsent(exclusion.service(), _ -> new LinkedHashMap<>())
                            .putIfAbsent(quantity.id(), exclusion.reason()));
        }
    }

    private void uplift(String row, Uplift by) {
        line("uplift", row).ifPresent(line -> {
            try {
                var factor = by.factor();
                uplift.put(line.id(), factor);
                effects.add(new Effect(
                        Effect.Kind.UPLIFTED, "", line.label(), "Every figure times " + shown(factor), by.sentence()));
            } catch (Faulty faulty) {
                faults.addAll(faulty.faults());
            }
        });
    }

    private void readOccupancy() {
        switch (choices.occupancy()) {
            case OccupancyTreatment.AsReturned() -> {}
            case OccupancyTreatment.RaisedToFloor raised -> {
                var named = raised.fixed();
                named.forEach(row -> line("occupancy", row).ifPresent(line -> fixed.add(line.id())));
                if (named.isEmpty()) {
                    model.lines().forEach(line -> fixed.add(line.id()));
                }
            }
            case OccupancyTreatment.OnlyAbove(var floor) ->
                returns.services().forEach(service -> {
                    var occupancy = service.facts().get(Fact.OCCUPANCY);
                    if (occupancy == null) {
                        leftOut.putIfAbsent(
                                service.service(),
                                "its occupancy was not given, so it is not known to be above the floor");
                    } else if (occupancy.compareTo(floor) < 0) {
                        leftOut.putIfAbsent(
                                service.service(),
                                "its occupancy, " + percent(occupancy) + ", is below " + percent(floor));
                    }
                });
        }
    }

    private Treated treat(ServiceReturn service) {
        var factors = factors(service);
        var figures = new LinkedHashMap<String, BigDecimal>();
        for (var line : model.lines()) {
            var figure = service.figures().get(line.id());
            if (figure != null) {
                figures.put(line.id(), times(figure, factors.get(line.id())));
            }
        }
        var restated = new Restatement(structure, service, factors, asked);
        for (var block : model.blocks()) {
            var stated = structure.totalOf(block).map(total -> service.figures().get(total.id()));
            restated.of(block.id(), stated.orElse(null), choices.totals())
                    .ifPresent(figure -> figures.put(block.id(), figure));
        }
        for (var total : model.totals()) {
            var stated = service.figures().get(total.id());
            restated.of(total.id(), stated, choices.totals()).ifPresent(figure -> figures.put(total.id(), figure));
            noteUnsound(service, total);
        }
        leaveRowsOut(service.service(), figures);
        var details = new LinkedHashMap<String, BigDecimal>();
        service.details()
                .forEach((name, figure) -> details.put(
                        name, times(figure, factors.get(returns.detailOf().getOrDefault(name, name)))));
        return new Treated(service.service(), figures, details);
    }

    private Map<String, BigDecimal> factors(ServiceReturn service) {
        var factors = new HashMap<>(uplift);
        var occupancy = service.facts().get(Fact.OCCUPANCY);
        if (choices.occupancy() instanceof OccupancyTreatment.RaisedToFloor raised
                && occupancy != null
                && occupancy.compareTo(raised.floor()) < 0) {
            var floor = raised.floor();
            var factor = occupancy.divide(floor, DecimalEvaluation.PRECISION);
            fixed.forEach(line -> factors.merge(line, factor, (a, b) -> a.multiply(b, DecimalEvaluation.PRECISION)));
            effects.add(new Effect(
                    Effect.Kind.RESTATED_FOR_OCCUPANCY,
                    service.service(),
                    "",
                    "Fixed costs times " + shown(factor),
                    "its occupancy, " + percent(occupancy) + ", is set to the floor of " + percent(floor)));
        }
        return factors;
    }

    private void noteUnsound(ServiceReturn service, Total total) {
        var stated = service.figures().get(total.id());
        if (stated == null || !total.isSum() || choices.totals() == TotalsUsed.COMPUTED) {
            return;
        }
        var sum = TotalOfReturn.of(structure, total.id(), stated, service.figures(), asked);
        if (!sum.isSound()) {
            effects.add(new Effect(
                    Effect.Kind.COMPUTED_INSTEAD_OF_STATED,
                    service.service(),
                    total.label(),
                    "Counted as " + sum.computed().toPlainString() + ", the sum of its lines, not "
                            + stated.toPlainString() + " as stated",
                    "the difference is more than rounding explains"));
        }
    }

    // A total with the line would hold the refused figure; without it, it would be too low: so it is left out as well.
    private void leaveRowsOut(String service, Map<String, BigDecimal> figures) {
        rowsLeftOut.getOrDefault(service, Map.of()).forEach((id, reason) -> {
            var refused = new HashSet<>(Set.of(id));
            model.blocks().stream()
                    .filter(block -> structure.linesOf(block.id()).containsKey(id)
                            || structure
                                    .totalOf(block)
                                    .map(Total::id)
                                    .filter(id::equals)
                                    .isPresent())
                    .forEach(block -> refused.add(block.id()));
            model.totals().stream()
                    .filter(total -> structure.linesOf(total.id()).containsKey(id))
                    .forEach(total -> refused.add(total.id()));
            figures.keySet().removeAll(refused);
            var label = model.require(id).label();
            effects.add(new Effect(
                    Effect.Kind.ROW_LEFT_OUT,
                    service,
                    label,
                    label + (refused.size() > 1 ? " and the totals it is part of are left out" : " is left out"),
                    reason));
        });
    }

    private Optional<Line> line(String subject, String row) {
        var quantity = named(subject, row);
        if (quantity.isPresent() && !(quantity.get() instanceof Line)) {
            faults.add(Fault.of(subject, "\"" + row + "\", a total", "a line"));
        }
        return quantity.filter(Line.class::isInstance).map(Line.class::cast);
    }

    private Optional<Quantity> named(String subject, String row) {
        var quantity = model.named(row);
        if (quantity.isEmpty()) {
            faults.add(Fault.of(
                    subject,
                    "\"" + row + "\"",
                    "a line or total of " + model.id() + ", such as "
                            + Nearest.to(
                                    row, model.lines().stream().map(Line::id).toList())));
        }
        return quantity;
    }

    private static BigDecimal times(BigDecimal figure, @org.jspecify.annotations.Nullable BigDecimal factor) {
        UnaryOperator<BigDecimal> scaled =
                factor == null ? x -> x : x -> x.multiply(factor, DecimalEvaluation.PRECISION);
        return scaled.apply(figure);
    }

    private static String percent(BigDecimal fraction) {
        return fraction.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }

    private static String shown(BigDecimal factor) {
        return factor.setScale(4, RoundingMode.HALF_UP).toPlainString();
    }
}
