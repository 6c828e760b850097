package care.trellis.cost.model;

import care.trellis.cost.formula.Formula;
import care.trellis.cost.formula.UnitCheck;
import care.trellis.cost.unit.Unit;
import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import care.trellis.fault.Nearest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The check that formulas refer to what exists, and that the units of what they refer to agree. */
final class ReferenceCheck {
    private final Map<String, Quantity> quantities;
    private final Set<String> declared;
    private final Set<String> blocks;
    private final List<Fault> faults;
    private final Map<String, Unit> units;
    private final Map<String, String> nearest = new HashMap<>();

    /**
     * @param units of the quantities, and of those inputs that were refused for another reason
     * @param declared every name the model declares, also those of quantities that were refused
     * @param blocks ids of the blocks
     */
    ReferenceCheck(
            Map<String, Quantity> quantities,
            Map<String, Unit> units,
            Set<String> declared,
            Set<String> blocks,
            List<Fault> faults) {
        this.quantities = quantities;
        this.declared = declared;
        this.blocks = blocks;
        this.faults = faults;
        this.units = units;
    }

    void check() {
        for (var quantity : quantities.values()) {
            for (var formula : quantity.formulas()) {
                checkNames(quantity, formula);
                // A formula has a unit only where all it refers to has one.
                if (units.keySet().containsAll(formula.references())) {
                    checkUnits(quantity, formula);
                }
            }
        }
    }

    private void checkNames(Quantity quantity, Formula formula) {
        // A name that was refused where it was declared is one fault, not two.
        if (formula instanceof Formula.Reference(var id, var at)
                && !quantities.containsKey(id)
                && (!declared.contains(id) || blocks.contains(id))) {
            faults.add(Fault.at(at, quantity.described(), "\"" + id + "\"", "a parameter, working, line or total")
                    .advising(
                            blocks.contains(id)
                                    ? "For the lines of a block together write sum(" + id + ")"
                                    : "Nearest known: "
                                            + nearest.computeIfAbsent(
                                                    id, unknown -> Nearest.to(unknown, quantities.keySet()))));
        }
        for (var part : formula.parts()) {
            checkNames(quantity, part);
        }
    }

    private void checkUnits(Quantity quantity, Formula formula) {
        try {
            UnitCheck.agrees(quantity.described(), formula, quantity.unit(), units);
        } catch (Faulty faulty) {
            faults.addAll(faulty.faults());
        }
    }
}
