package care.trellis.exchange.workbook;

import care.trellis.cost.formula.Formula;
import care.trellis.cost.model.CostModel;
import care.trellis.cost.model.Quantity;
import care.trellis.cost.model.Quantity.ByCase;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The defined names of a workbook: a model's own ids, so that a reader can follow {@code direct_care+travel_time}. Where
 * columns stand side by side, a quantity that differs between them has one name for each, such as
 * {@code travel_time_at_minutes_15}.
 */
final class CellNames {
    /** A spreadsheet takes 255; the rest is room to tell equal beginnings apart. */
    private static final int LONGEST = 240;

    private final Set<String> taken = new HashSet<>();
    private final Map<String, String> given = new HashMap<>();
    private final Set<String> varying = new HashSet<>();

    CellNames(CostModel model, List<Column> columns) {
        taken.addAll(model.order().keySet());
        model.selectors().forEach(selector -> taken.add(selector.id()));
        model.blocks().forEach(block -> taken.add(block.id()));
        var first = columns.getFirst();
        var selector = first.selector();
        if (selector != null) {
            model.order().values().stream()
                    .filter(quantity -> !first.run().inputs().given().containsKey(quantity.id()))
                    .filter(quantity -> dependsOn(selector, quantity, model))
                    .forEach(quantity -> varying.add(quantity.id()));
        }
    }

    // The model's order puts every quantity after those it refers to, so one pass finds all that vary.
    private boolean dependsOn(String selector, Quantity quantity, CostModel model) {
        var formula = quantity.formula();
        if (formula != null) {
            return dependsOn(selector, formula);
        }
        return model.input(quantity.id())
                .map(input -> input.value())
                .filter(value -> dependsOn(selector, value))
                .isPresent();
    }

    private boolean dependsOn(String selector, Formula formula) {
        boolean itself = switch (formula) {
            case Formula.Cases cases -> cases.selector().equals(selector);
            case Formula.Reference reference -> varying.contains(reference.id());
            default -> false;
        };
        return itself || formula.parts().stream().anyMatch(part -> dependsOn(selector, part));
    }

    private static boolean dependsOn(String selector, ByCase value) {
        return value instanceof ByCase.Each each
                && (each.selector().equals(selector)
                        || each.byOption().values().stream().anyMatch(inner -> dependsOn(selector, inner)));
    }

    /** Whether a quantity has a cell of its own in every column. */
    boolean varies(String id) {
        return varying.contains(id);
    }

    String of(String id, Column column) {
        return varies(id)
                ? given.computeIfAbsent(id + " " + column.suffix(), _ -> unique(id + "_at_" + column.suffix()))
                : id;
    }

    /** A name like the one wanted that nothing else has. */
    String unique(String wanted) {
        var stem = wanted.length() > LONGEST ? wanted.substring(0, LONGEST) : wanted;
        var name = stem;
        for (int i = 2; !taken.add(name); i++) {
            name = stem + "_no_" + i;
        }
        return name;
    }
}
