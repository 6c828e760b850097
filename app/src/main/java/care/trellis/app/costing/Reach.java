package care.trellis.app.costing;

import care.trellis.cost.formula.DecimalEvaluation;
import care.trellis.cost.formula.Formula;
import care.trellis.cost.model.Quantity;
import care.trellis.cost.run.Inputs;
import java.util.LinkedHashSet;
import java.util.Set;

/** Which figures a figure is made from, under the options that are chosen. */
final class Reach {
    private final Inputs inputs;
    private final Set<String> ids = new LinkedHashSet<>();

    private Reach(Inputs inputs) {
        this.inputs = inputs;
    }

    /** The ids of everything a figure is made from, itself among them. */
    static Set<String> of(Inputs inputs, String id) {
        var reach = new Reach(inputs);
        reach.follow(id);
        return reach.ids;
    }

    /** The ids of everything any line or total of the model is made from. */
    static Set<String> ofResults(Inputs inputs) {
        var reach = new Reach(inputs);
        for (var quantity : inputs.model().order().values()) {
            if (quantity instanceof Quantity.Line || quantity instanceof Quantity.Total) {
                reach.follow(quantity.id());
            }
        }
        return reach.ids;
    }

    private void follow(String id) {
        if (!ids.add(id) || inputs.given().containsKey(id)) {
            return;
        }
        var quantity = inputs.model().require(id);
        var formula = quantity.formula();
        if (formula != null) {
            follow(formula);
        }
        if (quantity instanceof Quantity.Line line) {
            line.paidTo().values().forEach(this::follow);
        }
    }

    private void follow(Formula formula) {
        switch (formula) {
            case Formula.Reference reference -> follow(reference.id());
            case Formula.Cases cases -> follow(DecimalEvaluation.chosen(cases, inputs.selection()));
            default -> formula.parts().forEach(this::follow);
        }
    }
}
