package care.trellis.cost.model;

import care.trellis.cost.Fault;
import care.trellis.cost.Text;
import care.trellis.cost.model.Quantity.Line;
import care.trellis.cost.model.Quantity.Total;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Checks that the price of a model is a sum down to its lines: only then is the difference between two prices the sum of
 * the differences of their lines.
 */
final class HeadlineCheck {
    private final ModelDraft draft;
    private final Map<String, Quantity> quantities;
    private final List<Block> blocks;
    private final List<Fault> faults;

    HeadlineCheck(ModelDraft draft, Map<String, Quantity> quantities, List<Block> blocks, List<Fault> faults) {
        this.draft = draft;
        this.quantities = quantities;
        this.blocks = blocks;
        this.faults = faults;
    }

    void check() {
        if (quantities.get(draft.headline().value()) instanceof Total total) {
            checkParts(total);
        } else {
            refuse(draft.headline(), "headline", "the id of a total");
        }
        for (var total : quantities.values()) {
            if (total instanceof Total sum && !sum.id().equals(draft.headline().value())) {
                checkPartsExist(sum);
            }
        }
        checkInput("pay", draft.pay());
        checkInput("return", draft.returns());
    }

    private void checkParts(Total total) {
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
            } else if (!(quantities.get(part) instanceof Line) && !isBlock(part)) {
                refusePart(total, part);
            }
        }
    }

    private void checkPartsExist(Total total) {
        for (var part : total.parts()) {
            if (!(quantities.get(part) instanceof Total) && !(quantities.get(part) instanceof Line) && !isBlock(part)) {
                refusePart(total, part);
            }
        }
    }

    private void refusePart(Total total, String part) {
        faults.add(Fault.at(
                total.formula().at(), "total " + total.id(), "\"" + part + "\"", "a block, a line or a total to sum"));
    }

    private boolean isBlock(String id) {
        return blocks.stream().anyMatch(block -> block.id().equals(id));
    }

    private void checkInput(String role, @Nullable Text id) {
        if (id == null) {
            return;
        }
        var quantity = quantities.get(id.value());
        boolean isInput =
                quantity instanceof Quantity.Parameter || (quantity instanceof Line line && line.input() != null);
        if (!isInput) {
            refuse(id, role, "the id of a parameter, or of a line that is a value");
        }
    }

    private void refuse(Text text, String subject, String expected) {
        faults.add(Fault.at(text.at(), subject, "\"" + text.value() + "\"", expected));
    }
}
