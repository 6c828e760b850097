package care.trellis.cost.returns;

import care.trellis.cost.model.CostModel;
import care.trellis.cost.returns.PublishedTable.Meaning;
import care.trellis.cost.returns.PublishedTable.Row;
import care.trellis.cost.returns.RowNames.Known;
import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import care.trellis.fault.Nearest;
import care.trellis.fault.Position;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The reading of one table of services into returns: collects every fault, and gives returns only when there is none. */
final class ReturnsReading {
    private final CostModel model;
    private final PublishedTable table;
    private final RowNames names;
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, Position> taken = new HashMap<>();
    private final Map<String, String> detailOf = new LinkedHashMap<>();
    private final List<Integer> columns;
    private final List<Map<String, BigDecimal>> figures = new ArrayList<>();
    private final List<Map<String, BigDecimal>> details = new ArrayList<>();
    private final List<Map<String, BigDecimal>> facts = new ArrayList<>();

    ReturnsReading(CostModel model, PublishedTable table) {
        this.model = model;
        this.table = table;
        this.names = new RowNames(model);
        this.columns = table.columnsOf(Meaning.SERVICE);
        columns.forEach(column -> {
            figures.add(new LinkedHashMap<>());
            details.add(new LinkedHashMap<>());
            facts.add(new LinkedHashMap<>());
        });
    }

    Returns returns() {
        table.rows().forEach(this::read);
        if (columns.isEmpty()) {
            faults.add(Fault.of("table " + table.title(), "no column of a service", "a column for each return"));
        }
        if (!faults.isEmpty()) {
            throw new Faulty(faults);
        }
        addLinesGivenOnlyByTheirDetails();
        var services = new ArrayList<ServiceReturn>();
        for (int i = 0; i < columns.size(); i++) {
            services.add(new ServiceReturn(
                    table.columns().get(columns.get(i)).name().strip(), figures.get(i), details.get(i), facts.get(i)));
        }
        return new Returns(model, detailOf, services);
    }

    private void read(Row row) {
        var name = row.name().value().strip();
        var known = names.known(name).orElse(null);
        switch (known) {
            case Known.Figure(var quantity) -> {
                if (take(row, quantity.id())) {
                    put(row, figures, quantity.id(), null);
                }
            }
            case Known.Detail(var line) -> {
                if (take(row, "detail " + name)) {
                    detailOf.put(name, line.id());
                    put(row, details, name, null);
                }
            }
            case Known.About(var fact) -> {
                if (take(row, "fact " + fact.id())) {
                    put(row, facts, fact.id(), fact);
                }
            }
            case null ->
                faults.add(Fault.at(
                        row.name().at(),
                        "row",
                        "\"" + name + "\"",
                        "a line or total of " + model.id() + ", such as " + Nearest.to(name, labels())));
        }
    }

    private void put(
            Row row, List<Map<String, BigDecimal>> into, String key, @org.jspecify.annotations.Nullable Fact fact) {
        for (int i = 0; i < columns.size(); i++) {
            var figure = row.figure(columns.get(i));
            if (figure != null) {
                into.get(i).put(key, fact == null ? figure : fact.inUnit(figure));
            }
        }
    }

    private boolean take(Row row, String key) {
        var before = taken.putIfAbsent(key, row.name().at());
        if (before != null) {
            faults.add(Fault.at(
                    row.name().at(),
                    "row \"" + row.name() + "\"",
                    key + " again" + (before.line() == 0 ? "" : " (first on line " + before.line() + ")"),
                    "every line, total and detail once"));
        }
        return before == null;
    }

    private void addLinesGivenOnlyByTheirDetails() {
        detailOf.forEach((detail, line) -> {
            if (!taken.containsKey(line)) {
                for (int i = 0; i < columns.size(); i++) {
                    var part = details.get(i).get(detail);
                    if (part != null) {
                        figures.get(i).merge(line, part, BigDecimal::add);
                    }
                }
            }
        });
    }

    private List<String> labels() {
        var labels = new ArrayList<String>();
        model.lines().forEach(line -> labels.add(line.label()));
        model.totals().forEach(total -> labels.add(total.label()));
        return labels;
    }
}
