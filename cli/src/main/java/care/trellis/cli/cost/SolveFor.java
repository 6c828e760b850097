package care.trellis.cli.cost;

import care.trellis.cli.text.Json;
import care.trellis.cli.text.Output;
import care.trellis.cli.text.Table;
import care.trellis.cli.text.Words;
import care.trellis.cost.run.Inputs;
import care.trellis.cost.run.Run;
import care.trellis.cost.scenario.FairToWhom;
import care.trellis.cost.scenario.FairToWhom.Point;
import care.trellis.cost.scenario.Solve;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code cost solve}: the pay, return or any other input at which a total reaches a target. */
@Command(
        name = "solve",
        description = "The value of one input at which a total reaches a target, all else as it is; or, with --curve,"
                + " \"fair to whom?\": the return that every level of pay leaves at a price, and the reverse.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./trellis cost solve home-care-annex-a --for pay_rate --target 25.00",
            "  ./trellis cost solve home-care-annex-a --for roo_rate --total price --target 22",
            "  ./trellis cost solve care-home-lb-2008 --curve --target 560"
        })
final class SolveFor implements Runnable {
    @Mixin
    private final Base base = new Base();

    @Mixin
    private final Changes changes = new Changes();

    @Option(names = "--for", paramLabel = "ID", description = "The input to solve for.")
    private @Nullable String input;

    @Option(
            names = "--total",
            paramLabel = "ID",
            description = "The total or line to reach; the price where none is named.")
    private @Nullable String total;

    @Option(
            names = "--target",
            paramLabel = "VALUE",
            description =
                    "What it is to be, in its unit. With --curve, the price; the present one where none is given.")
    private @Nullable String target;

    @Option(names = "--curve", description = "Fair to whom? Pay against return at one price.")
    private boolean curve;

    @Mixin
    private final Output out = new Output();

    @Override
    public void run() {
        var inputs = changes.applied(base.inputs());
        if (curve) {
            curve(inputs);
        } else if (input == null || target == null) {
            throw new ParameterException(base.spec().commandLine(), "solve wants --for and --target, or --curve.");
        } else {
            solve(inputs, input, figure(target));
        }
    }

    private void solve(Inputs inputs, String input, BigDecimal target) {
        var before = Run.of(inputs);
        var wanted = total == null ? inputs.model().headline() : total;
        var solve = Solve.forInput(inputs, input, wanted, target);
        var unit = solve.input().unit();
        var reached = inputs.model().require(wanted);
        if (out.isJson()) {
            out.json(RunReport.add(
                    RunReport.about(base)
                            .put(
                                    "solved",
                                    new Json()
                                            .put("id", solve.input().id())
                                            .put("label", solve.input().label())
                                            .put("before", inputs.value(input).orElse(null))
                                            .figure(solve.value(), unit.toString()))
                            .put("total", wanted)
                            .put("target", target),
                    solve.run()));
            return;
        }
        RunReport.head(out, inputs.model());
        out.paragraph(RunReport.choices(inputs, ""));
        out.paragraph(base.sentence());
        out.blank();
        out.table(new Table()
                .words("")
                .figures("now")
                .figures("solved")
                .words("unit")
                .row(
                        solve.input().label() + " [" + solve.input().id() + "]",
                        inputs.value(input).map(value -> Words.quantity(value)).orElse("none"),
                        Words.quantity(solve.value()),
                        unit.toString())
                .row(
                        reached.label() + " [" + wanted + "]",
                        Words.figure(before.value(wanted), reached.unit()),
                        Words.figure(solve.run().value(wanted), reached.unit()),
                        reached.unit().toString()));
    }

    private void curve(Inputs inputs) {
        var price = target == null ? Run.of(inputs).price() : figure(target);
        var fair = FairToWhom.at(inputs, price);
        var unit = inputs.model().headlineTotal().unit();
        if (out.isJson()) {
            out.json(RunReport.about(base)
                    .figure("price", price, unit.toString())
                    .put("pay", fair.pay().id())
                    .put("return", fair.returns().id())
                    .put("at_pay", points(fair.atPay()))
                    .put("at_return", points(fair.atReturn())));
            return;
        }
        RunReport.head(out, inputs.model());
        out.paragraph(RunReport.choices(inputs, ""));
        out.paragraph(base.sentence());
        out.heading("Fair to whom? At a price of " + Words.figure(price, unit) + " " + unit
                + ", every level of pay leaves this return:");
        out.table(table(fair, fair.atPay()));
        out.heading("and every return can carry this pay:");
        out.table(table(fair, fair.atReturn()));
    }

    private static Table table(FairToWhom fair, List<Point> points) {
        var table = new Table()
                .figures(fair.pay().label() + ", " + fair.pay().unit())
                .figures(fair.returns().label() + ", " + fair.returns().unit())
                .words("");
        for (var point : points) {
            table.row(
                    point.pay() == null
                            ? "none"
                            : Words.figure(point.pay(), fair.pay().unit()),
                    point.returns() == null ? "none" : Words.quantity(Run.rounded(point.returns())),
                    switch (point.standing()) {
                        case POSSIBLE -> "";
                        case OUTSIDE_RANGE -> "outside the range of the input";
                        case NONE -> "no value gives this price";
                    });
        }
        return table;
    }

    private static List<Json> points(List<Point> points) {
        return points.stream()
                .map(point -> new Json()
                        .put("pay", point.pay())
                        .put("return", point.returns())
                        .put("standing", point.standing().name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    private BigDecimal figure(String written) {
        return Pair.figure(base.spec(), "--target", written);
    }
}
