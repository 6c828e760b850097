package care.trellis.cost.model;

import care.trellis.cost.formula.Formula;
import care.trellis.cost.model.ModelDraft.BlockDraft;
import care.trellis.cost.model.ModelDraft.LineDraft;
import care.trellis.cost.model.ModelDraft.Written;
import care.trellis.cost.model.Quantity.Line;
import care.trellis.fault.Fault;
import care.trellis.fault.Text;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The check of one line as written: a value or a formula, and who receives it. */
final class LineCheck {
    private final List<Fault> faults;
    private final FormulaCheck formulas;
    private final InputCheck inputs;
    private final Text modelSource;

    LineCheck(List<Fault> faults, FormulaCheck formulas, InputCheck inputs, Text modelSource) {
        this.faults = faults;
        this.formulas = formulas;
        this.inputs = inputs;
        this.modelSource = modelSource;
    }

    Optional<Line> read(BlockDraft block, LineDraft line) {
        var subject = "line " + line.id();
        var written = line.unit().value().isEmpty() && block.unit() != null ? block.unit() : line.unit();
        if ((line.formula() == null) == (line.input() == null)) {
            faults.add(Fault.at(
                    line.id().at(),
                    subject,
                    line.formula() == null ? "neither value nor formula" : "both value and formula",
                    "a value or a formula"));
            return Optional.empty();
        }
        var unit = formulas.unit(subject, written);
        var input = line.input() == null
                ? null
                : inputs.read(subject, line.input(), written, modelSource).orElse(null);
        var formula = line.formula() == null ? null : formulas.formula(subject, line.formula(), line.id());
        var shares = new LinkedHashMap<Recipient, Formula>();
        var rest = shares(subject, line, shares);
        if (unit == null || (input == null && formula == null)) {
            return Optional.empty();
        }
        return Optional.of(new Line(
                line.id().value(),
                block.id().value(),
                line.label().value(),
                unit,
                formula,
                input,
                shares,
                rest,
                line.aliases().stream().map(Text::value).toList(),
                line.note().value()));
    }

    private Recipient shares(String subject, LineDraft line, Map<Recipient, Formula> shares) {
        int before = faults.size();
        @Nullable Recipient rest = null;
        var named = EnumSet.noneOf(Recipient.class);
        for (var share : line.paidTo().entrySet()) {
            var recipient = Recipient.named(share.getKey().value());
            if (recipient.isEmpty()) {
                refuse(share.getKey(), subject, "one of staff, suppliers, operators, investors, state");
            } else if (!named.add(recipient.get())) {
                refuse(share.getKey(), subject, "every recipient once");
            } else if (!share.getValue().value().equals("rest")) {
                var formula = formulas.formula(subject, new Written.Plain(share.getValue()), share.getValue());
                if (formula != null) {
                    shares.put(recipient.get(), formula);
                }
            } else if (rest == null) {
                rest = recipient.get();
            } else {
                refuse(share.getKey(), subject, "one recipient of the rest, not two");
            }
        }
        if (rest != null) {
            return rest;
        }
        if (faults.size() == before) {
            faults.add(Fault.at(
                    line.id().at(),
                    subject,
                    "nobody who receives the rest",
                    "paid_to with one recipient, or with one of them receiving \"rest\""));
        }
        // The model is refused; with anybody in that place, the rest of the line is checked as well.
        return Recipient.STAFF;
    }

    private void refuse(Text text, String subject, String expected) {
        faults.add(Fault.at(text.at(), subject, "\"" + text.value() + "\"", expected));
    }
}
