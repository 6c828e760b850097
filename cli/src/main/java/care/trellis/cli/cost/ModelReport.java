package care.trellis.cli.cost;

import care.trellis.cli.text.Json;
import care.trellis.cli.text.Output;
import care.trellis.cli.text.Table;
import care.trellis.cli.text.Words;
import care.trellis.cost.formula.FormulaText;
import care.trellis.cost.model.CostModel;
import care.trellis.cost.model.Quantity;
import care.trellis.cost.model.Quantity.Parameter;
import care.trellis.cost.run.Inputs;

/** Everything in one model: what may be chosen and set, and how each line and total is made. */
final class ModelReport {
    private final CostModel model;
    private final Inputs inputs;

    ModelReport(CostModel model) {
        this.model = model;
        this.inputs = Inputs.of(model);
    }

    void show(Output out) {
        if (out.isJson()) {
            out.json(json());
            return;
        }
        RunReport.head(out, model);
        out.paragraph(model.note());
        out.paragraph("Source: " + model.source());
        if (!model.selectors().isEmpty()) {
            out.heading("Choices (--select, --by)");
            for (var selector : model.selectors()) {
                out.paragraph("  " + selector.id() + ": "
                        + String.join(", ", selector.options().keySet()));
            }
        }
        out.blank();
        out.table(inputs());
        out.blank();
        out.table(quantities());
    }

    private Table inputs() {
        var table = new Table()
                .words("input (--set)")
                .figures("value")
                .words("unit")
                .words("range")
                .wrapping("what it is");
        for (var input : model.inputs()) {
            table.row(
                    input.id(),
                    inputs.value(input.id())
                            .map(value -> Words.figure(value, input.unit()))
                            .orElse("from a book"),
                    input.unit().toString(),
                    input.range().toString(),
                    input.label()
                            + (input.series() == null ? "" : "; series " + input.series())
                            + (input.note().isEmpty() ? "" : ". " + input.note()));
        }
        return table;
    }

    private Table quantities() {
        var table = new Table().words("line or total").words("unit").wrapping("formula and note");
        for (var block : model.blocks()) {
            table.row(block.label(), "", block.note());
            block.lines()
                    .forEach(line -> table.row("  " + line.id(), line.unit().toString(), made(line)));
        }
        model.workings()
                .forEach(working -> table.row(working.id(), working.unit().toString(), made(working)));
        model.totals()
                .forEach(total -> table.row(
                        total.id() + (total.id().equals(model.headline()) ? " (the price)" : ""),
                        total.unit().toString(),
                        made(total)));
        return table;
    }

    private static String made(Quantity quantity) {
        var formula = quantity.formula();
        return quantity.label() + ": " + (formula == null ? "an input" : FormulaText.of(formula))
                + (quantity.note().isEmpty() ? "" : ". " + quantity.note());
    }

    private Json json() {
        return new Json()
                .put("model", model.id())
                .put("title", model.title())
                .put("version", model.version())
                .put("source", model.source())
                .put("note", model.note())
                .put("headline", model.headline())
                .put("pay", model.pay())
                .put("return", model.returns())
                .put(
                        "selectors",
                        model.selectors().stream()
                                .map(selector -> new Json()
                                        .put("id", selector.id())
                                        .put("label", selector.label())
                                        .put(
                                                "options",
                                                java.util.List.copyOf(
                                                        selector.options().keySet())))
                                .toList())
                .put("inputs", model.inputs().stream().map(this::json).toList())
                .put(
                        "workings",
                        model.workings().stream().map(ModelReport::json).toList())
                .put("lines", model.lines().stream().map(ModelReport::json).toList())
                .put("totals", model.totals().stream().map(ModelReport::json).toList());
    }

    private Json json(Parameter input) {
        var provenance = inputs.provenance(input.id()).orElse(input.provenance());
        return new Json()
                .put("id", input.id())
                .put("label", input.label())
                .put("unit", input.unit().toString())
                .put("value", inputs.value(input.id()).orElse(null))
                .put("series", input.series())
                .put("low", input.range().low())
                .put("high", input.range().high())
                .put("source", provenance.source())
                .put("date", provenance.date())
                .put("status", provenance.status().word())
                .put("note", input.note());
    }

    private static Json json(Quantity quantity) {
        var formula = quantity.formula();
        return new Json()
                .put("id", quantity.id())
                .put("label", quantity.label())
                .put("unit", quantity.unit().toString())
                .put("formula", formula == null ? null : FormulaText.of(formula))
                .put("note", quantity.note());
    }
}
