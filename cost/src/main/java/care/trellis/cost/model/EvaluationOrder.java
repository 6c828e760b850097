package care.trellis.cost.model;

import care.trellis.fault.Fault;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/**
 * Sorts quantities so that each comes after those its formula refers to, and names every circle it finds.
 *
 * <p>Depth first, with a path of its own instead of recursion: two thousand quantities in one chain are allowed, and no
 * stack is promised to be that deep. Parts of recipients are left out, since they are told after every value is known.
 */
final class EvaluationOrder {
    private final Map<String, Quantity> quantities;
    private final List<Fault> faults;
    private final SequencedMap<String, Quantity> sorted = new LinkedHashMap<>();
    private final SequencedMap<String, Iterator<String>> path = new LinkedHashMap<>();

    EvaluationOrder(Map<String, Quantity> quantities, List<Fault> faults) {
        this.quantities = quantities;
        this.faults = faults;
    }

    SequencedMap<String, Quantity> sorted() {
        quantities.values().forEach(this::visit);
        return sorted;
    }

    private void visit(Quantity start) {
        enter(start);
        while (!path.isEmpty()) {
            var last = path.lastEntry();
            if (last.getValue().hasNext()) {
                var id = last.getValue().next();
                if (path.containsKey(id)) {
                    refuseCircle(id);
                } else {
                    // A name that is not known was refused where it stands.
                    Optional.ofNullable(quantities.get(id)).ifPresent(this::enter);
                }
            } else {
                path.pollLastEntry();
                sorted.computeIfAbsent(last.getKey(), quantities::get);
            }
        }
    }

    private void enter(Quantity quantity) {
        if (!sorted.containsKey(quantity.id())) {
            var formula = quantity.formula();
            Set<String> references = formula == null ? Set.of() : formula.references();
            path.put(quantity.id(), references.iterator());
        }
    }

    private void refuseCircle(String id) {
        var circle = new ArrayList<String>();
        path.keySet().stream().dropWhile(each -> !each.equals(id)).forEach(circle::add);
        circle.add(id);
        var quantity = java.util.Objects.requireNonNull(quantities.get(id), id);
        faults.add(Fault.at(
                java.util.Objects.requireNonNull(quantity.formula(), id).at(),
                quantity.described(),
                "a circle: " + String.join(" → ", circle),
                "a formula that does not lead back to itself"));
    }
}
