package care.trellis.cost.scenario;

import care.trellis.cost.model.Quantity;
import care.trellis.cost.run.Run;
import care.trellis.cost.scenario.Comparison.Choice;
import care.trellis.cost.scenario.Comparison.InputChange;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what was put into two runs differently. */
final class InputChanges {
    private InputChanges() {}

    /** Inputs and held lines whose value differs, in the order of the changed model. */
    static List<InputChange> between(Run base, Run changed) {
        var changes = new ArrayList<InputChange>();
        for (var quantity : changed.model().order().values()) {
            var id = quantity.id();
            var before =
                    base.model().quantity(id).filter(earlier -> earlier.unit().sameKind(quantity.unit()));
            if (!isSet(base, before) && !isSet(changed, Optional.of(quantity))) {
                continue;
            }
            var was = before.map(
                    earlier -> quantity.unit().fromBase(earlier.unit().toBase(base.value(id))));
            var is = changed.value(id);
            if (was.isEmpty() || was.get().compareTo(is) != 0 || isHeldOnlyOnce(base, changed, quantity)) {
                changes.add(new InputChange(
                        id,
                        quantity.label(),
                        quantity.unit().toString(),
                        was.map(BigDecimal::stripTrailingZeros)
                                .map(InputChanges::plain)
                                .orElse(null),
                        base.inputs().provenance(id).orElse(null),
                        plain(is.stripTrailingZeros()),
                        changed.inputs().provenance(id).orElse(null)));
            }
        }
        return changes;
    }

    private static boolean isSet(Run run, Optional<Quantity> quantity) {
        return quantity.map(Quantity::id).flatMap(run.inputs()::value).isPresent();
    }

    // A line held at what its formula gave is a change too: it no longer follows the formula.
    private static boolean isHeldOnlyOnce(Run base, Run changed, Quantity quantity) {
        return quantity.formula() != null
                && base.inputs().given().containsKey(quantity.id())
                        != changed.inputs().given().containsKey(quantity.id());
    }

    private static BigDecimal plain(BigDecimal value) {
        return value.scale() < 0 ? value.setScale(0) : value;
    }

    static List<Choice> choices(Run base, Run changed) {
        var choices = new ArrayList<Choice>();
        for (var selector : changed.model().selectors()) {
            var before = base.inputs().selection().get(selector.id());
            var after = changed.inputs().selection().get(selector.id());
            if (before != null && after != null && !before.equals(after)) {
                choices.add(new Choice(
                        selector.id(),
                        selector.label(),
                        selector.options().getOrDefault(before, before),
                        selector.options().getOrDefault(after, after)));
            }
        }
        return choices;
    }
}
