package care.trellis.cli.cost;

import care.trellis.cli.text.Json;
import care.trellis.cli.text.Output;
import care.trellis.cli.text.Table;
import care.trellis.cli.text.Words;
import care.trellis.cost.model.Distribution;
import care.trellis.cost.model.DistributionCheck;
import care.trellis.cost.model.ModelDraft.DistributionDraft;
import care.trellis.cost.model.Range;
import care.trellis.cost.run.Change;
import care.trellis.cost.run.Inputs;
import care.trellis.cost.run.Run;
import care.trellis.cost.simulation.Market;
import care.trellis.cost.simulation.Sensitivity;
import care.trellis.cost.simulation.Service;
import care.trellis.cost.simulation.Simulation;
import care.trellis.cost.simulation.Summary;
import care.trellis.exchange.Unreadable;
import care.trellis.fault.Faulty;
import care.trellis.fault.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code cost simulate}: how uncertain a price is, and which input matters most. */
@Command(
        name = "simulate",
        description =
                "How uncertain a figure is when its inputs are: mean, standard deviation, 10, 50 and 90 % over many"
                        + " draws, and which input matters most. The same seed gives the same figures.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./trellis cost simulate home-care-annex-a",
            "  ./trellis cost simulate home-care-annex-a --vary pay_rate=normal:12.6,0.4 --draws 20000 --seed 7",
            "  ./trellis cost simulate home-care-annex-a --fee 22.50 --json",
            "",
            "--vary takes normal:mean,sd  triangular:low,mode,high  pert:low,mode,high  lognormal:median,sigma",
            "and empirical:value,value,… in the unit of the input."
        })
final class Simulate implements Runnable {
    private static final Map<String, List<String>> NUMBERS = Map.of(
            "normal", List.of("mean", "sd"),
            "triangular", List.of("low", "mode", "high"),
            "pert", List.of("low", "mode", "high"),
            "lognormal", List.of("median", "sigma"));

    @Mixin
    private final Base base = new Base();

    @Mixin
    private final Changes changes = new Changes();

    @Option(
            names = "--vary",
            paramLabel = "ID=KIND:NUMBERS",
            description =
                    "Say how uncertain an input is; may be repeated. Inputs the model calls uncertain vary anyhow.")
    private List<String> vary = new ArrayList<>();

    @Option(
            names = "--of",
            paramLabel = "ID",
            description = "The line or total to simulate; the price where none is named.")
    private @Nullable String of;

    @Option(names = "--draws", paramLabel = "N", description = "Number of draws (default: 10000).")
    private int draws = 10_000;

    @Option(names = "--seed", paramLabel = "S", description = "Seed of the draws (default: 1).")
    private long seed = 1;

    @Option(
            names = "--partitions",
            paramLabel = "P",
            description = "Parts to work in side by side (default: 1); no figure depends on it.")
    private int partitions = 1;

    @Option(
            names = "--fee",
            paramLabel = "FEE",
            description = "Say in what share of the draws the price is above this fee.")
    private @Nullable String fee;

    @Mixin
    private final Output out = new Output();

    @Override
    public void run() {
        var inputs = varied(changes.applied(base.inputs()));
        var service = Service.of(inputs.model().id(), inputs);
        var output = of == null ? inputs.model().headline() : of;
        var simulated = Simulation.of(service, List.of(output), seed, draws).output(output);
        var sensitivity = Sensitivity.of(service, output, seed, draws);
        var market = fee == null
                ? Simulation.run(List.of(service), seed, draws, partitions)
                : Simulation.run(
                        List.of(service),
                        seed,
                        draws,
                        partitions,
                        Pair.figure(base.spec(), "--fee", fee).doubleValue());
        if (out.isJson()) {
            out.json(json(inputs, simulated, sensitivity, market));
        } else {
            show(inputs, simulated, sensitivity, market);
        }
    }

    private Inputs varied(Inputs inputs) {
        var varied = inputs;
        var refused = new Refused();
        for (var pair : Pair.read(base.spec(), "--vary", vary)) {
            varied = refused.change(varied, pair.written(), new Change.Vary(pair.id(), distribution(pair)));
        }
        refused.refuse();
        return varied;
    }

    private Distribution distribution(Pair pair) {
        int colon = pair.value().indexOf(':');
        if (colon < 0) {
            throw new ParameterException(
                    base.spec().commandLine(),
                    "--vary wants id=kind:numbers, such as pay_rate=normal:12.6,0.4, was \"" + pair.id() + "="
                            + pair.value() + "\".");
        }
        var kind = pair.value().substring(0, colon).strip();
        var written = Stream.of(pair.value().substring(colon + 1).split(",", -1))
                .map(Text::of)
                .toList();
        var names = NUMBERS.getOrDefault(kind, List.of());
        var numbers = new LinkedHashMap<String, Text>();
        for (int i = 0; i < written.size() && !names.isEmpty(); i++) {
            numbers.put(i < names.size() ? names.get(i) : "number " + (i + 1), written.get(i));
        }
        try {
            return DistributionCheck.read(
                    "--vary " + pair.id(),
                    new DistributionDraft(Text.of(kind), numbers, names.isEmpty() ? written : List.of()),
                    Range.ANY);
        } catch (Faulty faulty) {
            throw Unreadable.of(pair.written(), faulty);
        }
    }

    private void show(Inputs inputs, Simulation.Output output, Sensitivity sensitivity, Market market) {
        RunReport.head(out, inputs.model());
        out.paragraph(RunReport.choices(inputs, ""));
        out.paragraph(base.sentence());
        out.line(draws + " draws, seed " + seed + ".");
        out.blank();
        var unit = inputs.model().require(output.id()).unit();
        var summary = output.summary();
        out.table(new Table()
                .words(output.unit())
                .figures("as set")
                .figures("mean")
                .figures("sd")
                .figures("10 %")
                .figures("50 %")
                .figures("90 %")
                .row(Stream.concat(
                                Stream.of(output.label()),
                                Stream.of(
                                                Run.of(inputs).value(output.id()),
                                                decimal(summary.mean()),
                                                decimal(summary.sd()),
                                                decimal(summary.p10()),
                                                decimal(summary.median()),
                                                decimal(summary.p90()))
                                        .map(value -> Words.figure(value, unit)))
                        .toList()));
        if (fee != null) {
            out.paragraph("Above a fee of " + fee + " in "
                    + Words.percent(decimal(market.services().getFirst().aboveFee()), BigDecimal.ONE)
                    + " of the draws of the price.");
        }
        out.heading(
                "Which input matters most: its share of the variance, alone and with what it does together with others");
        var table = new Table().words("").figures("alone").figures("in all").words("id");
        for (var influence : sensitivity.influences()) {
            table.row(
                    "  " + influence.input().label(),
                    Words.percent(decimal(influence.indices().firstOrder()), BigDecimal.ONE),
                    Words.percent(decimal(influence.indices().total()), BigDecimal.ONE),
                    influence.input().id());
        }
        if (sensitivity.influences().isEmpty()) {
            table.row("  No input that moves it varies; --vary says how uncertain one is.");
        }
        out.table(table);
    }

    private Json json(Inputs inputs, Simulation.Output output, Sensitivity sensitivity, Market market) {
        var json = RunReport.about(base)
                .put("seed", seed)
                .put("draws", draws)
                .put("output", output.id())
                .put("label", output.label())
                .put("unit", output.unit())
                .put("as_set", Run.of(inputs).value(output.id()));
        summary(json, output.summary());
        if (fee != null) {
            json.put("fee", Pair.figure(base.spec(), "--fee", fee))
                    .put("share_above_fee", market.services().getFirst().aboveFee());
        }
        return json.put(
                        "influences",
                        sensitivity.influences().stream()
                                .map(each -> new Json()
                                        .put("id", each.input().id())
                                        .put("label", each.input().label())
                                        .put("first_order", each.indices().firstOrder())
                                        .put("first_order_error", each.indices().firstOrderError())
                                        .put("total", each.indices().total())
                                        .put("total_error", each.indices().totalError()))
                                .toList())
                .put(
                        "histogram",
                        output.histogram().bins().stream()
                                .map(bin -> new Json()
                                        .put("from", bin.from())
                                        .put("to", bin.to())
                                        .put("draws", bin.draws()))
                                .toList());
    }

    private static void summary(Json json, Summary summary) {
        json.put("mean", summary.mean())
                .put("sd", summary.sd())
                .put("p10", summary.p10())
                .put("median", summary.median())
                .put("p90", summary.p90());
    }

    private static BigDecimal decimal(double value) {
        return BigDecimal.valueOf(value);
    }
}
