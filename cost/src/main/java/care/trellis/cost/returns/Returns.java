package care.trellis.cost.returns;

import care.trellis.cost.Fault;
import care.trellis.cost.Faulty;
import care.trellis.cost.model.CostModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    /** The return of this name. */
    public Optional<ServiceReturn> service(String name) {
        return services.stream()
                .filter(service -> service.service().equals(name))
                .findFirst();
    }
}
