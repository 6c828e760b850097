package care.trellis.exchange.publish;

import care.trellis.cost.model.Quantity;
import care.trellis.cost.model.Quantity.Line;
import care.trellis.cost.model.Recipient;
import care.trellis.cost.run.Explanation;
import care.trellis.cost.run.Run;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Map;

/** A run as JSON: model, choices, inputs with their sources, lines, totals, recipients and, if asked for, the working. */
public final class RunJson {
    private final Run run;
    private final JsonText json;

    private RunJson(Run run, JsonText json) {
        this.run = run;
        this.json = json;
    }

    /** The run without its working. */
    public static byte[] of(Run run) {
        return JsonText.of(json -> new RunJson(run, json).write());
    }

    /** The run with the explanation of its price, down to the inputs. */
    public static byte[] explained(Run run) {
        return JsonText.of(json -> {
            var written = new RunJson(run, json);
            written.write();
            json.object(
                    "explanation",
                    () -> written.explanation(run.explain(run.model().headline())));
        });
    }

    private void write() {
        var model = run.model();
        json.object(
                "model",
                () -> json.text("id", model.id())
                        .text("title", model.title())
                        .text("version", model.version())
                        .text("source", model.source())
                        .text("note", model.note()));
        json.object("selection", () -> run.inputs().selection().forEach(json::text));
        var inputs = new ArrayList<Quantity>(model.inputs());
        model.lines().stream()
                .filter(line -> line.input() == null && run.inputs().given().containsKey(line.id()))
                .forEach(inputs::add);
        json.list("inputs", inputs, this::input);
        json.list("workings", model.workings(), this::figure);
        json.list("lines", model.lines(), this::line);
        json.list("totals", model.totals(), total -> {
            figure(total);
            json.truth("headline", total.id().equals(model.headline()));
        });
        json.object("recipients", () -> amounts(run.recipients()));
    }

    private void input(Quantity input) {
        json.text("id", input.id())
                .text("label", input.label())
                .number("value", run.value(input.id()))
                .text("unit", input.unit().toString());
        run.inputs()
                .provenance(input.id())
                .ifPresent(provenance -> json.text("source", provenance.source())
                        .text("date", provenance.date())
                        .text("status", provenance.status().word()));
        json.text("note", input.note());
        if (input.formula() != null) {
            json.truth("held", true);
        }
    }

    private void line(Line line) {
        figure(line);
        json.text("block", line.block());
        json.object("paid_to", () -> amounts(run.recipients(line)));
    }

    private void figure(Quantity quantity) {
        var value = run.value(quantity.id());
        json.text("id", quantity.id())
                .text("label", quantity.label())
                .number("value", value)
                .number("rounded", Run.rounded(value))
                .text("unit", quantity.unit().toString())
                .text("note", quantity.note());
    }

    private void amounts(Map<Recipient, BigDecimal> amounts) {
        amounts.forEach((recipient, amount) -> json.number(recipient.word(), amount));
    }

    private void explanation(Explanation explanation) {
        json.text("id", explanation.id())
                .text("label", explanation.label())
                .number("value", explanation.value())
                .text("unit", explanation.unit());
        var formula = explanation.formula();
        var working = explanation.working();
        if (formula != null && working != null) {
            json.text("formula", formula).text("working", working);
        }
        if (!explanation.rule().isEmpty()) {
            json.text("rule", explanation.rule());
        }
        var provenance = explanation.provenance();
        if (provenance != null) {
            json.text("source", provenance.source())
                    .text("date", provenance.date())
                    .text("status", provenance.status().word());
        }
        json.truth("held", explanation.held()).text("note", explanation.note());
        json.truth("shown_before", explanation.shownBefore());
        json.list("parts", explanation.parts(), this::explanation);
    }
}
