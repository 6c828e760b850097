package care.trellis.cli.cost;

import care.trellis.cli.text.Json;
import care.trellis.cli.text.Output;
import care.trellis.cli.text.Table;
import care.trellis.cli.text.Words;
import care.trellis.cost.run.Inputs;
import care.trellis.cost.run.Run;
import care.trellis.cost.scenario.Comparison;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

/** {@code cost compare}: what scenarios change, by line and by who receives it. */
@Command(
        name = "compare",
        description =
                "What a scenario changes: the difference of every line and total, and of what each recipient gets."
                        + " Every --scenario is compared by itself; --set, --scale and --add together are one more.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./trellis cost compare home-care-annex-a --set pay_rate=12.60",
            "  ./trellis cost compare home-care-annex-a --scenario pay.yaml --scenario travel.yaml"
        })
final class Compare implements Runnable {
    @Mixin
    private final Base base = new Base();

    @Mixin
    private final Changes changes = new Changes();

    @Mixin
    private final Output out = new Output();

    @Override
    public void run() {
        var before = base.inputs();
        var comparisons = comparisons(before);
        if (comparisons.isEmpty()) {
            throw new ParameterException(
                    base.spec().commandLine(), "Nothing to compare: give --scenario, --set, --scale or --add.");
        }
        if (out.isJson()) {
            var items = new ArrayList<Json>();
            comparisons.forEach((name, comparison) -> items.add(json(name, comparison)));
            out.json(RunReport.about(base).put("comparisons", items));
            return;
        }
        RunReport.head(out, base.model());
        out.paragraph(RunReport.choices(before, ""));
        out.paragraph(base.sentence());
        comparisons.forEach(this::show);
    }

    private SequencedMap<String, Comparison> comparisons(Inputs before) {
        var base = Run.of(before);
        var comparisons = new LinkedHashMap<String, Comparison>();
        var refused = new Refused();
        for (var read : changes.scenarios()) {
            var changed = refused.change(before, read.file(), read.scenario().changes());
            comparisons.put(read.scenario().name(), Comparison.of(base, Run.of(changed)));
        }
        if (changes.isByHand()) {
            comparisons.put("set on the command line", Comparison.of(base, Run.of(changes.byHand(before))));
        }
        refused.refuse();
        return comparisons;
    }

    private void show(String name, Comparison comparison) {
        out.heading("Scenario: " + name);
        for (var choice : comparison.choices()) {
            out.paragraph("  " + choice.label() + ": " + choice.before() + " → " + choice.after());
        }
        for (var input : comparison.inputs()) {
            var unit = comparison.changed().model().require(input.id()).unit();
            var was = input.before();
            out.paragraph("  " + input.label() + ": " + (was == null ? "none" : Words.figure(was, unit)) + " → "
                    + Words.figure(input.after(), unit) + " " + input.unit());
        }
        out.blank();
        var table = new Table()
                .words(comparison.changed().model().headlineTotal().unit().toString())
                .figures("before")
                .figures("after")
                .figures("difference");
        comparison.lines().stream()
                .filter(line -> line.difference().signum() != 0)
                .forEach(line -> table.row(row("  " + line.label(), line.before(), line.after())));
        long same = comparison.lines().stream()
                .filter(line -> line.difference().signum() == 0)
                .count();
        if (same > 0) {
            table.row("  " + same + " lines as they were");
        }
        comparison.totals().forEach(total -> table.row(row(total.label(), total.before(), total.after())));
        table.row("");
        table.row("Who receives it");
        comparison
                .recipients()
                .forEach(each -> table.row(row("  " + each.recipient().label(), each.before(), each.after())));
        out.table(table);
    }

    private static List<String> row(String label, BigDecimal before, BigDecimal after) {
        return List.of(label, Words.money(before), Words.money(after), Words.difference(after.subtract(before)));
    }

    private static Json json(String name, Comparison comparison) {
        var unit = comparison.changed().model().headlineTotal().unit().toString();
        return new Json()
                .put("scenario", name)
                .put("price", difference(new Json(), comparison.before(), comparison.after(), unit))
                .put(
                        "inputs",
                        comparison.inputs().stream()
                                .map(input -> new Json()
                                        .put("id", input.id())
                                        .put("label", input.label())
                                        .put("unit", input.unit())
                                        .put("before", input.before())
                                        .put("after", input.after()))
                                .toList())
                .put(
                        "choices",
                        comparison.choices().stream()
                                .map(choice -> new Json()
                                        .put("selector", choice.selector())
                                        .put("before", choice.before())
                                        .put("after", choice.after()))
                                .toList())
                .put(
                        "lines",
                        comparison.lines().stream()
                                .map(line -> difference(
                                        new Json()
                                                .put("id", line.id())
                                                .put("label", line.label())
                                                .put("block", line.block()),
                                        line.before(),
                                        line.after(),
                                        unit))
                                .toList())
                .put(
                        "totals",
                        comparison.totals().stream()
                                .map(total -> difference(
                                        new Json().put("id", total.id()).put("label", total.label()),
                                        total.before(),
                                        total.after(),
                                        total.unit()))
                                .toList())
                .put(
                        "recipients",
                        comparison.recipients().stream()
                                .map(each -> difference(
                                        new Json()
                                                .put(
                                                        "recipient",
                                                        each.recipient().word()),
                                        each.before(),
                                        each.after(),
                                        unit))
                                .toList());
    }

    private static Json difference(Json json, BigDecimal before, BigDecimal after, String unit) {
        var difference = after.subtract(before);
        return json.put("before", before)
                .put("after", after)
                .put("difference", difference)
                .put("rounded", Run.rounded(difference))
                .put("unit", unit);
    }
}
