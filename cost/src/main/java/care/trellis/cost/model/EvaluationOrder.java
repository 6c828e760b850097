package care.trellis.cost.model;

import care.trellis.cost.Fault;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/** Sorts quantities so that each comes after those it refers to, and names every circle it finds. */
final class EvaluationOrder {
    private final Map<String, Quantity> quantities;
    private final List<Fault> faults;
    private final SequencedMap<String, Quantity> sorted = new LinkedHashMap<>();
    private final List<String> path = new ArrayList<>();
    private final Set<String> done = new HashSet<>();

    EvaluationOrder(Map<String, Quantity> quantities, List<Fault> faults) {
        this.quantities = quantities;
        this.faults = faults;
    }

    SequencedMap<String, Quantity> sorted() {
        quantities.keySet().forEach(this::visit);
        return sorted;
    }

    private void visit(String id) {
        if (done.contains(id)) {
            return;
        }
        var quantity = java.util.Objects.requireNonNull(quantities.get(id), id);
        int seen = path.indexOf(id);
        if (seen >= 0) {
            var circle = new ArrayList<>(path.subList(seen, path.size()));
            circle.add(id);
            var formulas = ModelCheck.referencesOf(quantity);
            faults.add(Fault.at(
                    formulas.getFirst().at(),
                    ModelCheck.describe(quantity),
                    "a circle: " + String.join(" → ", circle),
                    "a formula that does not lead back to itself"));
            return;
        }
        path.add(id);
        for (var formula : ModelCheck.referencesOf(quantity)) {
            formula.references().forEach(this::visit);
        }
        path.removeLast();
        if (done.add(id)) {
            sorted.put(id, quantity);
        }
    }
}
