package care.trellis.cost.run;

import care.trellis.cost.formula.DecimalEvaluation;
import care.trellis.cost.formula.Formula;
import care.trellis.cost.formula.FormulaText;
import care.trellis.cost.model.Quantity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Builds explanations from a run. Each figure is opened once; after that it is only named, so that shared parts stay short. */
final class Explainer {
    private static final int DIGITS_OF_A_FRACTION = 4;

    private final Run run;
    private final Set<String> opened = new HashSet<>();

    Explainer(Run run) {
        this.run = run;
    }

    Explanation explain(String id) {
        var quantity = run.model().require(id);
        var provenance = run.inputs().provenance(id).orElse(null);
        var formula = quantity.formula();
        if (formula == null || provenance != null) {
            return new Explanation(
                    id,
                    quantity.label(),
                    quantity.unit().toString(),
                    run.value(id),
                    null,
                    null,
                    "",
                    provenance,
                    formula != null,
                    quantity.note(),
                    List.of(),
                    false);
        }
        var chosen = chosen(formula);
        boolean first = opened.add(id);
        var parts = new ArrayList<Explanation>();
        if (first) {
            // A loop, not a stream: a chain may be two thousand figures deep, and a stream takes eight times the stack.
            for (var reference : chosen.references()) {
                parts.add(explain(reference));
            }
        }
        return new Explanation(
                id,
                quantity.label(),
                quantity.unit().toString(),
                run.value(id),
                FormulaText.of(chosen),
                FormulaText.with(chosen, this::figure),
                rule(chosen),
                null,
                false,
                quantity.note(),
                parts,
                !first && !chosen.references().isEmpty());
    }

    private Formula chosen(Formula formula) {
        var chosen = formula;
        while (chosen instanceof Formula.Cases cases) {
            chosen = DecimalEvaluation.chosen(cases, run.inputs().selection());
        }
        return chosen;
    }

    private static String rule(Formula formula) {
        return formula instanceof Formula.Applied applied
                ? applied.rule().label() + ": " + applied.rule().signature() + " = "
                        + applied.rule().formula() + ". Source: "
                        + applied.rule().source()
                : "";
    }

    private String figure(String id) {
        Quantity quantity = run.model().require(id);
        var unit = quantity.unit();
        var scale = unit.scale().compareTo(BigDecimal.ONE) == 0
                ? ""
                : unit.toString().equals("%") ? "%" : " [" + unit + "]";
        return shortened(run.value(id)) + scale;
    }

    private static String shortened(BigDecimal value) {
        var shown = value.abs().compareTo(BigDecimal.ONE) < 0
                ? value.round(new MathContext(DIGITS_OF_A_FRACTION, RoundingMode.HALF_UP))
                : value.setScale(Math.min(Math.max(value.scale(), 0), DIGITS_OF_A_FRACTION), RoundingMode.HALF_UP);
        return shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
    }
}
