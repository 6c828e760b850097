package care.trellis.cli.cost;

import care.trellis.cli.text.Json;
import care.trellis.cli.text.Output;
import care.trellis.cost.model.Selector;
import care.trellis.cost.run.Change;
import care.trellis.cost.run.Run;
import care.trellis.exchange.publish.RunCsv;
import care.trellis.exchange.workbook.PriceWorkbook;
import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import care.trellis.fault.Nearest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code cost price}: what a model comes to, line by line. */
@Command(
        name = "price",
        description = "What a model comes to: every line and total, and who receives the price.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./trellis cost price home-care-annex-a",
            "  ./trellis cost price home-care-annex-a --by visit_length --set pay_rate=12.60",
            "  ./trellis cost price care-home-annex-a --book england --year 2025/26",
            "  ./trellis cost price my-model.yaml --scenario my-scenario.yaml --json"
        })
final class Price implements Runnable {
    @Mixin
    private final Base base = new Base();

    @Mixin
    private final Changes changes = new Changes();

    @Option(
            names = "--by",
            paramLabel = "SELECTOR",
            description = "One column for each option of a selector, such as visit_length.")
    private @Nullable String by;

    @Option(names = "--csv", description = "Write CSV, figures unrounded.")
    private boolean csv;

    @Option(names = "--xlsx", paramLabel = "FILE", description = "Write a workbook with live formulas.")
    private @Nullable Path workbook;

    @Mixin
    private final Output out = new Output();

    @Override
    public void run() {
        var runs = runs();
        if (workbook != null) {
            write(workbook, runs.firstEntry().getValue());
        } else if (out.isJson()) {
            out.json(json(runs));
        } else if (csv) {
            out.file(by == null ? RunCsv.of(runs.firstEntry().getValue()) : RunCsv.sideBySide(runs));
        } else {
            show(runs);
        }
    }

    private SequencedMap<String, Run> runs() {
        var inputs = changes.applied(base.inputs());
        var runs = new LinkedHashMap<String, Run>();
        if (by == null) {
            runs.put("price", Run.of(inputs));
            return runs;
        }
        var selector = selector(by);
        for (var option : selector.options().keySet()) {
            runs.put(option, Run.of(inputs.with(new Change.Select(selector.id(), option))));
        }
        return runs;
    }

    private void write(Path file, Run run) {
        try {
            Files.write(file, by == null ? PriceWorkbook.of(run) : PriceWorkbook.of(run, by));
            out.line("wrote " + file);
        } catch (IOException unwritable) {
            throw new ParameterException(
                    base.spec().commandLine(), file + " cannot be written: " + unwritable.getMessage(), unwritable);
        }
    }

    private Selector selector(String id) {
        return base.model()
                .selector(id)
                .orElseThrow(() -> new Faulty(Fault.of(
                        "--by",
                        "\"" + id + "\"",
                        base.model().selectors().isEmpty()
                                ? "no selector: the model has none"
                                : "a selector: "
                                        + Nearest.to(
                                                id,
                                                base.model().selectors().stream()
                                                        .map(Selector::id)
                                                        .toList()))));
    }

    private void show(SequencedMap<String, Run> runs) {
        var first = runs.firstEntry().getValue();
        RunReport.head(out, first.model());
        out.paragraph(RunReport.choices(first.inputs(), by == null ? "" : by));
        out.paragraph(base.sentence());
        var given = RunReport.given(first.inputs());
        if (!given.isEmpty()) {
            out.line("Given:");
            given.forEach(each -> out.paragraph("  " + each));
        }
        out.blank();
        var all = List.copyOf(runs.values());
        var headings = by == null ? List.of("") : List.copyOf(runs.keySet());
        out.table(RunReport.prices(first.model(), headings, all));
        out.blank();
        out.table(RunReport.recipients(headings, all));
        RunReport.notes(out, first.model());
    }

    private Json json(SequencedMap<String, Run> runs) {
        var json = RunReport.about(base);
        if (by == null) {
            return RunReport.add(json, runs.firstEntry().getValue());
        }
        var options = new ArrayList<Json>();
        var labels = selector(by).options();
        runs.forEach((option, run) ->
                options.add(RunReport.add(new Json().put("option", option).put("label", labels.get(option)), run)));
        return json.put("by", by).put("options", options);
    }
}
