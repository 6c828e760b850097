package care.trellis.cost.run;

import care.trellis.cost.formula.DecimalEvaluation;
import care.trellis.cost.formula.Formula;
import care.trellis.cost.formula.FormulaText;
import care.trellis.cost.model.Quantity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Builds explanations from a run. Each figure is opened once; after that it is only named, so that shared parts stay short. */
final class Explainer {
    private static final int DIGITS_OF_A_FRACTION = 4;

    private final Run run;
    private final Set<String> opened = new HashSet<>();

    Explainer(Run run) {
        this.run = run;
    }

    /** A figure being explained: its parts so far, and those still to come. */
    private record Opened(
            Quantity quantity, Formula formula, boolean first, Iterator<String> rest, List<Explanation> parts) {}

    // With a path of its own instead of recursion: a chain may be two thousand figures deep.
    Explanation explain(String id) {
        var path = new ArrayDeque<Opened>();
        var explained = begin(id, path);
        while (!path.isEmpty()) {
            var last = path.getLast();
            if (explained != null) {
                last.parts().add(explained);
            }
            explained = last.rest().hasNext() ? begin(last.rest().next(), path) : finished(path.removeLast());
        }
        return java.util.Objects.requireNonNull(explained, id);
    }

    /** The whole explanation of an input; a formula is opened instead, and explained when all its parts are. */
    private @Nullable Explanation begin(String id, Deque<Opened> path) {
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
        Set<String> references = first ? chosen.references() : Set.of();
        path.addLast(new Opened(quantity, chosen, first, references.iterator(), new ArrayList<>()));
        return null;
    }

    private Explanation finished(Opened figure) {
        var quantity = figure.quantity();
        var formula = figure.formula();
        return new Explanation(
                quantity.id(),
                quantity.label(),
                quantity.unit().toString(),
                run.value(quantity.id()),
                FormulaText.of(formula),
                FormulaText.with(formula, this::figure),
                rule(formula),
                null,
                false,
                quantity.note(),
                figure.parts(),
                !figure.first() && !formula.references().isEmpty());
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
