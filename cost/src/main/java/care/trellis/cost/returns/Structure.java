package care.trellis.cost.returns;

import care.trellis.cost.model.Block;
import care.trellis.cost.model.CostModel;
import care.trellis.cost.model.Quantity.Total;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** How the blocks, lines and totals of a model add up: which lines each sum is made of, and how often. */
final class Structure {
    private final CostModel model;
    private final Map<String, SequencedMap<String, Integer>> lines = new LinkedHashMap<>();

    Structure(CostModel model) {
        this.model = model;
        for (var block : model.blocks()) {
            lines.put(block.id(), count(block.id()));
        }
        for (var total : model.totals()) {
            if (total.isSum()) {
                lines.put(total.id(), count(total.id()));
            }
        }
    }

    CostModel model() {
        return model;
    }

    /** The lines of a block or of a total that is a sum, and how often each counts; empty for anything else. */
    SequencedMap<String, Integer> linesOf(String id) {
        return lines.getOrDefault(id, Collections.emptySortedMap());
    }

    /** The blocks and single lines the headline is made of, and how often each counts. */
    SequencedMap<String, Integer> headlineParts() {
        return model.partsOf(model.headline());
    }

    /** The total that states what a block comes to: the one that is the sum of exactly its lines. */
    Optional<Total> totalOf(Block block) {
        var wanted = linesOf(block.id());
        return model.totals().stream()
                .filter(total -> total.isSum() && linesOf(total.id()).equals(wanted))
                .findFirst();
    }

    private SequencedMap<String, Integer> count(String id) {
        var counts = new LinkedHashMap<String, Integer>();
        model.linesOf(id).forEach((line, times) -> counts.put(line.id(), times));
        return counts;
    }
}
