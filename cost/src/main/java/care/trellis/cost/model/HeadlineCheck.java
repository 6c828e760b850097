package care.trellis.cost.model;

import care.trellis.cost.model.Quantity.Line;
import care.trellis.cost.model.Quantity.Parameter;
import care.trellis.cost.model.Quantity.Total;
import care.trellis.cost.model.Quantity.Working;
import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import care.trellis.fault.Text;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks that the price of a model is a sum down to its lines: only then is the difference between two prices the sum of
 * the differences of their lines.
 */
final class HeadlineCheck {
    private final ModelDraft draft;
    private final Map<String, Quantity> quantities;
    private final Set<String> declared;
    private final List<Fault> faults;
    private final Set<String> checked = new HashSet<>();

    /** @param declared every name the model declares, also those of quantities that were refused */
    HeadlineCheck(ModelDraft draft, Map<String, Quantity> quantities, Set<String> declared, List<Fault> faults) {
        this.draft = draft;
        this.quantities = quantities;
        this.declared = declared;
        this.faults = faults;
    }

    /** Refuses a price in which one line counts many times, through totals of totals. */
    static void refuseManifold(CostModel model) {
        var manifold = model.headlineLines().entrySet().stream()
                .filter(entry -> entry.getValue() > CostModel.MOST_TIMES)
                .map(entry -> Fault.at(
                        model.headlineTotal().formula().at(),
                        "headline",
                        "line " + entry.getKey().id() + " more than " + CostModel.MOST_TIMES + " times in the price",
                        "a price in which a line counts once"))
                .toList();
        if (!manifold.isEmpty()) {
            throw new Faulty(manifold);
        }
    }

    void check() {
        if (quantities.get(draft.headline().value()) instanceof Total total) {
            checkParts(total);
        } else if (quantities.containsKey(draft.headline().value())
                || !declared.contains(draft.headline().value())) {
            refuse(draft.headline(), "headline", "the id of a total");
        }
        for (var quantity : quantities.values()) {
            if (quantity instanceof Total total) {
                checkPartsExist(total);
            }
        }
        checkInput("pay", draft.pay());
        checkInput("return", draft.returns());
    }

    private void checkParts(Total total) {
        if (!checked.add(total.id())) {
            return;
        }
        if (!total.isSum()) {
            faults.add(Fault.at(
                    draft.headline().at(),
                    "headline",
                    "total " + total.id() + ", which is a formula",
                    "a total declared as a sum of blocks, lines and totals"));
        }
        for (var part : total.parts()) {
            if (quantities.get(part) instanceof Total inner) {
                checkParts(inner);
            }
        }
    }

    private void checkPartsExist(Total total) {
        for (var part : total.parts()) {
            // A name that is not known was refused as one.
            if (quantities.get(part) instanceof Parameter || quantities.get(part) instanceof Working) {
                faults.add(Fault.at(
                        total.formula().at(),
                        "total " + total.id(),
                        "\"" + part + "\"",
                        "a block, a line or a total to sum"));
            }
        }
    }

    private void checkInput(String role, @Nullable Text id) {
        if (id == null) {
            return;
        }
        var quantity = quantities.get(id.value());
        boolean wasRefused = quantity == null && declared.contains(id.value());
        boolean isInput =
                wasRefused || quantity instanceof Parameter || (quantity instanceof Line line && line.input() != null);
        if (!isInput) {
            refuse(id, role, "the id of a parameter, or of a line that is a value");
        }
    }

    private void refuse(Text text, String subject, String expected) {
        faults.add(Fault.at(text.at(), subject, "\"" + text.value() + "\"", expected));
    }
}
