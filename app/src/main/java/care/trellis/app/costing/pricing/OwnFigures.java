package care.trellis.app.costing.pricing;

import care.trellis.app.costing.exercise.Invited;
import care.trellis.cost.returns.Aggregation;
import care.trellis.cost.returns.Exclusion;
import care.trellis.cost.returns.Fact;
import care.trellis.cost.returns.Returns;
import care.trellis.fault.Faulty;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What each service's own lines and totals come to after the choices: the figures whose medians are taken, with whose they
 * are, for the test of what may be said of them together.
 *
 * @param byRow row to service to figure
 */
public record OwnFigures(Map<String, Map<Invited, BigDecimal>> byRow) {
    public OwnFigures {
        byRow = Map.copyOf(byRow);
    }

    /** Worked out return by return. */
    public static OwnFigures of(KindReturns returns, PriceChoices choices) {
        var byRow = new LinkedHashMap<String, Map<Invited, BigDecimal>>();
        for (var service : returns.counted()) {
            var invited = Objects.requireNonNull(returns.services().get(service.service()));
            service.facts()
                    .forEach((fact, figure) -> byRow.computeIfAbsent(fact, _ -> new LinkedHashMap<>())
                            .put(invited, isShare(fact) ? figure.movePointRight(2) : figure));
            var own = returns.exclusions().stream()
                    .filter(out -> out.service().equals(service.service()))
                    .toList();
            alone(returns, service.service(), choices, own)
                    .ifPresent(aggregation -> aggregation.rows().forEach(row -> {
                        var figure = row.median();
                        if (figure != null) {
                            byRow.computeIfAbsent(row.id(), _ -> new LinkedHashMap<>())
                                    .put(invited, figure);
                        }
                    }));
        }
        return new OwnFigures(byRow);
    }

    /** Shares are told as percentages. */
    public static boolean isShare(String fact) {
        return Fact.STANDARD.stream()
                .anyMatch(each -> each.id().equals(fact) && each.unit().equals("ratio"));
    }

    /** The engine on one return alone: a median of one figure is that figure. */
    private static Optional<Aggregation> alone(
            KindReturns returns, String name, PriceChoices choices, List<Exclusion> own) {
        try {
            return Optional.of(Aggregation.of(
                    Returns.of(
                            returns.exercise().model(),
                            returns.returns().service(name).stream().toList()),
                    choices.aggregation(returns.exercise(), own)));
        } catch (Faulty leftOut) {
            return Optional.empty();
        }
    }

    /** Row to figure, service by service in one order, as the engine of the interval takes them. */
    public List<Map<String, BigDecimal>> byService() {
        var services = byRow.values().stream()
                .flatMap(figures -> figures.keySet().stream())
                .distinct()
                .sorted(Comparator.comparing(Invited::id))
                .toList();
        return services.stream()
                .map(service -> {
                    var own = new LinkedHashMap<String, BigDecimal>();
                    byRow.forEach((row, figures) -> {
                        var figure = figures.get(service);
                        if (figure != null) {
                            own.put(row, figure);
                        }
                    });
                    return (Map<String, BigDecimal>) own;
                })
                .toList();
    }

    /** Of one row. */
    public Map<Invited, BigDecimal> of(String row) {
        return byRow.getOrDefault(row, Map.of());
    }
}
