package care.trellis.cli.cost;

import care.trellis.cli.text.Json;
import care.trellis.cli.text.Output;
import care.trellis.cli.text.Table;
import care.trellis.cli.text.Words;
import care.trellis.cost.model.CostModel;
import care.trellis.cost.model.Quantity;
import care.trellis.cost.model.Quantity.Line;
import care.trellis.cost.run.Inputs;
import care.trellis.cost.run.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Runs of one model as a table for people and as JSON for programs. */
final class RunReport {
    private RunReport() {}

    /** The model and the options chosen, in words. */
    static void head(Output out, CostModel model) {
        out.line(model.title() + " (" + model.id() + ", version " + model.version() + ")");
    }

    static String choices(Inputs inputs, String except) {
        return inputs.model().selectors().stream()
                .filter(selector -> !selector.id().equals(except))
                .map(selector -> selector.label() + ": "
                        + selector.options().get(inputs.selection().get(selector.id())) + ".")
                .collect(Collectors.joining(" "));
    }

    /** The values that are not the model's own, in words; those of a book are told by the book. */
    static List<String> given(Inputs inputs) {
        return inputs.given().entrySet().stream()
                .map(entry -> {
                    var quantity = inputs.model().require(entry.getKey());
                    return entry.getKey() + " = "
                            + Words.figure(entry.getValue().value(), quantity.unit()) + " " + quantity.unit() + " ("
                            + entry.getValue().provenance().source() + ")";
                })
                .toList();
    }

    /** Blocks with their lines, then the declared totals; one column of figures for each run. */
    static Table prices(CostModel model, List<String> headings, List<Run> runs) {
        var table = new Table().words("");
        headings.forEach(table::figures);
        table.words("unit").words("id");
        for (var block : model.blocks()) {
            table.row(block.label());
            block.lines().forEach(line -> table.row(cells("  ", line, runs)));
        }
        table.row("");
        model.totals().forEach(total -> table.row(cells("", total, runs)));
        return table;
    }

    private static List<String> cells(String indent, Quantity quantity, List<Run> runs) {
        var cells = new ArrayList<String>();
        cells.add(indent + quantity.label());
        runs.forEach(run -> cells.add(Words.figure(run.value(quantity.id()), quantity.unit())));
        cells.add(quantity.unit().toString());
        cells.add(quantity.id());
        return cells;
    }

    /** What the model remarks on its lines and totals. */
    static void notes(Output out, CostModel model) {
        var noted = model.order().values().stream()
                .filter(quantity -> quantity instanceof Line || quantity instanceof Quantity.Total)
                .filter(quantity -> !quantity.note().isEmpty())
                .toList();
        if (!noted.isEmpty()) {
            out.heading("Notes");
            noted.forEach(quantity -> out.paragraph("  " + quantity.id() + ": " + quantity.note()));
        }
    }

    static Table recipients(List<String> headings, List<Run> runs) {
        var table = new Table().words("Who receives it");
        headings.forEach(table::figures);
        if (runs.size() == 1) {
            table.figures("share");
        }
        for (var recipient : care.trellis.cost.model.Recipient.values()) {
            var cells = new ArrayList<String>();
            cells.add("  " + recipient.label());
            for (var run : runs) {
                var unit = run.model().headlineTotal().unit();
                cells.add(Words.figure(run.recipients().getOrDefault(recipient, java.math.BigDecimal.ZERO), unit));
            }
            if (runs.size() == 1) {
                var run = runs.getFirst();
                cells.add(Words.percent(
                        run.recipients().getOrDefault(recipient, java.math.BigDecimal.ZERO), run.price()));
            }
            table.row(cells);
        }
        return table;
    }

    /** What a run is of: model, version, book, price year. */
    static Json about(Base base) {
        var model = base.model();
        return new Json()
                .put("model", model.id())
                .put("version", model.version())
                .put("title", model.title())
                .put("book", base.bookId())
                .put("year", base.yearInWords());
    }

    /** Adds the selection, the price, every line and total, who receives it, and what was given. */
    static Json add(Json to, Run run) {
        var model = run.model();
        var selection = new Json();
        run.inputs().selection().forEach(selection::put);
        return to.put("selection", selection)
                .put("price", quantity(run, model.headlineTotal()))
                .put(
                        "lines",
                        model.lines().stream().map(line -> quantity(run, line)).toList())
                .put(
                        "totals",
                        model.totals().stream()
                                .map(total -> quantity(run, total))
                                .toList())
                .put("recipients", recipients(run))
                .put("given", given(run));
    }

    static Json quantity(Run run, Quantity quantity) {
        var json = new Json().put("id", quantity.id()).put("label", quantity.label());
        if (quantity instanceof Line line) {
            json.put("block", line.block());
        }
        return json.figure(run.value(quantity.id()), quantity.unit().toString()).put("note", quantity.note());
    }

    private static List<Json> recipients(Run run) {
        var unit = run.model().headlineTotal().unit().toString();
        return run.recipients().entrySet().stream()
                .map(entry -> new Json().put("recipient", entry.getKey().word()).figure(entry.getValue(), unit))
                .toList();
    }

    private static List<Json> given(Run run) {
        return run.inputs().given().entrySet().stream()
                .map(entry -> new Json()
                        .put("id", entry.getKey())
                        .put("value", entry.getValue().value())
                        .put("unit", run.model().require(entry.getKey()).unit().toString())
                        .put("source", entry.getValue().provenance().source())
                        .put("date", entry.getValue().provenance().date())
                        .put("status", entry.getValue().provenance().status().word()))
                .toList();
    }
}
