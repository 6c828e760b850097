package care.trellis.cost.returns;

import care.trellis.cost.model.CostModel;
import care.trellis.cost.returns.PublishedTable.Row;
import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import care.trellis.fault.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Many services' costs, row by row of one model.
 *
 * @param detailOf the line each detail row belongs to: row name to line id
 */
public record Returns(CostModel model, Map<String, String> detailOf, List<ServiceReturn> services) {
    /**
     * Holds returns.
     *
     * @throws Faulty where there is none, two have one name, or a figure is for no line or total of the model
     */
    public Returns {
        detailOf = Collections.unmodifiableMap(new LinkedHashMap<>(detailOf));
        services = List.copyOf(services);
        var faults = new ArrayList<Fault>();
        if (services.isEmpty()) {
            faults.add(Fault.of("returns", "no service", "a column of figures for each service"));
        }
        var names = new HashSet<String>();
        for (var service : services) {
            if (service.service().isBlank() || !names.add(service.service())) {
                faults.add(Fault.of(
                        "returns", "service \"" + service.service() + "\" again or blank", "every service once"));
            }
            for (var id : service.figures().keySet()) {
                var quantity = model.order().get(id);
                if (!(quantity instanceof care.trellis.cost.model.Quantity.Line)
                        && !(quantity instanceof care.trellis.cost.model.Quantity.Total)) {
                    faults.add(Fault.of(
                            "service " + service.service(), "\"" + id + "\"", "a line or total of " + model.id()));
                }
            }
            for (var name : service.details().keySet()) {
                if (!detailOf.containsKey(name)) {
                    faults.add(Fault.of(
                            "service " + service.service(), "\"" + name + "\"", "a detail of a line of " + model.id()));
                }
            }
        }
        if (!faults.isEmpty()) {
            throw new Faulty(faults);
        }
    }

    /** Returns without details. */
    public static Returns of(CostModel model, List<ServiceReturn> services) {
        return new Returns(model, Map.of(), services);
    }

    /**
     * Reads the columns of services of a table; its other columns, such as a printed median, are left aside.
     *
     * @throws Faulty naming every row that is no line, total, detail or fact, and every quantity given twice
     */
    public static Returns read(CostModel model, PublishedTable table) {
        return new ReturnsReading(model, table).returns();
    }

    /** The ids of the lines and totals that at least one service gave. */
    public Set<String> rowsGiven() {
        var given = new LinkedHashSet<String>();
        services.forEach(service -> given.addAll(service.figures().keySet()));
        return given;
    }

    /** The returns as a table again: lines and totals in the model's order, then details and facts. */
    public PublishedTable table() {
        var rows = new ArrayList<Row>();
        var given = rowsGiven();
        var names = new LinkedHashSet<String>();
        model.lines().forEach(line -> names.add(line.id()));
        model.totals().forEach(total -> names.add(total.id()));
        names.retainAll(given);
        names.forEach(id -> rows.add(row(id, service -> service.figures().get(id))));
        detailOf.keySet()
                .forEach(name -> rows.add(row(name, service -> service.details().get(name))));
        var facts = new LinkedHashSet<String>();
        services.forEach(service -> facts.addAll(service.facts().keySet()));
        facts.forEach(fact -> rows.add(row(fact, service -> service.facts().get(fact))));
        return new PublishedTable(
                model.title(),
                PublishedTable.Column.services(
                        services.stream().map(ServiceReturn::service).toList()),
                rows);
    }

    private Row row(String name, Function<ServiceReturn, @Nullable BigDecimal> figure) {
        var figures = new ArrayList<@Nullable BigDecimal>();
        services.forEach(service -> figures.add(figure.apply(service)));
        return new Row(Text.of(name), figures);
    }

    /** The return of this name. */
    public Optional<ServiceReturn> service(String name) {
        return services.stream()
                .filter(service -> service.service().equals(name))
                .findFirst();
    }
}
