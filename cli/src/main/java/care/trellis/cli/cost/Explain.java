package care.trellis.cli.cost;

import care.trellis.cli.text.Json;
import care.trellis.cli.text.Output;
import care.trellis.cli.text.Words;
import care.trellis.cost.model.Provenance;
import care.trellis.cost.run.Explanation;
import care.trellis.cost.run.Run;
import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import care.trellis.fault.Nearest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cost explain}: how one figure came about. */
@Command(
        name = "explain",
        description = "How one figure came about: formula, figures, units and sources, down to the inputs.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./trellis cost explain home-care-annex-a travel_time",
            "  ./trellis cost explain home-care-annex-a price --select visit_length=minutes_15 --depth 2",
            "  ./trellis cost explain care-home-lb-2008 --json"
        })
final class Explain implements Runnable {
    private static final String STEP = "    ";
    private static final int DEEPEST_INDENT = 10;

    @Mixin
    private final Base base = new Base();

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "ID",
            description = "A line, total, working or input; the price where none is named.")
    private @Nullable String id;

    @Option(names = "--depth", paramLabel = "N", description = "Open no more than N levels.")
    private int depth = Integer.MAX_VALUE;

    @Mixin
    private final Changes changes = new Changes();

    @Mixin
    private final Output out = new Output();

    @Override
    public void run() {
        var run = Run.of(changes.applied(base.inputs()));
        var model = run.model();
        var wanted = id == null ? model.headline() : id;
        if (model.quantity(wanted).isEmpty()) {
            throw new Faulty(Fault.of("model " + model.id(), "\"" + wanted + "\"", "the id of a line, total or input")
                    .advising(
                            "Nearest known: " + Nearest.to(wanted, model.order().keySet())));
        }
        var explanation = run.explain(wanted);
        if (out.isJson()) {
            out.json(RunReport.about(base).put("explanation", json(explanation, 0)));
        } else {
            RunReport.head(out, model);
            out.paragraph(RunReport.choices(run.inputs(), ""));
            out.paragraph(base.sentence());
            out.blank();
            show(run, explanation, 0);
        }
    }

    private void show(Run run, Explanation explanation, int level) {
        var unit = run.model().require(explanation.id()).unit();
        say(
                level,
                explanation.label() + " [" + explanation.id() + "]: " + Words.figure(explanation.value(), unit) + " "
                        + explanation.unit());
        if (explanation.formula() != null) {
            say(level, "  = " + explanation.formula());
        }
        if (explanation.working() != null && !explanation.working().equals(explanation.formula())) {
            say(level, "  = " + explanation.working());
        }
        if (!explanation.rule().isEmpty()) {
            say(level, "  " + explanation.rule());
        }
        var provenance = explanation.provenance();
        if (provenance != null) {
            say(level, "  " + (explanation.held() ? "held at this value; " : "") + from(provenance));
        }
        if (!explanation.note().isEmpty()) {
            say(level, "  Note: " + explanation.note());
        }
        if (explanation.shownBefore()) {
            say(level, "  (opened above)");
        }
        if (level < depth) {
            explanation.parts().forEach(part -> show(run, part, level + 1));
        }
    }

    private static String from(Provenance provenance) {
        return provenance.status().word() + ": " + provenance.source()
                + (provenance.date().isEmpty() ? "" : ", " + provenance.date());
    }

    private void say(int level, String text) {
        out.paragraph(STEP.repeat(Math.min(level, DEEPEST_INDENT)) + text);
    }

    private Json json(Explanation explanation, int level) {
        var provenance = explanation.provenance();
        return new Json()
                .put("id", explanation.id())
                .put("label", explanation.label())
                .figure(explanation.value(), explanation.unit())
                .put("formula", explanation.formula())
                .put("working", explanation.working())
                .put("rule", explanation.rule())
                .put("source", provenance == null ? null : provenance.source())
                .put("date", provenance == null ? null : provenance.date())
                .put("status", provenance == null ? null : provenance.status().word())
                .put("held", explanation.held())
                .put("note", explanation.note())
                .put("shown_before", explanation.shownBefore())
                .put(
                        "parts",
                        level < depth
                                ? explanation.parts().stream()
                                        .map(part -> json(part, level + 1))
                                        .toList()
                                : java.util.List.of());
    }
}
